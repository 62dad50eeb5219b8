package org.jointestate.domain.people.privacy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything held about one person at one moment.
 *
 * @param mentions where texts about other things have the person's name in them; the texts are not told, since they may be about others
 */
public record HeldData(Instant at, List<Section> sections, List<Mention> mentions) {

    public HeldData {
        sections = List.copyOf(sections);
        mentions = List.copyOf(mentions);
    }

    /**
     * One kind of data.
     *
     * @param columns what is given of each row
     * @param rows their values in the same order, as text; null where a row has none
     * @param withheld what is not given of the rows, and why
     */
    public record Section(
            String name, List<String> columns, List<List<@Nullable String>> rows, List<Withheld> withheld) {

        public Section {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            withheld = List.copyOf(withheld);
        }
    }

    /** Something that is held and not given, with the reason. */
    public record Withheld(String column, String why) {}

    /** A kind of text, and how many of them have the name in it. */
    public record Mention(String where, int texts) {}
}
