package org.jointestate.domain.evaluation.signoff;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jointestate.domain.people.OrganisationCode;

/** What can be found out about a report by reading its frozen files: a pure function of them. */
public interface ReportChecks {

    /** Where something is put right. */
    enum Mend {
        PROTOCOL,
        WORDS,
        LEDGER,
        EVENTS,
        MEASURE,
        FREEZE
    }

    /**
     * Something that is asked of a report.
     *
     * @param asks what is asked, as a statement that is true when it is in order
     * @param says what was found, or what is missing
     * @param measure the measure it is about, or nothing
     */
    record Item(String code, boolean done, String asks, String says, Mend mend, String measure) {}

    /**
     * A word that claims more than was computed.
     *
     * @param kind what sort of claim it is, such as PROOF or CAUSE
     * @param instead a plainer way to say it
     * @param mark a hash of place, word and sentence
     */
    record Word(String kind, String place, String before, String word, String after, String instead, String mark) {}

    record Looked(List<Item> items, List<Word> words) {

        public Looked {
            items = List.copyOf(items);
            words = List.copyOf(words);
        }

        public List<Item> open() {
            return items.stream().filter(item -> !item.done()).toList();
        }
    }

    Looked look(SortedMap<String, String> files);

    /** Words that claim much in what somebody says at a signature: it is published as it stands. */
    List<Word> claims(String note);

    /** The hash of data, words and engine: what a signature is given for. */
    String bound(SortedMap<String, String> files);

    /** The partners in the frozen plan, in its order: each has a key. */
    List<OrganisationCode> keyHolders(SortedMap<String, String> files);

    /** The last line that the R script of this report must print; nothing when there is no script. */
    Optional<String> agreement(SortedMap<String, String> files);

    /**
     * The files with what was signed and what was published before in them, so that whoever has them can make the same report.
     */
    SortedMap<String, String> signed(SortedMap<String, String> files, Progress progress, List<PastVersion> past);
}
