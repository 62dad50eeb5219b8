package org.jointestate.evaluation.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is counted, as the protocol locked it. The minimum worthwhile change is a fraction of what was expected for
 * counts and rates (0.15 = 15 %), and in the measure's own unit otherwise. {@code seasonalPairs} absent means: as the
 * method decides from the length of the baseline. {@code smallNumbers} absent means: small ones are withheld from the public.
 * {@code sameAs} is the code of the measure that counts the same happenings in other periods. Both came later, and a plan that says
 * nothing of them keeps its form and its hash.
 */
public record Measure(
        String code,
        String name,
        String unit,
        Kind kind,
        Better better,
        MeasureCalendar calendar,
        @Nullable String denominatorName,
        String source,
        String organisation,
        boolean primary,
        String aim,
        @Nullable String priority,
        BigDecimal minimumWorthwhileChange,
        HeadlineWindow headlineWindow,
        @Nullable Integer seasonalPairs,
        boolean levelAndSlope,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SmallNumbers smallNumbers,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String sameAs) {

    /** One of which the plan says nothing that came later. */
    public Measure(
            String code,
            String name,
            String unit,
            Kind kind,
            Better better,
            MeasureCalendar calendar,
            @Nullable String denominatorName,
            String source,
            String organisation,
            boolean primary,
            String aim,
            @Nullable String priority,
            BigDecimal minimumWorthwhileChange,
            HeadlineWindow headlineWindow,
            @Nullable Integer seasonalPairs,
            boolean levelAndSlope) {
        this(
                code,
                name,
                unit,
                kind,
                better,
                calendar,
                denominatorName,
                source,
                organisation,
                primary,
                aim,
                priority,
                minimumWorthwhileChange,
                headlineWindow,
                seasonalPairs,
                levelAndSlope,
                null,
                null);
    }

    /** What the public may see of counts so small that they could point at somebody. */
    public enum SmallNumbers {
        SHOWN,
        WITHHELD,
        WITHHELD_WITH_NOUGHT
    }

    public enum Kind {
        COUNT,
        RATE,
        PROPORTION,
        DURATION,
        SCORE,
        MONEY
    }

    public enum Better {
        UP,
        DOWN,
        NEITHER
    }

    /** Which of the three columns carries the headline, chosen before any result was seen. */
    public enum HeadlineWindow {
        EVERYTHING,
        WITHOUT_TOUCHED,
        SHOCK_INDICATOR
    }

    public Measure {
        Checks.text(code, "measure code");
        Checks.text(name, "measure name");
        Checks.text(unit, "unit of the measure");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(better, "better direction");
        Objects.requireNonNull(calendar, "calendar");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(aim, "aim");
        Objects.requireNonNull(headlineWindow, "headline window");
        if (minimumWorthwhileChange.signum() < 0) {
            throw new IllegalArgumentException("The minimum worthwhile change (%s) of the measure (%s) is below nought."
                    .formatted(minimumWorthwhileChange, code));
        }
        minimumWorthwhileChange = Checks.plain(minimumWorthwhileChange);
    }

    /** As the protocol says; where it says nothing, with care. */
    public SmallNumbers publicly() {
        return smallNumbers == null ? SmallNumbers.WITHHELD : smallNumbers;
    }

    public Measure withName(String other) {
        return with(other, calendar, sameAs);
    }

    public Measure withCalendar(MeasureCalendar other) {
        return with(name, other, sameAs);
    }

    public Measure withSameAs(@Nullable String other) {
        return with(name, calendar, other);
    }

    private Measure with(String newName, MeasureCalendar newCalendar, @Nullable String newSameAs) {
        return new Measure(
                code,
                newName,
                unit,
                kind,
                better,
                newCalendar,
                denominatorName,
                source,
                organisation,
                primary,
                aim,
                priority,
                minimumWorthwhileChange,
                headlineWindow,
                seasonalPairs,
                levelAndSlope,
                smallNumbers,
                newSameAs);
    }
}
