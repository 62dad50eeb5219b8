package org.jointestate.domain.trial.observation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.Period;
import org.jspecify.annotations.Nullable;

/** What is known of one measure in one period: its entries, oldest first. The newest counts; the older ones stay to be seen. */
public record Observation(MeasureCode measure, Period period, List<Entry> entries) {

    public Observation {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("An observation of the measure (%s) has no entry.".formatted(measure));
        }
    }

    public Entry newest() {
        return entries.get(entries.size() - 1);
    }

    /** What this source said last, whether or not it counts still. */
    Optional<Entry> newestFrom(Entry.Source source) {
        return entries.stream().filter(entry -> entry.source() == source).reduce((older, newer) -> newer);
    }

    public @Nullable BigDecimal value() {
        return newest().value();
    }

    public @Nullable BigDecimal denominator() {
        return newest().denominator();
    }

    public boolean missing() {
        return value() == null;
    }

    /** The value that stood before the newest one, if a value was replaced. */
    public Optional<BigDecimal> replaced() {
        for (int i = entries.size() - 2; i >= 0; i--) {
            var older = entries.get(i).value();
            if (older != null) {
                return Optional.of(older);
            }
        }
        return Optional.empty();
    }

    public boolean corrected() {
        return replaced().isPresent();
    }

    /** Whether the first figure came after the day it was due. Before the plan is locked nothing is owed, so nothing is late. */
    public boolean late(Trial trial, Measure kind) {
        var due = DueDay.of(trial, kind, period);
        var first = entries.stream().filter(entry -> entry.value() != null).findFirst();
        return due.isPresent() && first.isPresent() && dayOf(trial, first.get()).isAfter(due.get());
    }

    private static LocalDate dayOf(Trial trial, Entry entry) {
        return entry.at().atZone(trial.protocol().timeZone()).toLocalDate();
    }

    /** Whether the value breaks a rule that no value of this kind may break; such values can only come from a load. */
    public boolean failedRule(Measure kind) {
        var value = value();
        return value != null
                && ValueRules.objectionTo(kind, value, denominator()).isPresent();
    }
}
