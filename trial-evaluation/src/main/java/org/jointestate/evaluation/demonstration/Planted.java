package org.jointestate.evaluation.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jointestate.evaluation.dataset.Observation;

/**
 * The observations with what was spoilt on purpose. The three primary measures are only ever late: a report whose
 * primaries all refuse would show nothing but refusals.
 */
record Planted(List<Observation> observations, List<Defect> defects) {

    private static final LocalDate CALLED_OFF = LocalDate.of(2018, 12, 25);
    private static final List<LocalDate> LOST = List.of(LocalDate.of(2018, 8, 25), LocalDate.of(2018, 11, 25));
    private static final LocalDate SENT_TWICE = LocalDate.of(2019, 6, 7);
    private static final LocalDate SMALL_CELL = LocalDate.of(2020, 3, 25);
    private static final double LATE = 0.08;
    private static final int FLOOD_REFERRALS = 42;

    Planted {
        observations = List.copyOf(observations);
        defects = List.copyOf(defects);
    }

    static Planted in(List<Observation> clean, long seed, Variant variant) {
        if (variant == Variant.ALL_ZEROS) {
            return new Planted(clean, List.of());
        }
        var work = new Work(clean);
        for (var month : LOST) {
            work.change(
                    Defect.Kind.MISSING_MONTH,
                    "ACCIDENTAL-DWELLING-FIRES",
                    month,
                    "no value",
                    o -> with(o, null, false));
        }
        work.change(
                Defect.Kind.NEGATIVE_COUNT,
                "JOINT-OPERATIONS",
                CALLED_OFF,
                "-1 in place of the count",
                o -> with(o, BigDecimal.ONE.negate(), true));
        work.change(
                Defect.Kind.OUTLIER,
                "SAFEGUARDING-REFERRALS",
                TrialDays.FLOOD_WEEK,
                "%s referrals more in the flood week".formatted(FLOOD_REFERRALS),
                o -> with(o, value(o).add(BigDecimal.valueOf(FLOOD_REFERRALS)), false));
        work.change(
                Defect.Kind.CELL_OF_THREE,
                "SAFE-AND-WELL-FROM-POLICE",
                SMALL_CELL,
                "3 visits, a number small enough to point at people",
                o -> with(o, BigDecimal.valueOf(3), false));
        work.definitionChange();
        work.lateEntries(Chance.of(seed, "late entries"));
        work.sendTwice("ASB", SENT_TWICE);
        return new Planted(work.observations, work.defects);
    }

    private static BigDecimal value(Observation observation) {
        var value = observation.value();
        return value == null ? BigDecimal.ZERO : value;
    }

    private static Observation with(
            Observation old, @org.jspecify.annotations.Nullable BigDecimal value, boolean failedRule) {
        return new Observation(
                old.measure(), old.from(), old.to(), value, old.denominator(), old.late(), old.corrected(), failedRule);
    }

    private static final class Work {
        private final List<Observation> observations;
        private final List<Defect> defects = new ArrayList<>();

        Work(List<Observation> clean) {
            observations = new ArrayList<>(clean);
        }

        void change(Defect.Kind kind, String measure, LocalDate from, String detail, UnaryOperator<Observation> spoil) {
            int at = find(measure, from);
            if (at >= 0) {
                observations.set(at, spoil.apply(observations.get(at)));
                defects.add(new Defect(kind, measure, from, detail));
            }
        }

        /** Planted in the daily counts already; here it is only listed, when the baseline reaches back so far. */
        void definitionChange() {
            boolean inside = observations.stream()
                    .anyMatch(o -> o.measure().equals("ASB") && o.from().isBefore(TrialDays.CRIME_RECORDING));
            if (inside) {
                defects.add(new Defect(
                        Defect.Kind.DEFINITION_CHANGE,
                        "ASB",
                        TrialDays.CRIME_RECORDING,
                        "counts from this day on are multiplied by 0.94"));
            }
        }

        /** A draw for each period whatever the variant keeps, so that what is kept is late in all of them alike. */
        void lateEntries(Chance chance) {
            for (int n = observations.size() - 1; n >= 0; n--) {
                var old = observations.get(n);
                if (chance.happens(LATE) && !old.missing()) {
                    observations.set(
                            n,
                            new Observation(
                                    old.measure(),
                                    old.from(),
                                    old.to(),
                                    old.value(),
                                    old.denominator(),
                                    true,
                                    old.corrected(),
                                    old.failedRule()));
                    defects.add(
                            new Defect(Defect.Kind.LATE_ENTRY, old.measure(), old.from(), "entered after it was due"));
                }
            }
        }

        void sendTwice(String measure, LocalDate from) {
            int at = find(measure, from);
            if (at >= 0) {
                var first = observations.get(at);
                observations.add(at + 1, with(first, first.value(), true));
                defects.add(new Defect(Defect.Kind.DUPLICATE_WEEK, measure, from, "the same row twice"));
            }
        }

        private int find(String measure, LocalDate from) {
            for (int n = 0; n < observations.size(); n++) {
                if (observations.get(n).measure().equals(measure)
                        && observations.get(n).from().equals(from)) {
                    return n;
                }
            }
            return -1;
        }
    }
}
