package org.jointestate.domain.trial.protocol;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is counted. The minimum worthwhile change is a fraction of what was expected for counts and rates (0.15 = 15 %), and in the
 * measure's own unit otherwise. {@code seasonalPairs} absent means: as the method decides from the length of the baseline.
 * {@code expectedVolume} is what the leads expect of one period, events or people asked, while there is no baseline to read it from.
 * {@code sameAs} is the measure that counts the same happenings in other periods, so that they are looked at once and not twice.
 */
public record Measure(
        MeasureCode code,
        String name,
        String unit,
        Kind kind,
        Better better,
        MeasureCalendar calendar,
        @Nullable String denominatorName,
        String source,
        String organisation,
        String owner,
        boolean primary,
        String aim,
        @Nullable String priority,
        BigDecimal minimumWorthwhileChange,
        HeadlineWindow headlineWindow,
        @Nullable Integer seasonalPairs,
        boolean levelAndSlope,
        int dueAfterDays,
        @Nullable BigDecimal expectedVolume,
        SmallNumbers smallNumbers,
        @Nullable MeasureCode sameAs) {

    /** What everybody may see of counts so small that they could point at somebody, settled before any value is known. */
    public enum SmallNumbers {
        WITHHELD,
        /** Where "nobody" says as much as "one". */
        WITHHELD_WITH_NOUGHT,
        SHOWN;

        public boolean showsMoreThan(SmallNumbers other) {
            return strictness() < other.strictness();
        }

        private int strictness() {
            return switch (this) {
                case SHOWN -> 0;
                case WITHHELD -> 1;
                case WITHHELD_WITH_NOUGHT -> 2;
            };
        }
    }

    public enum Kind {
        COUNT,
        RATE,
        PROPORTION,
        DURATION,
        SCORE,
        MONEY;

        /** Whether a value means nothing without what it is a share of. */
        public boolean needsDenominator() {
            return this == RATE || this == PROPORTION;
        }
    }

    public enum Better {
        UP,
        DOWN,
        NEITHER
    }

    /** Which of the three readings of the disturbed periods carries the headline, chosen before any result was seen. */
    public enum HeadlineWindow {
        EVERYTHING,
        WITHOUT_TOUCHED,
        SHOCK_INDICATOR
    }

    /** A measure of which nobody has said how much is expected. */
    public Measure(
            MeasureCode code,
            String name,
            String unit,
            Kind kind,
            Better better,
            MeasureCalendar calendar,
            @Nullable String denominatorName,
            String source,
            String organisation,
            String owner,
            boolean primary,
            String aim,
            @Nullable String priority,
            BigDecimal minimumWorthwhileChange,
            HeadlineWindow headlineWindow,
            @Nullable Integer seasonalPairs,
            boolean levelAndSlope,
            int dueAfterDays) {
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
                owner,
                primary,
                aim,
                priority,
                minimumWorthwhileChange,
                headlineWindow,
                seasonalPairs,
                levelAndSlope,
                dueAfterDays,
                null,
                SmallNumbers.WITHHELD,
                null);
    }

    public Measure {
        Texts.required(name, "name of the measure");
        Texts.required(unit, "unit of the measure");
        Texts.required(source, "source of the measure");
        if (minimumWorthwhileChange.signum() < 0) {
            throw new IllegalArgumentException("The minimum worthwhile change (%s) of the measure (%s) is below nought."
                    .formatted(minimumWorthwhileChange, code));
        }
        if (dueAfterDays < 0 || dueAfterDays > 366) {
            throw new IllegalArgumentException(
                    "The days until a value of the measure (%s) is due (%d) must be 0 to 366."
                            .formatted(code, dueAfterDays));
        }
        if (expectedVolume != null && expectedVolume.signum() <= 0) {
            throw new IllegalArgumentException("The expected volume (%s) of the measure (%s) must be above nought."
                    .formatted(expectedVolume.toPlainString(), code));
        }
        denominatorName = denominatorName == null || denominatorName.isBlank() ? null : denominatorName.strip();
        priority = priority == null || priority.isBlank() ? null : priority.strip();
    }

    public Optional<MeasureCode> same() {
        return Optional.ofNullable(sameAs);
    }

    public Measure withSmallNumbers(SmallNumbers seen) {
        return with(seen, sameAs);
    }

    /** The same measure, counting the happenings of another, or with nothing its own. */
    public Measure withSameAs(@Nullable MeasureCode other) {
        return with(smallNumbers, other);
    }

    /** The same measure but for these. */
    private Measure with(SmallNumbers seen, @Nullable MeasureCode other) {
        return new Measure(
                code,
                name,
                unit,
                kind,
                better,
                calendar,
                denominatorName,
                source,
                organisation,
                owner,
                primary,
                aim,
                priority,
                minimumWorthwhileChange,
                headlineWindow,
                seasonalPairs,
                levelAndSlope,
                dueAfterDays,
                expectedVolume,
                seen,
                other);
    }

    /** Whether it can be said to count the happenings of another: what and whose is the same, and how often it is counted is not. */
    boolean mayRepeat(Measure other) {
        return !code.equals(other.code)
                && other.sameAs == null
                && !primary
                && kind == other.kind
                && unit.equalsIgnoreCase(other.unit)
                && organisation.equals(other.organisation)
                && calendar != other.calendar;
    }

    public Optional<String> denominator() {
        return Optional.ofNullable(denominatorName);
    }

    /** Whether a value comes with a denominator. */
    public boolean hasDenominator() {
        return denominatorName != null || kind.needsDenominator();
    }
}
