package org.jointestate.evaluation.demonstration;

import java.time.LocalDate;
import java.util.List;

/**
 * How one thing that is counted behaves: a row of the generator's table. Magnitudes marked assumed there were not found
 * in public sources. {@code dispersion} is variance over mean of a month's count; {@code autocorrelation} that of the
 * monthly disturbance before chance of counting is added; {@code fifth} and {@code sixth} multiply the averages of the
 * two months of the trial that COVID reached.
 */
record Plan(
        String code,
        double perMonth,
        double seasonAmplitude,
        int seasonPeak,
        double novemberBump,
        double trendPerYear,
        double dispersion,
        double autocorrelation,
        double effect,
        int rampDays,
        double fifth,
        double sixth,
        Hours hours) {

    enum Hours {
        /** Every day alike. */
        ALWAYS,
        /** Mostly on weekdays. */
        MOSTLY_WEEKDAYS
    }

    private static final int APRIL = 105;
    private static final int JULY = 196;
    private static final int OCTOBER = 288;
    private static final int DECEMBER = 349;

    static final Plan SAFE_AND_WELL =
            new Plan("SAFE-AND-WELL", 1083, 0.05, OCTOBER, 0, 0.01, 4, 0.3, 1.03, 0, 0.85, 0.30, Hours.MOSTLY_WEEKDAYS);
    static final Plan JOINT_REFERRALS =
            new Plan("JOINT-REFERRALS", 18, 0, 0, 0, 0, 1.3, 0.2, 1.5, 28, 0.9, 0.6, Hours.MOSTLY_WEEKDAYS);
    static final Plan SAFEGUARDING = new Plan(
            "SAFEGUARDING-REFERRALS", 35, 0.08, DECEMBER, 0, 0.04, 1.5, 0.2, 1.10, 0, 0.9, 0.7, Hours.MOSTLY_WEEKDAYS);
    static final Plan DELIBERATE_FIRES =
            new Plan("DELIBERATE-FIRES", 92, 0.35, APRIL, 0.25, -0.02, 2, 0.2, 1, 0, 1.0, 0.9, Hours.ALWAYS);
    static final Plan ACCIDENTAL_FIRES =
            new Plan("ACCIDENTAL-DWELLING-FIRES", 37, 0.08, DECEMBER, 0, -0.03, 1.1, 0, 1, 0, 1.0, 1.0, Hours.ALWAYS);
    static final Plan ANTI_SOCIAL_BEHAVIOUR =
            new Plan("ASB", 2000, 0.25, JULY, 0, -0.05, 6, 0.4, 1, 0, 1.1, 2.1, Hours.ALWAYS);
    static final Plan JOINT_VISITS =
            new Plan("JOINT-OPERATIONS", 2, 0, 0, 0, 0, 1.1, 0, 2, 0, 0, 0, Hours.MOSTLY_WEEKDAYS);
    /** How many requests for information are made; the trial changes how long they take, not how many there are. */
    static final Plan REQUESTS = new Plan("REQUESTS", 25, 0, 0, 0, 0, 1, 0, 1, 0, 1.0, 1.0, Hours.MOSTLY_WEEKDAYS);

    static final List<Plan> COUNTS = List.of(
            SAFE_AND_WELL,
            JOINT_REFERRALS,
            SAFEGUARDING,
            DELIBERATE_FIRES,
            ACCIDENTAL_FIRES,
            ANTI_SOCIAL_BEHAVIOUR,
            JOINT_VISITS);

    /** The same at a team elsewhere, where nothing is tried; its chance is its own. */
    Plan elsewhere() {
        return new Plan(
                "COMPARISON " + code,
                perMonth,
                seasonAmplitude,
                seasonPeak,
                novemberBump,
                trendPerYear,
                dispersion,
                autocorrelation,
                1,
                0,
                fifth,
                sixth,
                hours);
    }

    /** What the trial multiplies the mean of a day by. */
    double effectOn(LocalDate day, Variant variant) {
        if (variant == Variant.NO_EFFECT || day.isBefore(TrialDays.START)) {
            return 1;
        }
        return ramped(effect, rampDays, day);
    }

    static double ramped(double effect, int rampDays, LocalDate day) {
        long into = day.toEpochDay() - TrialDays.START.toEpochDay() + 1;
        return rampDays == 0 ? effect : 1 + (effect - 1) * StrictMath.min(1.0, into / (double) rampDays);
    }

    double covidOn(LocalDate day, Variant variant) {
        return variant == Variant.NO_COVID ? 1 : covid(fifth, sixth, day);
    }

    /**
     * COVID touched the last nine days of the fifth month. The factor of those days is the one that gives the month its
     * average; where no such factor exists (an average of nought) they are nought.
     */
    static double covid(double fifth, double sixth, LocalDate day) {
        if (day.isBefore(TrialDays.AVOID_CONTACT)) {
            return 1;
        }
        if (!day.isBefore(TrialDays.SIXTH_MONTH)) {
            return sixth;
        }
        double days = TrialDays.SIXTH_MONTH.toEpochDay() - TrialDays.FIFTH_MONTH.toEpochDay();
        double touched = TrialDays.SIXTH_MONTH.toEpochDay() - TrialDays.AVOID_CONTACT.toEpochDay();
        return StrictMath.max(0, (days * fifth - (days - touched)) / touched);
    }

    /** From April 2019 some reports that had been counted as anti-social behaviour were recorded as crimes. */
    double definitionOn(LocalDate day) {
        return this == ANTI_SOCIAL_BEHAVIOUR && !day.isBefore(TrialDays.CRIME_RECORDING) ? 0.94 : 1;
    }
}
