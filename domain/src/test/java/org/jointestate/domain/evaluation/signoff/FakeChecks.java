package org.jointestate.domain.evaluation.signoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jointestate.domain.people.OrganisationCode;

/** Checks that find what a test tells them. */
public class FakeChecks implements ReportChecks {

    public final List<Item> items = new ArrayList<>();
    public final List<Word> words = new ArrayList<>();
    /** Those of a note that has them in it. */
    public final List<Word> claims = new ArrayList<>();
    /** What the script prints last, whatever the files. */
    public static final String LINE = "AGREED 412 of 412 " + "5e".repeat(32);

    public Optional<String> agreement = Optional.of(LINE);
    public List<OrganisationCode> keyHolders = List.of(new OrganisationCode("POLICE"), new OrganisationCode("FIRE"));
    public String engine = "1.0";

    @Override
    public Looked look(SortedMap<String, String> files) {
        return new Looked(items, words);
    }

    @Override
    public List<Word> claims(String note) {
        return claims.stream().filter(one -> note.contains(one.word())).toList();
    }

    @Override
    public String bound(SortedMap<String, String> files) {
        return "%08x".formatted((engine + files).hashCode()).repeat(8);
    }

    @Override
    public List<OrganisationCode> keyHolders(SortedMap<String, String> files) {
        return keyHolders;
    }

    @Override
    public Optional<String> agreement(SortedMap<String, String> files) {
        return agreement;
    }

    @Override
    public SortedMap<String, String> signed(
            SortedMap<String, String> files, Progress progress, List<PastVersion> past) {
        var signed = new TreeMap<>(files);
        if (!progress.history().isEmpty()) {
            signed.put(
                    "sign-offs.json",
                    progress.live().stream()
                            .map(one -> one.slot() + " " + one.note())
                            .toList()
                            .toString());
        }
        return signed;
    }
}
