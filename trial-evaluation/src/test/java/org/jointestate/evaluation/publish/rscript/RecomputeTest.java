package org.jointestate.evaluation.publish.rscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import org.jointestate.evaluation.dataset.ATrial;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.ComparisonTeam;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.LoggedEvent;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.MeasureCalendar;
import org.jointestate.evaluation.dataset.Protocol;
import org.jointestate.evaluation.dataset.SurveyAnswer;
import org.jointestate.evaluation.demonstration.DemonstrationTrial;
import org.jointestate.evaluation.demonstration.PublishedExamples;
import org.jointestate.evaluation.demonstration.Variant;
import org.jointestate.evaluation.open.PublicTrial;
import org.jointestate.evaluation.report.PrintedNumber;
import org.jointestate.evaluation.report.ReportWriter;
import org.jointestate.evaluation.report.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** R itself works the numbers out again. It is installed by ./check; without it these tests fail, and are never skipped. */
class RecomputeTest {

    private static final String MEASURES = "r/data/SYNTHETIC-observations.csv";

    @TempDir
    Path folder;

    /** What a run of the script wrote, and its exit code. */
    private record Run(int code, List<String> lines) {
        String last() {
            return lines.get(lines.size() - 1);
        }

        List<String> disagreements() {
            return lines.stream().filter(l -> l.startsWith("DISAGREES")).toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    void every_printed_number_of_the_demonstration_is_worked_out_again(Variant variant) throws Exception {
        var files = files(DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, variant), Version.internal());

        var run = run(files);

        assertEquals(RAnnex.agreement(files.get(RAnnex.PRINTED)), run.last(), () -> String.join("\n", run.lines()));
        assertEquals(0, run.code());
        assertTrue(run.lines().contains("NOT RECOMPUTED 0"));
    }

    static List<FrozenTrial> published() {
        return PublishedExamples.frozen();
    }

    @ParameterizedTest
    @MethodSource("published")
    void every_printed_number_of_the_published_examples_is_worked_out_again(FrozenTrial trial) throws Exception {
        var files = files(trial, Version.internal());

        var run = run(files);

        assertEquals(RAnnex.agreement(files.get(RAnnex.PRINTED)), run.last(), () -> String.join("\n", run.lines()));
        assertEquals(0, run.code());
    }

    /** Two disruptions of opposite sign, a strong season by month, week and day, values that cannot be counted. */
    static List<FrozenTrial> difficult() {
        var first = ATrial.event(
                "first", "First", LocalDate.of(2019, 11, 25), LocalDate.of(2020, 1, 25), LoggedEvent.Kind.SHOCK);
        var second = ATrial.event(
                "second", "Second", LocalDate.of(2020, 4, 25), LocalDate.of(2020, 6, 25), LoggedEvent.Kind.SHOCK);
        ATrial.Values struck = (n, t) -> Math.round((n == 25 || n == 26 ? 1.4 : n == 30 || n == 31 ? 0.6 : 1)
                * (1000 + 300 * Math.sin(n * Math.PI / 6) + n * 37 % 90));
        var wait = ATrial.measure(
                "wait",
                "Days to answer",
                Measure.Kind.DURATION,
                Measure.Better.DOWN,
                MeasureCalendar.TRIAL_MONTH,
                true);
        var weekly = ATrial.measure(
                "weekly", "Calls", Measure.Kind.COUNT, Measure.Better.UP, MeasureCalendar.FRIDAY_WEEK, false);
        var daily = ATrial.measure("daily", "Doors", Measure.Kind.COUNT, Measure.Better.UP, MeasureCalendar.DAY, false);
        var year = ATrial.aTrial()
                .withTrial(ATrial.START, ATrial.START.plusMonths(12))
                .frozen("2020-11-04T09:12:00Z")
                .during(first, second);
        return List.of(
                year.recording(ATrial.VISITS, struck)
                        .measuring(wait, (n, t) -> 9 + n * 37 % 23 / 10.0 + (n == 25 || n == 26 ? 4 : n == 30 ? -5 : 0))
                        .measuring(weekly, (n, t) -> Math.round(200 + 80 * Math.sin(n * Math.PI / 26) + n * 37 % 23))
                        .measuring(daily, (n, t) -> Math.round(20 + 15 * Math.sin(n * Math.PI / 182.6) + n * 37 % 5))
                        .build(),
                ATrial.aTrial()
                        .withBaselineFrom(LocalDate.of(2018, 5, 25))
                        .recording(ATrial.VISITS, struck)
                        .recording(ATrial.FIRES, (n, t) -> n == 5 ? -3 : 80 + n % 5)
                        .measuring(daily, (n, t) -> n == 100 ? -2 : 20 + n * 37 % 23)
                        .build());
    }

