package org.jointestate.web.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jointestate.domain.trial.observation.Proposal;
import org.jointestate.domain.trial.observation.Recording;

/**
 * What a trial run of a file has shown: its cells, and how many entries each had then. Whoever takes the file in afterwards brings it back,
 * so that nothing is overwritten that was entered meanwhile and that nobody has seen.
 */
final class LookMark {

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{1,8})((?: [0-9]{1,6})*)");

    private LookMark() {}

    static String of(List<Recording.Weighed> weighed) {
        return cells(weighed.stream().map(Recording.Weighed::proposal).toList())
                + weighed.stream()
                        .map(one -> {
                            var before = one.before();
                            return " " + (before == null ? 0 : before.entries().size());
                        })
                        .collect(Collectors.joining());
    }

    /** The same proposals with what was seen of their cells; nothing when the mark is of other cells, or none. */
    static Optional<List<Proposal>> bind(String mark, List<Proposal> proposals) {
        var match = FORM.matcher(mark);
        if (!match.matches() || !match.group(1).equals(cells(proposals))) {
            return Optional.empty();
        }
        var counts = match.group(2).strip().split(" ");
        if (counts.length != proposals.size()) {
            return Optional.empty();
        }
        var bound = new ArrayList<Proposal>();
        for (int i = 0; i < counts.length; i++) {
            var one = proposals.get(i);
            bound.add(new Proposal(
                    one.measure(),
                    one.from(),
                    one.value(),
                    one.denominator(),
                    one.reason(),
                    Integer.parseInt(counts[i]),
                    one.place()));
        }
        return Optional.of(List.copyOf(bound));
    }

    private static String cells(List<Proposal> proposals) {
        return Integer.toHexString(proposals.stream()
                .map(one -> one.measure().value() + " " + one.from())
                .toList()
                .hashCode());
    }
}
