package org.jointestate.domain.trial.home;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.Trials;
import org.jointestate.domain.trial.observation.Observation;
import org.jointestate.domain.trial.observation.Observations;
import org.jointestate.domain.trial.presence.DeskUse;
import org.jointestate.domain.trial.presence.DeskUseCounter;
import org.jointestate.domain.trial.presence.DoseCalculator;
import org.jointestate.domain.trial.presence.Stay;
import org.jointestate.domain.trial.presence.Stays;
import org.jointestate.domain.trial.presence.TrialWeeks;
import org.jointestate.domain.trial.protocol.Period;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.LoggedEvent;

/** A trial as its leaders watch it: what its charts are drawn from, and dose and use of its desks by week, up to the last that is over. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SENIOR_LEADER})
public class ShowCharts {

    /** From so many people on an amount is told. */
    static final int FEWEST = 5;

    /** An amount of one week; none where too few people are behind it. */
    public record Week(Period days, Optional<Double> hours) {}

    /**
     * @param dose person-hours in which two or more organisations shared a zone; empty when nobody's presence is known
     * @param use desk-hours in which somebody had checked in; empty with the reason beside it
     */
    public record Shown(
            Trial trial,
            List<Observation> observations,
            List<LoggedEvent> events,
            LocalDate today,
            List<Week> dose,
            List<Week> use,
            Optional<DeskUseCounter.Nothing> noUse) {}

    private final TrialAccess access;
    private final Trials trials;
    private final Observations observations;
    private final Stays stays;
    private final DoseCalculator calculator;
    private final DeskUseCounter deskUse;
    private final Clock clock;

    @Inject
    public ShowCharts(
            TrialAccess access,
            Trials trials,
            Observations observations,
            Stays stays,
            DoseCalculator calculator,
            DeskUseCounter deskUse,
            Clock clock) {
        this.access = access;
        this.trials = trials;
        this.observations = observations;
        this.stays = stays;
        this.calculator = calculator;
        this.deskUse = deskUse;
        this.clock = clock;
    }

    public Shown show(TrialCode code) {
        var trial = access.toRead(code);
        var now = clock.instant();
        var today = now.atZone(trial.protocol().timeZone()).toLocalDate();
        var counted = deskUse.countByWeek(trial, now);
        return new Shown(
                trial,
                observations.of(code),
                trials.eventsOf(code),
                today,
                dose(trial, today),
                use(trial, counted.uses()),
                counted.because());
    }

    private List<Week> dose(Trial trial, LocalDate today) {
        var plan = trial.protocol();
        var over = TrialWeeks.of(plan.trial()).stream()
                .filter(week -> !week.to().isAfter(today))
                .toList();
        var all = Stays.inScope(trial, stays.of(trial.code()));
        if (over.isEmpty() || all.isEmpty()) {
            return List.of();
        }
        var edges = TrialWeeks.edges(over, plan.timeZone());
        var hours = calculator.weekly(all, edges);
        var weeks = new ArrayList<Week>();
        for (int n = 0; n < over.size(); n++) {
            var people = together(all, edges.get(n), edges.get(n + 1));
            var told = people == 0 || people >= FEWEST;
            weeks.add(new Week(over.get(n), told ? Optional.of(hours.get(n).personHours()) : Optional.empty()));
        }
        return weeks;
    }

    /** How many people shared a zone with somebody of another organisation: the others add nothing to the hours. */
    private static long together(List<Stay> all, Instant from, Instant to) {
        var inside = all.stream()
                .filter(stay -> stay.from().isBefore(to) && stay.to().isAfter(from))
                .collect(Collectors.groupingBy(Stay::zone));
        return inside.values().stream()
                .flatMap(zone -> zone.stream()
                        .filter(stay -> zone.stream().anyMatch(other -> meet(stay, other, from, to)))
                        .map(Stay::pseudonym))
                .distinct()
                .count();
    }

    private static boolean meet(Stay one, Stay other, Instant from, Instant to) {
        if (one.organisation().equals(other.organisation())) {
            return false;
        }
        var begin = Stream.of(one.from(), other.from(), from).max(Comparator.naturalOrder());
        var end = Stream.of(one.to(), other.to(), to).min(Comparator.naturalOrder());
        return begin.orElseThrow().isBefore(end.orElseThrow());
    }

    /**
     * All zones of the trial together. Bookings do not keep their people, so these are counted by the pseudonyms of those who checked in:
     * never more than there were, so too much may be left out and never too little.
     */
    private List<Week> use(Trial trial, List<DeskUse> uses) {
        Map<Period, Duration> attended = new LinkedHashMap<>();
        for (var one : uses) {
            attended.merge(one.period(), one.attended(), Duration::plus);
        }
        var checkedIn = Stays.inScope(trial, stays.of(trial.code())).stream()
                .filter(stay -> stay.source() != Stay.Source.IMPORT)
                .toList();
        var zone = trial.protocol().timeZone();
        return attended.entrySet().stream()
                .map(week -> {
                    var from = week.getKey().from().atStartOfDay(zone).toInstant();
                    var to = week.getKey().to().atStartOfDay(zone).toInstant();
                    var people = checkedIn.stream()
                            .filter(stay ->
                                    stay.from().isBefore(to) && stay.to().isAfter(from))
                            .map(Stay::pseudonym)
                            .distinct()
                            .count();
                    return new Week(
                            week.getKey(),
                            week.getValue().isZero() || people >= FEWEST
                                    ? Optional.of(week.getValue().toMinutes() / 60.0)
                                    : Optional.empty());
                })
                .toList();
    }
}