    @ParameterizedTest
    @MethodSource("difficult")
    void what_a_difficult_trial_prints_is_worked_out_again(FrozenTrial trial) throws Exception {
        var files = files(trial, Version.internal());

        var run = run(files);

        assertEquals(RAnnex.agreement(files.get(RAnnex.PRINTED)), run.last(), () -> String.join("\n", run.lines()));
        assertTrue(text(files, RAnnex.PRINTED).contains("measure/visits/season"));
        if (trial.events().size() == 2) {
            assertTrue(text(files, RAnnex.PRINTED).contains("measure/visits/step/2020-04-25/change"));
            assertTrue(text(files, RAnnex.PRINTED).contains("measure/wait/step/2019-11-25/change"));
            assertTrue(text(files, RAnnex.PRINTED).contains("measure/wait/durbin-watson/statistic"));
            assertTrue(text(files, RAnnex.PRINTED).contains("measure/daily/year-on-year/mean"));
            assertTrue(text(files, RAnnex.PRINTED).contains("measure/visits/year-on-year/mean"));
        }
    }

    /** One of the two supports level 3 by itself; the script has to know that the other was agreed on as well. */
    @Test
    void a_measure_whose_other_agreed_team_was_never_recorded_has_the_same_level_there() throws Exception {
        var trial = demonstration();
        var teams = List.of(
                near(), new ComparisonTeam("NEVER", "Never", "Elsewhere", "Alike.", true, List.of("JOINT-REFERRALS")));
        referralsStayAtLevel2(trial.protocol().withComparisons(teams));
    }

    /** It was locked before the start that it names now, and after the one that it named then. */
    @Test
    void a_measure_of_a_plan_whose_start_was_moved_after_a_late_lock_has_the_same_level_there() throws Exception {
        var plan = demonstration().protocol();
        referralsStayAtLevel2(plan.withComparisons(List.of(near()))
                .withLockedAt(plan.trialFrom()
                        .minusDays(1)
                        .atStartOfDay(plan.timeZone())
                        .toInstant())
                .withEarliestStart(plan.trialFrom().minusDays(10)));
    }

    private static ComparisonTeam near() {
        return new ComparisonTeam("NEIGHBOUR", "Near", "Elsewhere", "Alike.", true, List.of("JOINT-REFERRALS"));
    }

    private void referralsStayAtLevel2(Protocol plan) throws Exception {
        var trial = demonstration();
        var series = "JOINT-REFERRALS_VS_NEIGHBOUR";
        var files = files(
                ATrial.frozenAgain(
                        trial,
                        plan,
                        trial.observations().stream()
                                .filter(one -> !one.measure().contains("_VS_")
                                        || one.measure().equals(series))
                                .toList()),
                Version.internal());

        var run = run(files);

        assertEquals(RAnnex.agreement(files.get(RAnnex.PRINTED)), run.last(), () -> String.join("\n", run.lines()));
        var printed = text(files, RAnnex.PRINTED);
        assertTrue(printed.contains("measure/JOINT-REFERRALS/beside/NEIGHBOUR/difference/change"));
        assertTrue(
                printed.lines()
                        .anyMatch(line -> line.contains("measure/JOINT-REFERRALS/level") && line.contains(",2,")),
                () -> printed.lines()
                        .filter(line -> line.contains("JOINT-REFERRALS/level"))
                        .toList()
                        .toString());
    }

