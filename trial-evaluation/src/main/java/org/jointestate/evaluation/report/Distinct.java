package org.jointestate.evaluation.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.Organisation;
import org.jointestate.evaluation.dataset.Protocol;

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
                .map(m -> alike.contains(plain(m.name())) ? renamed(m) : m)
                .toList();
        return new FrozenTrial(
                trial.manifest(),
                with(p, organisations, measures),
                trial.observations(),
                trial.events(),
                trial.presence(),
                trial.deskUse(),
                trial.outcomeRecords(),
                trial.ledger(),
                trial.survey(),
                trial.authored(),
                trial.signOffs(),
                trial.open());
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

    private static Measure renamed(Measure m) {
        return new Measure(
                m.code(),
                named(m.name(), m.code()),
                m.unit(),
                m.kind(),
                m.better(),
                m.calendar(),
                m.denominatorName(),
                m.source(),
                m.organisation(),
                m.primary(),
                m.aim(),
                m.priority(),
                m.minimumWorthwhileChange(),
                m.headlineWindow(),
                m.seasonalPairs(),
                m.levelAndSlope());
    }

    private static Protocol with(Protocol p, List<Organisation> organisations, List<Measure> measures) {
        return new Protocol(
                p.code(),
                p.title(),
                p.aims(),
                organisations,
                p.teams(),
                p.zones(),
                p.desks(),
                p.baselineFrom(),
                p.baselineTo(),
                p.trialFrom(),
                p.trialTo(),
                p.timeZone(),
                p.questions(),
                p.theoryOfChange(),
                measures,
                p.progressionCriteria(),
                p.priorityFramework(),
                p.surveyItems(),
                p.surveyWaves(),
                p.lockedAt(),
                p.hash(),
                p.amendments(),
                p.synthetic());
    }
}
