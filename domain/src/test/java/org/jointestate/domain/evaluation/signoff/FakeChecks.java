package org.jointestate.domain.evaluation.signoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Checks that find what a test tells them. */
public class FakeChecks implements ReportChecks {

    public final List<Item> items = new ArrayList<>();
    public final List<Word> words = new ArrayList<>();
    public Optional<String> agreement = Optional.empty();
    public String engine = "1.0";

    @Override
    public Looked look(SortedMap<String, String> files) {
        return new Looked(items, words);
    }

    @Override
    public String bound(SortedMap<String, String> files) {
        return "%08x".formatted((engine + files).hashCode()).repeat(8);
    }

    @Override
    public Optional<String> agreement(SortedMap<String, String> files) {
        return agreement;
    }

    @Override
    public SortedMap<String, String> signed(SortedMap<String, String> files, Progress progress) {
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