    /** Copies, a disruption at one of the two, none in the trial, a time below nought, a change of what is counted before it. */
    static List<List<String>> teams() {
        return List.of(
                List.of("near"),
                List.of("near", "twice"),
                List.of("near", "far"),
                List.of("near", "own"),
                List.of("none"),
                List.of("bad", "near"));
    }

    @ParameterizedTest
    @MethodSource("teams")
    void what_stands_beside_unsound_teams_is_worked_out_again(List<String> teams) throws Exception {
        var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        var drawn = new long[3][30];
        for (var values : drawn) {
            for (int n = 0; n < 30; n++) {
                values[n] = 90 + chance.nextInt(30);
            }
        }
        var windows = List.of("EVERYTHING", "WITHOUT_TOUCHED", "SHOCK_INDICATOR");
        var trial = ATrial.aTrial().withoutMeasures();
        for (var window : windows) {
            trial.measuring(in(window), (n, t) -> Math.round((t ? 1.3 : 1) * drawn[0][n]));
        }
        var wait = ATrial.measure(
                "wait",
                "Days to answer",
                Measure.Kind.DURATION,
                Measure.Better.DOWN,
                MeasureCalendar.TRIAL_MONTH,
                false);
        trial.measuring(wait, (n, t) -> teams.size() == 1 && n == 5 ? -40 : 9 + drawn[1][n] / 10.0);
        trial.measuring(
                ATrial.count("seasonal", "Seasonal", Measure.Better.UP, false),
                (n, t) -> Math.round((n < 12 ? 1 : 1.2) * (1000 + 300 * Math.sin(n * Math.PI / 6) + n * 37 % 30)));
        var changed = LocalDate.of(2018, 10, 25);
        var flood = LocalDate.of(2020, 1, 25);
        var built = trial.during(
                        ATrial.event(
                                "change",
                                "Counted otherwise",
                                changed,
                                changed.plusDays(1),
                                LoggedEvent.Kind.DEFINITION_CHANGE,
                                "seasonal"),
                        ATrial.event(
                                "flood",
                                "Flood",
                                flood,
                                flood.plusMonths(2),
                                LoggedEvent.Kind.SHOCK,
                                windows.stream()
                                        .map(window -> window + "_VS_" + teams.get(0))
                                        .toArray(String[]::new)),
                        ATrial.event(
                                "own",
                                "At the trial alone",
                                flood.minusMonths(2),
                                flood,
                                LoggedEvent.Kind.SHOCK,
                                "SHOCK_INDICATOR"))
                .build();
        var measures = List.of("EVERYTHING", "WITHOUT_TOUCHED", "SHOCK_INDICATOR", "wait");
        var others = new LinkedHashMap<String, ATrial.Values>();
        for (var team : teams) {
            others.put(team, (n, t) -> switch (team) {
                case "near" -> drawn[1][n];
                case "twice" -> n == 3 ? drawn[1][n] + 1 : drawn[1][n];
                case "far" -> drawn[2][n];
                case "own" -> 2 * drawn[0][n];
                case "none" -> n < 24 ? drawn[1][n] : 0;
                default -> n == 3 ? -3 : drawn[2][n];
            });
        }
        var files = files(ATrial.beside(built, measures, others), Version.internal());

        var run = run(files);

        assertEquals(RAnnex.agreement(files.get(RAnnex.PRINTED)), run.last(), () -> String.join("\n", run.lines()));
        assertTrue(text(files, RAnnex.PRINTED).contains("measure/seasonal/year-on-year/"));
    }

    private static Measure in(String window) {
        return ATrial.headlined(
                Measure.HeadlineWindow.valueOf(window),
                ATrial.count(window, window, Measure.Better.UP, window.equals("EVERYTHING")));
    }

    static List<List<SurveyAnswer>> surveys() {
        return List.of(ATrial.fewChanged(), ATrial.unpaired(), ATrial.answers(9));
    }

