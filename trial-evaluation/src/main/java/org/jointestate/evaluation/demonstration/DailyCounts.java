package org.jointestate.evaluation.demonstration;

import org.jointestate.evaluation.dataset.Span;

/** One count for each day from the first of the baseline to the last of the trial; every period printed is a sum of these. */
record DailyCounts(int[] counts) {

    private static final double DAYS_IN_A_MONTH = 30.4375;

    static DailyCounts of(Plan plan, long seed, Variant variant) {
        return of(plan, untouchedMeans(plan), seed, variant);
    }

    /** @param means what {@link #untouchedMeans} gives, for whoever makes many of one shape */
    static DailyCounts of(Plan plan, double[] means, long seed, Variant variant) {
        double monthlyVariance = StrictMath.max(0, plan.dispersion() - 1) / plan.perMonth();
        var disturbance = Disturbance.factors(
                means.length,
                StrictMath.sqrt(monthlyVariance),
                plan.autocorrelation(),
                Chance.of(seed, plan.code() + " disturbance"));
        var chance = Chance.of(seed, plan.code() + " counts");
        var counts = new int[means.length];
        for (int n = 0; n < counts.length; n++) {
            var day = TrialDays.day(n);
            double mean = means[n]
                    * plan.definitionOn(day)
                    * plan.effectOn(day, variant)
                    * plan.covidOn(day, variant)
                    * disturbance[n];
            counts[n] = chance.poisson(variant == Variant.ALL_ZEROS ? 0 : mean);
        }
        return new DailyCounts(counts);
    }

    /** The mean of each day with season, trend and weekday, before effect, COVID, definition and disturbance. */
    static double[] untouchedMeans(Plan plan) {
        var means = new double[TrialDays.count()];
        int baseline = TrialDays.indexOf(TrialDays.START);
        double sum = 0;
        for (int n = 0; n < means.length; n++) {
            var day = TrialDays.day(n);
            double angle = 2 * StrictMath.PI * (day.getDayOfYear() - plan.seasonPeak()) / 365.25;
            double fromBonfireNight = (day.getDayOfYear() - 309) / 14.0;
            double log = plan.seasonAmplitude() * StrictMath.cos(angle)
                    + plan.novemberBump() * StrictMath.exp(-fromBonfireNight * fromBonfireNight / 2)
                    + plan.trendPerYear() * (n - baseline / 2.0) / 365.25;
            means[n] = weight(plan, n) * StrictMath.exp(log);
            sum += n < baseline ? means[n] : 0;
        }
        double scale = plan.perMonth() / DAYS_IN_A_MONTH * baseline / sum;
        for (int n = 0; n < means.length; n++) {
            means[n] *= scale;
        }
        return means;
    }

    private static double weight(Plan plan, int index) {
        if (plan.hours() == Plan.Hours.ALWAYS) {
            return 1;
        }
        return TrialDays.weekday(TrialDays.day(index)) ? 1.2 : 0.5;
    }

    int on(int index) {
        return counts[index];
    }

    int in(Span span) {
        int sum = 0;
        for (int n = TrialDays.indexOf(span.from()); n < TrialDays.indexOf(span.to()); n++) {
            sum += counts[n];
        }
        return sum;
    }

    @Override
    public String toString() {
        return "DailyCounts[%s days]".formatted(counts.length);
    }
}
