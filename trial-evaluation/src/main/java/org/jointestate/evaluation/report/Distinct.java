package org.jointestate.evaluation.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.Organisation;

/** Two organisations, or two measures, of one name are told apart by their codes, or a reader could not say whose a result is. */
final class Distinct {

    private Distinct() {}

    static FrozenTrial names(FrozenTrial trial) {
        var p = trial.protocol();
        var shared = shared(p.organisations(), Organisation::name);
        var alike = shared(p.measures(), Measure::name);
        if (shared.isEmpty() && alike.isEmpty()) {
            return trial;
        }
        var organisations = p.organisations().stream()
                .map(o -> shared.contains(plain(o.name())) ? new Organisation(o.code(), named(o.name(), o.code())) : o)
                .toList();
        var measures = p.measures().stream()
                .map(m -> alike.contains(plain(m.name())) ? m.withName(named(m.name(), m.code())) : m)
                .toList();
        return trial.printedUnder(p.withOrganisations(organisations).withMeasures(measures));
    }

    private static <T> List<String> shared(List<T> things, Function<T, String> name) {
        var names = things.stream().map(name).map(Distinct::plain).toList();
        return names.stream()
                .filter(one -> names.indexOf(one) != names.lastIndexOf(one))
                .distinct()
                .toList();
    }

    private static String plain(String name) {
        return Printable.of(name).strip().toLowerCase(Locale.ROOT);
    }

    private static String named(String name, String code) {
        return name.strip() + " (" + code + ")";
    }
}