    @ParameterizedTest
    @MethodSource("surveys")
    void what_staff_said_is_worked_out_again_for_pairs_few_or_many_and_for_two_groups(List<SurveyAnswer> answers)
            throws Exception {
        var files = files(ATrial.aTrial().withSurvey(answers).build(), Version.internal());

        var run = run(files);

        assertEquals(RAnnex.agreement(files.get(RAnnex.PRINTED)), run.last(), () -> String.join("\n", run.lines()));
        assertTrue(text(files, RAnnex.PRINTED).contains("survey/change/know/adjusted-p"));
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    void what_is_printed_for_the_public_is_worked_out_from_what_the_public_has(Variant variant) throws Exception {
        var files = files(DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, variant), Version.published(1));

        var run = run(files);

        assertEquals(RAnnex.agreement(files.get(RAnnex.PRINTED)), run.last(), () -> String.join("\n", run.lines()));
        assertEquals(0, run.code());
    }

    @Test
    void the_published_version_is_worked_out_without_presence_and_answers_and_names_what_it_cannot() throws Exception {
        var files = files(demonstration(), Version.published(1));

        var run = run(files);

        assertEquals(RAnnex.agreement(files.get(RAnnex.PRINTED)), run.last(), () -> String.join("\n", run.lines()));
        assertFalse(files.containsKey("r/data/SYNTHETIC-presence.csv"));
        assertFalse(files.containsKey("r/data/SYNTHETIC-survey.csv"));
        assertFalse(files.containsKey("r/data/SYNTHETIC-outcome-records.csv"));
        assertTrue(run.lines().stream().anyMatch(l -> l.matches("NOT RECOMPUTED [1-9]\\d*")));
        var withheld = text(files, RAnnex.PRINTED)
                .lines()
                .filter(l -> l.contains(",withheld,"))
                .toList();
        assertTrue(withheld.stream().allMatch(l -> l.contains(",withheld,,,,")), "no value beside what is withheld");
        var pseudonym = demonstration().presence().get(0).pseudonym();
        files.forEach(
                (name, bytes) -> assertFalse(new String(bytes, StandardCharsets.UTF_8).contains(pseudonym), name));
    }

    @Test
    void a_reader_who_may_not_see_people_one_by_one_works_out_the_rest() throws Exception {
        var trial = demonstration();
        var files = new TreeMap<>(RAnnex.withoutPeople(files(trial, Version.internal())));

        var run = run(files);

        assertEquals(RAnnex.agreement(files.get(RAnnex.PRINTED)), run.last(), () -> String.join("\n", run.lines()));
        var pseudonym = trial.presence().get(0).pseudonym();
        files.forEach(
                (name, bytes) -> assertFalse(new String(bytes, StandardCharsets.UTF_8).contains(pseudonym), name));
        assertFalse(files.containsKey("r/data/SYNTHETIC-survey.csv"));
    }

    @Test
    void the_line_a_reviewer_pastes_does_not_hang_on_words_and_signatures() {
        var trial = demonstration();

        assertEquals(RAnnex.agreement(files(trial, Version.internal()).get(RAnnex.PRINTED)), RAnnex.agreement(trial));
        assertEquals(RAnnex.agreement(trial), RAnnex.agreement(trial.withAuthored(AuthoredText.none())));
    }

    @ParameterizedTest
    @EnumSource(PrintedNumber.Kind.class)
    void a_printed_number_that_was_spoilt_is_found(PrintedNumber.Kind kind) throws Exception {
        var trial = demonstration();
        var report = ReportWriter.write(trial, Version.internal());
        var files = RAnnex.files(trial, report);
        var victim = report.printed().stream()
                .filter(n -> n.kind() == kind && !n.value().equals("0"))
                .findFirst()
                .orElseThrow();
        var spoilt = text(files, RAnnex.PRINTED)
                .replaceFirst(
                        "(?m)^(" + Pattern.quote(victim.id()) + ",.*," + kind.word() + ",)"
                                + Pattern.quote(victim.value()),
                        "$1" + spoilt(victim));
        files.put(RAnnex.PRINTED, spoilt.getBytes(StandardCharsets.UTF_8));

        var run = run(files);

        assertEquals(1, run.code());
        assertEquals(1, run.disagreements().size(), () -> String.join("\n", run.lines()));
        assertTrue(run.disagreements().get(0).contains(victim.id() + ":"));
    }

