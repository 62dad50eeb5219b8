package org.jointestate.evaluation.demonstration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jointestate.evaluation.dataset.DeskUse;
import org.jointestate.evaluation.dataset.ExpectedPeriods;
import org.jointestate.evaluation.dataset.FolderReading;
import org.jointestate.evaluation.dataset.FrozenFolder;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.LoggedEvent;
import org.jointestate.evaluation.dataset.MeasureCalendar;
import org.jointestate.evaluation.dataset.Observation;
import org.jointestate.evaluation.dataset.OutcomeRecord;
import org.jointestate.evaluation.dataset.Span;
import org.jointestate.evaluation.dataset.SurveyAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemonstrationTrialTest {

    private static final long SEED = DemonstrationTrial.DEFAULT_SEED;

    private final FrozenTrial trial = DemonstrationTrial.generate(SEED, Variant.DEFAULT);

    @ParameterizedTest
    @EnumSource
    void the_same_seed_gives_the_same_bytes(Variant variant) {
        var once = FrozenFolder.files(DemonstrationTrial.generate(SEED, variant));
        var again = FrozenFolder.files(DemonstrationTrial.generate(SEED, variant));

        once.forEach((name, bytes) -> assertArrayEquals(bytes, again.get(name), name));
        assertArrayEquals(DemonstrationTrial.truth(SEED, variant), DemonstrationTrial.truth(SEED, variant));
    }

    @Test
    void another_seed_gives_other_bytes() {
        var other = DemonstrationTrial.generate(SEED + 1, Variant.DEFAULT);

        assertNotEquals(trial.manifest().dataHash(), other.manifest().dataHash());
    }

    /** Compiled code and interpreted code, another locale and another time zone must agree to the last bit. */
    @Test
    void another_machine_in_another_time_zone_gives_the_same_bytes() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xint",
                        "-Duser.timezone=Pacific/Auckland",
                        "-Duser.language=tr",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PrintHash.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

        assertEquals(0, process.waitFor());
        assertEquals(PrintHash.hash(), printed);
    }

    @ParameterizedTest
    @EnumSource
    void the_frozen_folder_is_accepted_when_it_is_read_back(Variant variant) {
        var generated = DemonstrationTrial.generate(SEED, variant);

        var reading = FrozenFolder.read(FrozenFolder.files(generated));

        assertEquals(new FolderReading.Read(generated), reading);
    }

    @Test
    void it_says_that_it_is_synthetic_and_nobody_has_signed_it() {
        assertTrue(trial.manifest().synthetic());
        assertTrue(trial.protocol().title().contains("SYNTHETIC: not Derbyshire data"));
        assertTrue(trial.protocol().measures().stream()
                .allMatch(m -> m.source().startsWith("SYNTHETIC: not Derbyshire data")));
        assertEquals(List.of(), trial.signOffs());
    }

    @Test
    void there_are_24_and_6_months_and_104_and_26_weeks() {
        var months = ExpectedPeriods.of(trial.protocol(), MeasureCalendar.TRIAL_MONTH);
        var weeks = ExpectedPeriods.of(trial.protocol(), MeasureCalendar.FRIDAY_WEEK);

        assertEquals(
                List.of(24, 6), List.of(months.baseline().size(), months.trial().size()));
        assertEquals(
                List.of(104, 26), List.of(weeks.baseline().size(), weeks.trial().size()));
    }

    @Test
    void weeks_and_months_of_every_count_add_up_to_its_days() {
        for (var plan : Plan.COUNTS) {
            var days = DailyCounts.of(plan, SEED, Variant.DEFAULT);
            for (var calendar : List.of(MeasureCalendar.TRIAL_MONTH, MeasureCalendar.FRIDAY_WEEK)) {
                var periods = ExpectedPeriods.of(trial.protocol(), calendar);
                var whole = new java.util.ArrayList<>(periods.baseline());
                whole.addAll(periods.trial());
                var sum = whole.stream().mapToInt(days::in).sum();
                var outside = 0;
                for (var n = 0; n < TrialDays.count(); n++) {
                    var day = TrialDays.day(n);
                    outside += whole.stream().noneMatch(p -> p.contains(day)) ? days.on(n) : 0;
                }
                assertEquals(days.in(TrialDays.all()), sum + outside, plan.code() + " by " + calendar);
            }
        }
    }

    @Test
    void the_two_roll_ups_of_joint_referrals_in_the_folder_agree_but_for_the_days_at_the_edges() {
        var days = DailyCounts.of(Plan.JOINT_REFERRALS, SEED, Variant.DEFAULT);
        var edges = days.in(new Span(TrialDays.FIRST, LocalDate.of(2017, 10, 27)))
                + days.in(new Span(LocalDate.of(2020, 4, 24), TrialDays.END));

        assertEquals(sum("JOINT-REFERRALS"), sum("JOINT-REFERRALS-WEEKLY").add(BigDecimal.valueOf(edges)));
    }

    @Test
    void the_denominator_of_the_police_share_is_the_visits_of_the_same_month() {
        for (var share : trial.observationsOf("SAFE-AND-WELL-FROM-POLICE")) {
            var visits = trial.observationsOf("SAFE-AND-WELL").stream()
                    .filter(o -> o.span().equals(share.span()))
                    .findFirst()
                    .orElseThrow();
            assertEquals(visits.value(), share.denominator());
        }
    }

    @Test
    void the_records_of_referrals_and_joint_visits_are_the_ones_that_were_counted() {
        assertEquals(inTrial("JOINT-REFERRALS"), count(OutcomeRecord.Kind.REFERRAL));
        assertEquals(inTrial("JOINT-OPERATIONS"), count(OutcomeRecord.Kind.JOINT_VISIT));
    }

    @Test
    void the_mean_of_each_baseline_is_the_one_of_the_table() {
        for (var plan : Plan.COUNTS) {
            var sum = 0.0;
            for (var seed = 0; seed < 60; seed++) {
                sum += DailyCounts.of(plan, seed, Variant.NO_EFFECT).in(new Span(TrialDays.FIRST, TrialDays.START));
            }
            var expected = plan.perMonth() * 24 * (plan == Plan.ANTI_SOCIAL_BEHAVIOUR ? 1 - 0.06 * 207 / 730 : 1);
            assertEquals(1, sum / 60 / expected, 0.03, plan.code());
        }
    }

    @Test
    void months_vary_and_resemble_their_neighbours_as_the_table_says() {
        var variance = 0.0;
        var products = 0.0;
        var n = 0;
        for (var seed = 0; seed < 200; seed++) {
            var factors = Disturbance.factors(360, 0.1, 0.4, Chance.of(seed, "test"));
            var before = 0.0;
            for (var month = 0; month < 12; month++) {
                var mean = 0.0;
                for (var day = 0; day < 30; day++) {
                    mean += StrictMath.log(factors[month * 30 + day]) / 30;
                }
                variance += mean * mean;
                products += month > 0 ? mean * before * 12 / 11 : 0;
                before = mean;
                n++;
            }
        }

        assertEquals(0.1, StrictMath.sqrt(variance / n), 0.012);
        assertEquals(0.4, products / variance, 0.06);
    }

    @Test
    void hours_together_rise_to_120_by_week_six_dip_at_christmas_and_end_with_lockdown() {
        var hours = hoursTogether(trial);

        for (var week = 0; week < 26; week++) {
            var aim = OfficeDays.aim(week, Variant.DEFAULT);
            assertEquals(aim, hours.get(week), 0.30 * aim + 1, "week " + week);
        }
        assertTrue(hours.get(0) < 35 && hours.get(5) > 90, hours.toString());
        assertTrue(hours.get(8) < 40 && hours.get(9) < 40, hours.toString());
        assertTrue(hours.subList(21, 26).stream().allMatch(h -> h == 0), hours.toString());
    }

    @Test
    void without_covid_people_go_on_sitting_together() {
        var hours = hoursTogether(DemonstrationTrial.generate(SEED, Variant.NO_COVID));

        assertTrue(hours.get(23) > 80, hours.toString());
    }

    @Test
    void four_police_and_fourteen_fire_staff_share_six_desks() {
        var people = trial.presence().stream()
                .collect(Collectors.groupingBy(
                        p -> p.organisation(),
                        TreeMap::new,
                        Collectors.mapping(p -> p.pseudonym(), Collectors.toSet())));

        assertEquals(Set.of("POLICE", "FIRE"), people.keySet());
        assertTrue(people.get("POLICE").size() <= 4 && people.get("FIRE").size() <= 14, people.toString());
        assertEquals(6, trial.protocol().desks());
        assertEquals(3, trial.protocol().zones().size());
        for (var one : trial.presence()) {
            var there = trial.presence().stream()
                    .filter(p -> p.zone().equals(one.zone()))
                    .filter(p -> p.from().isBefore(one.to()) && one.from().isBefore(p.to()))
                    .map(p -> p.pseudonym())
                    .distinct()
                    .count();
            assertTrue(there <= 2, "more people than desks with " + one);
        }
    }

    @Test
    void about_one_booking_in_eight_is_a_no_show() {
        var bookings = trial.deskUse().stream().mapToInt(DeskUse::bookings).sum();
        var noShows = trial.deskUse().stream().mapToInt(DeskUse::noShows).sum();

        assertEquals(0.12, noShows / (double) bookings, 0.03);
        assertEquals(18, trial.deskUse().size());
    }

    @Test
    void sixteen_answered_before_thirteen_after_eleven_twice_and_one_item_did_not_move() {
        var before = answers(0, "know");
        var after = answers(1, "know");
        var codes = codes(before);
        codes.retainAll(codes(after));

        assertEquals(List.of(16, 13, 11), List.of(before.size(), after.size(), codes.size()));
        for (var code : codes) {
            assertEquals(
                    answer(answers(0, DemonstrationProtocol.UNCHANGED_ITEM), code),
                    answer(answers(1, DemonstrationProtocol.UNCHANGED_ITEM), code));
        }
        assertEquals(8, trial.protocol().surveyItems().size());
    }

    @Test
    void every_planted_defect_is_where_the_truth_says() {
        for (var defect : DemonstrationTrial.truthOf(SEED, Variant.DEFAULT).defects()) {
            var rows = trial.observationsOf(defect.where()).stream()
                    .filter(o -> o.from().equals(defect.from()))
                    .toList();
            switch (defect.kind()) {
                case MISSING_MONTH -> assertTrue(rows.get(0).missing());
                case NEGATIVE_COUNT ->
                    assertEquals(BigDecimal.valueOf(-1), rows.get(0).value());
                case CELL_OF_THREE ->
                    assertEquals(BigDecimal.valueOf(3), rows.get(0).value());
                case DUPLICATE_WEEK ->
                    assertEquals(rows.get(0).value(), rows.get(1).value());
                case LATE_ENTRY -> assertTrue(rows.get(0).late());
                case OUTLIER ->
                    assertEquals(
                            rows.get(0).value(),
                            trial.observationsOf(defect.where()).stream()
                                    .map(Observation::value)
                                    .max(BigDecimal::compareTo)
                                    .orElseThrow());
                case DEFINITION_CHANGE ->
                    assertTrue(trial.events().stream()
                            .anyMatch(e -> e.kind() == LoggedEvent.Kind.DEFINITION_CHANGE
                                    && e.from().equals(defect.from())
                                    && e.measures().contains(defect.where())));
                case UNCLOSED_VISIT, DOUBLE_LOG ->
                    assertTrue(trial.presence().stream()
                            .anyMatch(p -> defect.detail().equals("%s from %s".formatted(p.pseudonym(), p.from()))));
            }
        }
    }

    @Test
    void the_truth_lists_every_kind_of_defect_in_its_number() {
        var kinds = DemonstrationTrial.truthOf(SEED, Variant.DEFAULT).defects().stream()
                .collect(Collectors.groupingBy(Defect::kind, Collectors.counting()));
        var received = trial.observations().size();

        assertEquals(2, kinds.get(Defect.Kind.MISSING_MONTH));
        for (var once : List.of(
                Defect.Kind.DEFINITION_CHANGE,
                Defect.Kind.OUTLIER,
                Defect.Kind.DUPLICATE_WEEK,
                Defect.Kind.NEGATIVE_COUNT,
                Defect.Kind.CELL_OF_THREE)) {
            assertEquals(1, kinds.get(once), once.name());
        }
        assertEquals(trial.observations().stream().filter(Observation::late).count(), late(kinds, trial));
        assertEquals(0.08, kinds.get(Defect.Kind.LATE_ENTRY) / (double) received, 0.03);
        assertEquals(
                0.02,
                kinds.get(Defect.Kind.UNCLOSED_VISIT)
                        / (double) trial.presence().size(),
                0.015);
        assertEquals(
                0.01,
                kinds.get(Defect.Kind.DOUBLE_LOG) / (double) trial.presence().size(),
                0.01);
    }

    @Test
    void primary_measures_are_spoilt_by_nothing_but_late_entries() {
        var primaries = trial.protocol().measures().stream()
                .filter(m -> m.primary())
                .map(m -> m.code())
                .toList();

        assertEquals(3, primaries.size());
        for (var defect : DemonstrationTrial.truthOf(SEED, Variant.DEFAULT).defects()) {
            assertFalse(
                    primaries.contains(defect.where()) && defect.kind() != Defect.Kind.LATE_ENTRY, defect.toString());
        }
    }

    @Test
    void without_an_effect_only_what_the_trial_touched_differs() {
        var none = DemonstrationTrial.generate(SEED, Variant.NO_EFFECT);

        assertEquals(before(trial), before(none));
        assertEquals(trial.presence(), none.presence());
        assertEquals(trial.events(), none.events());
        for (var same : List.of("DELIBERATE-FIRES", "ACCIDENTAL-DWELLING-FIRES", "ASB")) {
            assertEquals(trial.observationsOf(same), none.observationsOf(same));
        }
        assertNotEquals(trial.observationsOf("JOINT-REFERRALS"), none.observationsOf("JOINT-REFERRALS"));
    }

    @Test
    void without_covid_everything_before_the_16th_of_march_is_the_same() {
        var calm = DemonstrationTrial.generate(SEED, Variant.NO_COVID);
        var clean = new HashSet<>(calm.observations());
        clean.removeAll(trial.observations());

        assertTrue(clean.stream().allMatch(o -> o.to().isAfter(TrialDays.AVOID_CONTACT)), clean.toString());
        assertTrue(calm.events().stream()
                .noneMatch(e -> e.code().startsWith("covid") || e.code().equals("lockdown")));
        assertEquals(
                trial.presence().stream().filter(p -> before16March(p)).toList(),
                calm.presence().stream().filter(p -> before16March(p)).toList());
    }

    @Test
    void with_five_months_before_the_rows_that_are_kept_are_the_same() {
        var few = DemonstrationTrial.generate(SEED, Variant.FIVE_BASELINE_MONTHS);

        assertTrue(trial.observations().containsAll(few.observations()));
        assertEquals(5 + 6, few.observationsOf("SAFE-AND-WELL").size());
    }

    @Test
    void with_all_zeros_every_count_is_nought_and_nobody_came() {
        var zeros = DemonstrationTrial.generate(SEED, Variant.ALL_ZEROS);

        assertTrue(zeros.observations().stream()
                .allMatch(o -> o.missing() || o.value().signum() == 0));
        assertEquals(List.of(), zeros.presence());
        assertTrue(zeros.observationsOf("REFERRAL-RESPONSE").stream()
                .allMatch(o -> o.missing() && o.denominator().signum() == 0));
        assertInstanceOf(FolderReading.Read.class, FrozenFolder.read(FrozenFolder.files(zeros)));
    }

    private BigDecimal sum(String measure) {
        return trial.observationsOf(measure).stream().map(Observation::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private long inTrial(String measure) {
        return trial.observationsOf(measure).stream()
                .filter(o -> !o.from().isBefore(TrialDays.START))
                .mapToLong(o -> o.value().longValueExact())
                .sum();
    }

    private long count(OutcomeRecord.Kind kind) {
        return trial.outcomeRecords().stream().filter(r -> r.kind() == kind).count();
    }

    private static long late(java.util.Map<Defect.Kind, Long> kinds, FrozenTrial trial) {
        var twice = trial.observationsOf("ASB").stream()
                .filter(o -> o.failedRule() && o.late())
                .count();
        return kinds.get(Defect.Kind.LATE_ENTRY) + twice;
    }

    private static List<Observation> before(FrozenTrial trial) {
        return trial.observations().stream()
                .filter(o -> o.from().isBefore(TrialDays.START))
                .toList();
    }

    private static boolean before16March(org.jointestate.evaluation.dataset.Presence stay) {
        return stay.from().isBefore(TrialDays.at(TrialDays.AVOID_CONTACT, 0));
    }

    private List<SurveyAnswer> answers(int wave, String item) {
        return trial.survey().stream()
                .filter(a -> a.wave() == wave && a.item().equals(item))
                .toList();
    }

    private static Set<String> codes(List<SurveyAnswer> answers) {
        return answers.stream()
                .map(SurveyAnswer::pairCode)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static int answer(List<SurveyAnswer> answers, String code) {
        return answers.stream()
                .filter(a -> code.equals(a.pairCode()))
                .findFirst()
                .orElseThrow()
                .answer();
    }

    /** Minute by minute, on purpose another way than the sweep of the method. */
    private static List<Double> hoursTogether(FrozenTrial trial) {
        var minutes = new double[27];
        for (var zone : trial.protocol().zones()) {
            var present = new TreeMap<Long, java.util.Map<String, Set<String>>>();
            for (var stay : trial.presence()) {
                if (stay.zone().equals(zone.code())) {
                    for (var minute = stay.from().getEpochSecond() / 60;
                            minute < stay.to().getEpochSecond() / 60;
                            minute++) {
                        present.computeIfAbsent(minute, m -> new TreeMap<>())
                                .computeIfAbsent(stay.organisation(), o -> new HashSet<>())
                                .add(stay.pseudonym());
                    }
                }
            }
            present.forEach((minute, byOrganisation) -> {
                if (byOrganisation.size() == 2) {
                    var start = TrialDays.at(TrialDays.START, 0).getEpochSecond() / 60;
                    var week = (int) ((minute - start) / (7 * 24 * 60));
                    minutes[week] +=
                            byOrganisation.values().stream().mapToInt(Set::size).sum();
                }
            });
        }
        return java.util.Arrays.stream(minutes).map(m -> m / 60).boxed().toList();
    }
}
