package org.jointestate.evaluation.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jointestate.evaluation.dataset.Span;
import org.jspecify.annotations.Nullable;

/** Requests one by one, with the day each was asked and answered: log-normal times, in whole days. */
record Requests(List<Request> all) {

    /** @param answered absent while nobody had answered when the answers were counted */
    record Request(LocalDate asked, @Nullable LocalDate answered, int days) {}

    /**
     * How long a kind of request takes. The two COVID factors hold for the median of the days they name, not for the
     * average of the month: a median has no average to keep.
     */
    record Pace(
            String code, double median, double effect, double fifth, double sixth, boolean workingDays, double sigma) {

        static final Pace REFERRAL_RESPONSE = new Pace("REFERRAL-RESPONSE", 9, 0.75, 1.0, 1.4, true, 0.6);
        static final Pace INFORMATION = new Pace("INFORMATION-REQUESTS", 6, 0.8, 1.3, 1.3, false, 0.6);

        /** The same at a team elsewhere, where nothing is tried. */
        Pace elsewhere() {
            return new Pace("COMPARISON " + code, median, 1, fifth, sixth, workingDays, sigma);
        }

        double effectOn(LocalDate day, Variant variant) {
            return variant == Variant.NO_EFFECT || day.isBefore(TrialDays.START) ? 1 : effect;
        }

        double covidOn(LocalDate day, Variant variant) {
            if (variant == Variant.NO_COVID || day.isBefore(TrialDays.AVOID_CONTACT)) {
                return 1;
            }
            return day.isBefore(TrialDays.SIXTH_MONTH) ? fifth : sixth;
        }
    }

    private static final double MONTHLY_SD = 0.06;
    private static final double AUTOCORRELATION = 0.3;

    Requests {
        all = List.copyOf(all);
    }

    static Requests of(DailyCounts asked, Pace pace, long seed, Variant variant) {
        var disturbance = Disturbance.factors(
                TrialDays.count(), MONTHLY_SD, AUTOCORRELATION, Chance.of(seed, pace.code() + " disturbance"));
        var chance = Chance.of(seed, pace.code() + " times");
        var all = new ArrayList<Request>();
        for (int n = 0; n < TrialDays.count(); n++) {
            var day = TrialDays.day(n);
            for (int each = 0; each < asked.on(n); each++) {
                double median =
                        pace.median() * pace.effectOn(day, variant) * pace.covidOn(day, variant) * disturbance[n];
                double took = median * StrictMath.exp(pace.sigma() * chance.normal());
                int days = (int) StrictMath.max(1, StrictMath.rint(took));
                var answered = pace.workingDays() ? workingDaysAfter(day, days) : day.plusDays(days);
                all.add(new Request(day, answered.isBefore(TrialDays.ANSWERS_COUNTED_UNTIL) ? answered : null, days));
            }
        }
        return new Requests(all);
    }

    private static LocalDate workingDaysAfter(LocalDate day, int days) {
        var date = day;
        int left = days;
        while (left > 0) {
            date = date.plusDays(1);
            left -= TrialDays.weekday(date) ? 1 : 0;
        }
        return date;
    }

    List<Request> in(Span span) {
        return all.stream().filter(r -> span.contains(r.asked())).toList();
    }

    static List<Integer> closed(List<Request> requests) {
        return requests.stream()
                .filter(r -> r.answered() != null)
                .map(Request::days)
                .sorted()
                .toList();
    }

    /** The median of the answered ones, in half days at the finest; none when none was answered. */
    static @Nullable BigDecimal median(List<Integer> days) {
        if (days.isEmpty()) {
            return null;
        }
        int middle = days.size() / 2;
        int twice = days.size() % 2 == 1 ? 2 * days.get(middle) : days.get(middle - 1) + days.get(middle);
        return BigDecimal.valueOf(twice * 5L, 1);
    }
}