    /** The value may be right and the reader see something else. */
    @Test
    void what_the_reader_sees_is_read_back_and_a_spoilt_one_is_found() throws Exception {
        var trial = demonstration();
        var files = RAnnex.files(trial, ReportWriter.write(trial, Version.internal()));
        var lines = new ArrayList<String>();
        int victims = 0;
        for (var line : text(files, RAnnex.PRINTED).lines().toList()) {
            var spoilt = line.replaceFirst("(?<=,)[^,\"]+,,(SYNTHETIC[^,]*)$", "999\u00a0%,,$1");
            victims += spoilt.equals(line) ? 0 : 1;
            lines.add(spoilt);
        }
        files.put(RAnnex.PRINTED, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));

        var run = run(files);

        assertEquals(1, run.code());
        assertTrue(victims > 500, () -> "spoilt too few");
        assertEquals(victims, run.disagreements().size(), () -> String.join("\n", run.lines()));
        assertTrue(run.disagreements().stream().allMatch(l -> l.contains("the reader sees 999")));
    }

    @Test
    void a_sign_a_unit_or_a_figure_that_the_reader_sees_wrongly_is_found() throws Exception {
        for (var spoiling : List.of(
                List.of("\u2212(\\d+\u00a0%)", "+$1"),
                List.of("([1-9])\u00a0%", "$1"),
                List.of("£(\\d)", "$1"),
                List.of("(\\d)\\.(\\d)", "$1$2"))) {
            var files = files(demonstration(), Version.internal());
            var lines = new ArrayList<>(text(files, RAnnex.PRINTED).lines().toList());
            var pattern = Pattern.compile(spoiling.get(0) + "(?=[^,]*,,SYNTHETIC[^,]*$)");
            for (int n = 0; n < lines.size(); n++) {
                var matcher = pattern.matcher(lines.get(n));
                if (matcher.find()) {
                    lines.set(n, matcher.replaceFirst(spoiling.get(1)));
                    break;
                }
            }
            files.put(RAnnex.PRINTED, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));

            var run = run(files);

            assertEquals(1, run.disagreements().size(), () -> spoiling + String.join("\n", run.lines()));
        }
    }

    private static String spoilt(PrintedNumber number) {
        return switch (number.kind()) {
            case COUNT -> new BigDecimal(number.value()).add(BigDecimal.ONE).toPlainString();
            case COMPUTED ->
                new BigDecimal(number.value())
                        .multiply(new BigDecimal("1.0001"))
                        .toPlainString();
            case DRAWN ->
                new BigDecimal(number.value())
                        .multiply(new BigDecimal("1.2"))
                        .add(BigDecimal.ONE)
                        .toPlainString();
            case WORD -> "another word";
        };
    }

    @Test
    void a_datum_that_was_spoilt_is_found() throws Exception {
        var files = files(demonstration(), Version.internal());
        var lines = new ArrayList<>(text(files, MEASURES).lines().toList());
        lines.set(1, lines.get(1).replaceFirst("^([^,]*,[^,]*,[^,]*,)(\\d+)", "$11$2"));
        files.put(MEASURES, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));

        var run = run(files);

        assertEquals(1, run.code());
        assertFalse(run.disagreements().isEmpty(), () -> String.join("\n", run.lines()));
        assertFalse(run.last().equals(RAnnex.agreement(files.get(RAnnex.PRINTED))));
    }

    private static FrozenTrial demonstration() {
        return DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, Variant.DEFAULT);
    }

    private static SortedMap<String, byte[]> files(FrozenTrial trial, Version version) {
        var shown = version.audience() == Version.Audience.PUBLISHED
                ? PublicTrial.of(trial, PublicTrial.THRESHOLD, List.of())
                : trial;
        return RAnnex.files(shown, ReportWriter.write(shown, version));
    }

    private static String text(SortedMap<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private Run run(SortedMap<String, byte[]> files) throws IOException, InterruptedException {
        for (var file : files.entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        var log = folder.resolve("log");
        var process = new ProcessBuilder(
                        "Rscript", folder.resolve(RAnnex.SCRIPT).toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertTrue(process.waitFor(3, TimeUnit.MINUTES), "R did not end");
        return new Run(process.exitValue(), Files.readAllLines(log));
    }
}
