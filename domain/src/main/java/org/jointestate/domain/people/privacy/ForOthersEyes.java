package org.jointestate.domain.people.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A section as somebody else may read it who hands it on: without what only the person, or only their organisation, may see. */
public final class ForOthersEyes {

    private static final String WHY = "only the copy that the person takes in My settings has it";

    /** What is left out, by the name of the section; every column where none is named. */
    public static final Map<String, Set<String>> LEFT_OUT = Map.of(
            "what a desk must have", Set.of(),
            "nearness does not matter", Set.of(),
            "needs count in plans of others", Set.of(),
            "outcome records", Set.of("summary", "evidence"));

    private ForOthersEyes() {}

    static HeldData.Section of(HeldData.Section section) {
        var named = LEFT_OUT.get(section.name());
        if (named == null) {
            return section;
        }
        var left = named.isEmpty() ? Set.copyOf(section.columns()) : named;
        var kept = IntStream.range(0, section.columns().size())
                .filter(at -> !left.contains(section.columns().get(at)))
                .toArray();
        var withheld = new ArrayList<>(section.withheld());
        section.columns().stream()
                .filter(left::contains)
                .forEach(column -> withheld.add(new HeldData.Withheld(column, WHY)));
        return new HeldData.Section(
                section.name(),
                IntStream.of(kept).mapToObj(section.columns()::get).toList(),
                // How many needs somebody has is a need told too.
                kept.length == 0
                        ? List.of()
                        : section.rows().stream().map(row -> values(row, kept)).toList(),
                withheld);
    }

    private static List<@Nullable String> values(List<@Nullable String> row, int[] kept) {
        var values = new ArrayList<@Nullable String>();
        for (var at : kept) {
            values.add(row.get(at));
        }
        return values;
    }
}
