package org.jointestate.domain.trial.home;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** From so many people, or bookings, on an amount is told. */
    static final int FEWEST = 5;

    /** An amount of one week; none where too few people or bookings are behind it. */
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
                use(counted.uses()),
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
            var people = people(all, edges.get(n), edges.get(n + 1));
            var told = people == 0 || people >= FEWEST;
            weeks.add(new Week(over.get(n), told ? Optional.of(hours.get(n).personHours()) : Optional.empty()));
        }
        return weeks;
    }

    private static long people(List<Stay> all, Instant from, Instant to) {
        return all.stream()
                .filter(stay -> stay.from().isBefore(to) && stay.to().isAfter(from))
                .map(Stay::pseudonym)
                .distinct()
                .count();
    }

    /** All zones of the trial together. */
    private static List<Week> use(List<DeskUse> uses) {
        Map<Period, Duration> attended = new LinkedHashMap<>();
        Map<Period, Integer> bookings = new LinkedHashMap<>();
        for (var one : uses) {
            attended.merge(one.period(), one.attended(), Duration::plus);
            bookings.merge(one.period(), one.bookings(), Integer::sum);
        }
        return attended.entrySet().stream()
                .map(week -> {
                    var made = bookings.getOrDefault(week.getKey(), 0);
                    return new Week(
                            week.getKey(),
                            made == 0 || made >= FEWEST
                                    ? Optional.of(week.getValue().toMinutes() / 60.0)
                                    : Optional.empty());
                })
                .toList();
    }
}
