package org.jointestate.evaluation.open;

import java.util.List;
import java.util.TreeSet;
import org.jointestate.evaluation.method.publication.KnownSums;

/** Numbers that make up one another, wherever they are printed: what a reader knows of the hidden ones from those that are shown. */
final class Parts {

    /** A number by a name of its own, and whether the public has it. */
    record Part(String name, double value, boolean shown) {}

    private Parts() {}

    /** The parts make the whole, but for a difference that a reader is taken to know: that is the careful assumption. */
    static KnownSums.Sum sum(List<Part> parts, Part whole) {
        double total = -known(List.of(whole)) + known(parts);
        var difference = parts.stream().mapToDouble(Part::value).sum() - whole.value();
        var cells = new TreeSet<String>();
        parts.stream().filter(p -> !p.shown()).map(Part::name).forEach(cells::add);
        return new KnownSums.Sum(
                cells, whole.shown() ? java.util.Set.of() : java.util.Set.of(whole.name()), difference - total);
    }

    private static double known(List<Part> parts) {
        return parts.stream().filter(Part::shown).mapToDouble(Part::value).sum();
    }
}
