package org.jointestate.domain.trial.observation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.trial.PersonalData;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.observation.Recording.Effect;
import org.jointestate.domain.trial.observation.Recording.Weighed;
import org.jointestate.domain.trial.protocol.ExpectedPeriods;
import org.jointestate.domain.trial.protocol.MeasureCalendar;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.Period;
import org.jspecify.annotations.Nullable;

/** Weighs proposals against the plan and what is known, and keeps them when none is refused. Pages, files and the API all come here. */
public class Recorder {

    private record Cell(MeasureCode measure, Period period) {}

    private final Observations observations;
    private final PersonalData personalData;
    private final Caller caller;
    private final Clock clock;

    public Recorder(Observations observations, PersonalData personalData, Caller caller, Clock clock) {
        this.observations = observations;
        this.personalData = personalData;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param dryRun true to answer what would happen and keep nothing */
    public Recording record(Trial trial, List<Proposal> proposals, Entry.Source source, boolean dryRun) {
        var now = clock.instant();
        var weighed = weigh(trial, proposals, source, now);
        if (weighed.stream().anyMatch(one -> one.effect() == Effect.REFUSED)) {
            return new Recording.Refused(weighed);
        }
        if (dryRun) {
            return new Recording.Tried(weighed);
        }
        var entries = weighed.stream()
                .filter(one -> one.effect() != Effect.SAME)
                .map(one -> entry(trial, one, source, now))
                .toList();
        if (!entries.isEmpty() && !observations.add(entries)) {
            return new Recording.Refused(weighed.stream()
                    .map(one -> new Weighed(one.proposal(), Effect.REFUSED, Refusal.CHANGED_MEANWHILE, one.before()))
                    .toList());
        }
        return new Recording.Kept(weighed);
    }

    private Entry entry(Trial trial, Weighed one, Entry.Source source, Instant now) {
        var proposal = one.proposal();
        var measure = trial.protocol().measure(proposal.measure()).orElseThrow();
        var period =
                trial.protocol().periodsOf(measure).startingOn(proposal.from()).orElseThrow();
        var number = one.before() == null ? 1 : one.before().entries().size() + 1;
        return new Entry(
                trial.code(),
                proposal.measure(),
                period,
                number,
                proposal.value(),
                proposal.denominator(),
                source,
                reason(one, source),
                now,
                caller.person().orElse(null));
    }

    /** An official file gives the reason for which it corrects; the first figure of a period needs none. */
    private static String reason(Weighed one, Entry.Source source) {
        var first = one.effect() == Effect.NEW && source == Entry.Source.OFFICIAL_FILE;
        return first ? "" : one.proposal().reason().strip();
    }

    private List<Weighed> weigh(Trial trial, List<Proposal> proposals, Entry.Source source, Instant now) {
        Map<Cell, Observation> known = new HashMap<>();
        proposals.stream()
                .map(Proposal::measure)
                .distinct()
                .flatMap(measure -> observations.of(trial.code(), measure).stream())
                .forEach(found -> known.put(new Cell(found.measure(), found.period()), found));
        Map<MeasureCalendar, ExpectedPeriods> periods = new HashMap<>();
        var seen = new HashSet<Cell>();
        var today = now.atZone(trial.protocol().timeZone()).toLocalDate();
        var weighed = new ArrayList<Weighed>();
        for (var proposal : proposals) {
            var measure = trial.protocol().measure(proposal.measure());
            if (measure.isEmpty()) {
                weighed.add(refused(proposal, Refusal.UNKNOWN_MEASURE, null));
                continue;
            }
            var period = periods.computeIfAbsent(
                            measure.get().calendar(), calendar -> ExpectedPeriods.of(trial.protocol(), calendar))
                    .startingOn(proposal.from());
            if (period.isEmpty()) {
                weighed.add(refused(proposal, Refusal.NOT_A_PERIOD, null));
                continue;
            }
            var cell = new Cell(proposal.measure(), period.get());
            var before = known.get(cell);
            var value = proposal.value();
            var objection = value == null
                    ? null
                    : ValueRules.objectionTo(measure.get(), value, proposal.denominator())
                            .orElse(null);
            if (!seen.add(cell)) {
                weighed.add(refused(proposal, Refusal.TWICE, before));
            } else if (period.get().to().isAfter(today)) {
                weighed.add(refused(proposal, Refusal.NOT_ENDED, before));
            } else if (objection != null) {
                weighed.add(refused(proposal, objection, before));
            } else if (proposal.reason().strip().length() > Entry.LONGEST_REASON) {
                weighed.add(refused(proposal, Refusal.REASON_TOO_LONG, before));
            } else if (!personalData.in(proposal.reason()).isEmpty()) {
                weighed.add(refused(proposal, Refusal.PERSONAL_DATA, before));
            } else {
                weighed.add(effect(proposal, source, before));
            }
        }
        return weighed;
    }

    private static Weighed effect(Proposal proposal, Entry.Source source, @Nullable Observation before) {
        if (before == null) {
            return proposal.value() == null && proposal.reason().isBlank()
                    ? refused(proposal, Refusal.NEEDS_REASON, null)
                    : new Weighed(proposal, Effect.NEW, null, null);
        }
        if (same(before.value(), proposal.value()) && same(before.denominator(), proposal.denominator())
                || saidBefore(proposal, source, before)) {
            return new Weighed(proposal, Effect.SAME, null, before);
        }
        if (proposal.seen() >= 0 && proposal.seen() != before.entries().size()) {
            return refused(proposal, Refusal.CHANGED_MEANWHILE, before);
        }
        var firstFigure = before.missing() && before.replaced().isEmpty();
        if (!firstFigure && proposal.reason().isBlank()) {
            return refused(proposal, Refusal.NEEDS_REASON, before);
        }
        return new Weighed(proposal, firstFigure ? Effect.NEW : Effect.CORRECTION, null, before);
    }

    /**
     * Whether the file says what it said the last time. A figure that somebody has corrected by hand since then stays: only other news
     * replaces it. A typed figure is always news. A file of our own form that gives another reason for the same figure means it.
     */
    private static boolean saidBefore(Proposal proposal, Entry.Source source, Observation before) {
        if (source != Entry.Source.OFFICIAL_FILE && source != Entry.Source.CSV_FILE) {
            return false;
        }
        return before.newestFrom(source)
                .filter(last ->
                        same(last.value(), proposal.value()) && same(last.denominator(), proposal.denominator()))
                .filter(last -> source == Entry.Source.OFFICIAL_FILE
                        || last.reason().equals(proposal.reason().strip()))
                .isPresent();
    }

    private static boolean same(java.math.@Nullable BigDecimal one, java.math.@Nullable BigDecimal other) {
        return one == null || other == null ? Objects.equals(one, other) : one.compareTo(other) == 0;
    }

    private static Weighed refused(Proposal proposal, Refusal because, @Nullable Observation before) {
        return new Weighed(proposal, Effect.REFUSED, because, before);
    }
}
