package org.jointestate.domain.trial.protocol;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.people.TeamCode;

/**
 * A team elsewhere that carries on as before, of which the same things are counted. It is named with the reason for which it is like the
 * teams of the trial. {@code agreedBefore} says that both were agreed before anybody had seen what came of the trial; a team that is named
 * later shows less, and the report says so.
 *
 * @param organisation its organisation as people call it, which need not be a partner of the trial
 * @param measures what is counted there as well
 */
public record ComparisonTeam(
        TeamCode code, String name, String organisation, String why, boolean agreedBefore, List<MeasureCode> measures) {

    static final String APART = "_VS_";
    private static final int LONGEST_CODE = 60;

    public ComparisonTeam {
        name = Texts.required(name, "name of the comparison team").strip();
        organisation = Texts.required(organisation, "organisation of the comparison team")
                .strip();
        why = Texts.required(why, "reason for the comparison team").strip();
        measures = List.copyOf(measures);
        if (measures.isEmpty()) {
            throw new IllegalArgumentException(
                    "Nothing is counted at the comparison team (%s). Choose at least one measure.".formatted(code));
        }
        if (new HashSet<>(measures).size() < measures.size()) {
            throw new IllegalArgumentException(
                    "A measure is named twice for the comparison team (%s).".formatted(code));
        }
        for (var measure : measures) {
            if (measure.value().length() + APART.length() + code.value().length() > LONGEST_CODE) {
                throw new IllegalArgumentException(
                        "The codes of the measure (%s) and of the comparison team (%s) are together longer than %d characters. Choose a shorter code for the team."
                                .formatted(measure, code, LONGEST_CODE - APART.length()));
            }
        }
    }

    /** Under what code the values of this team are kept; the measure must be one of {@link #measures}. */
    public MeasureCode seriesOf(MeasureCode measure) {
        return new MeasureCode(measure.value() + APART + code.value());
    }

    /**
     * The measure as it is counted here: the same in everything that says how, and nobody is judged by it. Where it counts what another
     * measure counts, it does so here as well, as long as the other is counted here.
     */
    Measure seriesOf(Measure measure) {
        return new Measure(
                        seriesOf(measure.code()),
                        "%s, %s".formatted(measure.name(), name),
                        measure.unit(),
                        measure.kind(),
                        measure.better(),
                        measure.calendar(),
                        measure.denominatorName(),
                        measure.source(),
                        measure.organisation(),
                        measure.owner(),
                        false,
                        measure.aim(),
                        null,
                        measure.minimumWorthwhileChange(),
                        measure.headlineWindow(),
                        measure.seasonalPairs(),
                        measure.levelAndSlope(),
                        measure.dueAfterDays())
                .withSmallNumbers(measure.smallNumbers())
                .withSameAs(measure.same()
                        .filter(measures::contains)
                        .map(this::seriesOf)
                        .orElse(null));
    }

    /** The same without a measure that is gone, or nothing when it was the last. */
    Optional<ComparisonTeam> keeping(List<MeasureCode> there) {
        var kept = measures.stream().filter(there::contains).toList();
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(new ComparisonTeam(code, name, organisation, why, agreedBefore, kept));
    }

    /** What of a team was agreed. */
    public enum Agreed {
        /** That it is compared with at all. */
        TEAM,
        NAME,
        ORGANISATION,
        REASON,
        MEASURES
    }

    /**
     * The first thing in which this is not what the earlier plan agreed on; nothing where it is the same team for the same reason, with
     * nothing counted there that was not agreed. Its values belong to its code, so the spelling of a name may be put right.
     */
    public Optional<Agreed> unlike(ComparisonTeam earlier) {
        if (!earlier.agreedBefore || !code.equals(earlier.code)) {
            return Optional.of(Agreed.TEAM);
        }
        if (!TeamNames.respelt(name, earlier.name)) {
            return Optional.of(Agreed.NAME);
        }
        if (!TeamNames.respelt(organisation, earlier.organisation)) {
            return Optional.of(Agreed.ORGANISATION);
        }
        if (!why.equals(earlier.why)) {
            return Optional.of(Agreed.REASON);
        }
        return earlier.measures.containsAll(measures) ? Optional.empty() : Optional.of(Agreed.MEASURES);
    }
}
