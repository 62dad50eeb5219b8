package org.jointestate.evaluation.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointestate.evaluation.dataset.Amendment;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.DeskUse;
import org.jointestate.evaluation.dataset.ExpectedPeriods;
import org.jointestate.evaluation.dataset.FolderReading;
import org.jointestate.evaluation.dataset.FrozenFolder;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.LedgerLine;
import org.jointestate.evaluation.dataset.LoggedEvent;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.MeasureCalendar;
import org.jointestate.evaluation.dataset.Observation;
import org.jointestate.evaluation.dataset.OpenData;
import org.jointestate.evaluation.dataset.Organisation;
import org.jointestate.evaluation.dataset.OutcomeRecord;
import org.jointestate.evaluation.dataset.Presence;
import org.jointestate.evaluation.dataset.PriorityFramework;
import org.jointestate.evaluation.dataset.ProgressionCriterion;
import org.jointestate.evaluation.dataset.Protocol;
import org.jointestate.evaluation.dataset.Question;
import org.jointestate.evaluation.dataset.SignOff;
import org.jointestate.evaluation.dataset.SmallTrial;
import org.jointestate.evaluation.dataset.SurveyAnswer;
import org.jointestate.evaluation.dataset.SurveyItem;
import org.jointestate.evaluation.dataset.SurveyWave;
import org.jointestate.evaluation.dataset.Team;
import org.jointestate.evaluation.dataset.TheoryLink;
import org.jointestate.evaluation.dataset.TrialZone;
import org.jointestate.evaluation.demonstration.DemonstrationTrial;
import org.jointestate.evaluation.demonstration.Variant;
import org.jointestate.evaluation.publish.Publication;
import org.jointestate.evaluation.report.OpenTables;
import org.jointestate.evaluation.report.Version;
import org.junit.jupiter.api.Test;

class PublicTrialTest {

    /** Every field of every record of a trial, and what became of it; after the bar those that no public version holds. */
    private static final Map<Class<? extends Record>, String> DECIDED = decided();

    private static Map<Class<? extends Record>, String> decided() {
        var map = new LinkedHashMap<Class<? extends Record>, String>();
        map.put(
                FrozenTrial.class,
                "manifest protocol observations events ledger authored signOffs open | presence deskUse outcomeRecords survey");
        map.put(
                Protocol.class,
                "code title aims organisations teams zones desks baselineFrom baselineTo trialFrom trialTo timeZone questions"
                        + " theoryOfChange measures progressionCriteria priorityFramework surveyItems surveyWaves lockedAt hash"
                        + " amendments synthetic comparisons earliestStart |");
        map.put(
                Measure.class,
                "code name unit kind better calendar denominatorName source organisation primary aim priority"
                        + " minimumWorthwhileChange headlineWindow seasonalPairs levelAndSlope smallNumbers sameAs |");
        map.put(Observation.class, "measure from to value denominator late corrected failedRule withheld |");
        map.put(LoggedEvent.class, "code name from to kind measures source confirmed |");
        map.put(
                LedgerLine.class,
                "code side kind name organisation year low best high optimismBias priceYear evidence measure | owner");
        map.put(SignOff.class, "step organisation role decision note at |");
        map.put(Presence.class, "| pseudonym organisation zone from to source closedByRule");
        map.put(DeskUse.class, "| from to zone desks openHours days bookedHours attendedHours noShows bookings");
        map.put(OutcomeRecord.class, "| date kind teams priority measure asked answered summary");
        map.put(SurveyAnswer.class, "| wave pairCode item answer");
        map.put(Organisation.class, "code name |");
        map.put(Team.class, "code name organisation members |");
        map.put(TrialZone.class, "code name site |");
        map.put(Question.class, "kind text |");
        map.put(TheoryLink.class, "stage text measures |");
        map.put(ProgressionCriterion.class, "verb text |");
        map.put(PriorityFramework.class, "name validFrom validTo priorities |");
        map.put(SurveyItem.class, "code text |");
        map.put(SurveyWave.class, "number name opened invited |");
        map.put(Amendment.class, "at who why difference |");
        map.put(
                AuthoredText.class,
                "sections measureComments recommendation judgements areasForImprovement benefitsToFollow criteria otherPlans answers |");
        map.put(AuthoredText.Recommendation.class, "verb text |");
        map.put(AuthoredText.Judgement.class, "organisation interest text by |");
        map.put(AuthoredText.AreaForImprovement.class, "text date source evidence status owner |");
        map.put(AuthoredText.BenefitToFollow.class, "measure owner baseline nextLook |");
        map.put(AuthoredText.CriterionFinding.class, "number met why |");
        map.put(AuthoredText.Answer.class, "question answerable text |");
        map.put(AuthoredText.OtherPlan.class, "plan priorityOfMeasure |");
        map.put(OpenData.class, "threshold weeks counts desks results |");
        return map;
    }

    @Test
    void every_field_of_a_trial_has_been_decided_upon() {
        DECIDED.forEach((type, fields) -> {
            var actual = Arrays.stream(type.getRecordComponents())
                    .map(c -> c.getName())
                    .sorted()
                    .toList();
            var listed = Arrays.stream(fields.split("[ |]+"))
                    .filter(f -> !f.isEmpty())
                    .sorted()
                    .toList();
            assertEquals(
                    listed, actual, type + ": decide in PublicTrial whether the public may have it, and say so here.");
        });
    }

    @Test
    void records_of_people_are_sums_or_not_there() {
        var open = PublicTrial.of(demonstration(), 5, List.of());

        assertEquals(List.of(), open.presence());
        assertEquals(List.of(), open.survey());
        assertEquals(List.of(), open.outcomeRecords());
        assertEquals(List.of(), open.deskUse());
        assertTrue(open.ledger().stream().allMatch(line -> line.owner().isEmpty()));
        assertFalse(data(open).weeks().isEmpty());
    }

    @Test
    void no_value_from_1_to_4_is_left_in_a_count_a_share_or_its_rest() {
        var trial = demonstration();
        var open = PublicTrial.of(trial, 5, List.of());

        for (var measure : trial.protocol().measures()) {
            for (var o : open.observationsOf(measure.code())) {
                var value = o.value();
                if (value != null && measure.kind() == Measure.Kind.COUNT) {
                    assertFalse(value.signum() > 0 && value.intValue() < 5, measure.code() + " " + o);
                }
            }
        }
        assertTrue(open.observations().stream().filter(Observation::withheld).count() > 20);
        assertEquals(trial.observations().size(), open.observations().size(), "Withheld is not the same as not there.");
    }

    @Test
    void the_hash_is_that_of_the_open_data_since_the_other_would_let_small_numbers_be_tried() {
        var trial = demonstration();
        var open = PublicTrial.of(trial, 5, List.of());

        assertNotEquals(trial.manifest().hash(), open.manifest().hash());
        assertNotEquals(trial.manifest().dataHash(), open.manifest().dataHash());
        trial.manifest().files().forEach((name, hash) -> {
            if (Set.of("observations.csv", "presence.csv", "survey.csv", "outcome-records.csv")
                    .contains(name)) {
                assertNotEquals(hash, open.manifest().files().get(name), name);
            }
        });
    }

    @Test
    void an_open_trial_written_and_read_back_is_the_same_and_is_not_opened_twice() {
        var open = PublicTrial.of(demonstration(), 5, List.of());

        var reading = assertInstanceOf(FolderReading.Read.class, FrozenFolder.read(FrozenFolder.files(open)));

        assertEquals(open, reading.trial());
        assertEquals(open, PublicTrial.of(open, 5, List.of()));
    }

    @Test
    void the_report_prints_of_which_measures_the_plan_lets_small_numbers_be_seen() {
        var shown = "may be seen by everybody: m.";
        var hidden = "hides nought as well as small numbers: m.";

        assertTrue(text(of(Measure.SmallNumbers.SHOWN, 1, 2, 3)).contains(shown));
        assertTrue(text(of(Measure.SmallNumbers.WITHHELD_WITH_NOUGHT, 1, 2, 3)).contains(hidden));
        assertTrue(text(PublicTrial.of(of(Measure.SmallNumbers.WITHHELD_WITH_NOUGHT, 1, 2, 3), 10, List.of()))
                .contains("hides nought as well as 1 to 9: m."));
        var usual = text(of(Measure.SmallNumbers.WITHHELD, 1, 2, 3));
        assertFalse(usual.contains(shown) || usual.contains(hidden));
    }

    private static String text(FrozenTrial trial) {
        return org.jointestate.evaluation.report.ReportWriter.write(trial, Version.internal())
                .toString();
    }

    @Test
    void a_folder_frozen_before_there_was_a_mark_for_small_numbers_is_read_with_care() {
        var files = FrozenFolder.files(SmallTrial.frozen());
        assertFalse(new String(files.get("protocol.json"), java.nio.charset.StandardCharsets.UTF_8)
                .contains("smallNumbers"));

        var trial = assertInstanceOf(FolderReading.Read.class, FrozenFolder.read(files))
                .trial();

        assertTrue(trial.protocol().measures().stream().allMatch(m -> m.publicly() == Measure.SmallNumbers.WITHHELD));
    }

    @Test
    void the_plan_may_say_that_small_numbers_of_a_measure_are_shown_or_that_nought_is_hidden_too() {
        var shown = PublicTrial.of(of(Measure.SmallNumbers.SHOWN, 0, 3, 7), 5, List.of());
        var careful = PublicTrial.of(of(null, 0, 3, 7), 5, List.of());
        var most = PublicTrial.of(of(Measure.SmallNumbers.WITHHELD_WITH_NOUGHT, 0, 3, 7), 5, List.of());

        assertEquals("0 3 7", said(shown));
        assertEquals("0 * 7", said(careful));
        assertEquals("* * 7", said(most));
    }

    @Test
    void a_measure_of_which_small_numbers_are_shown_is_named_in_the_published_version() {
        var html = page(of(Measure.SmallNumbers.SHOWN, 0, 3, 7));

        assertTrue(html.contains("Small numbers are shown of m."), "The measure is not named.");
        assertFalse(page(of(null, 0, 3, 7)).contains("Small numbers are shown"));
    }

    private static String page(FrozenTrial trial) {
        var files = Publication.publish(trial, Version.published(1)).files();
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith("report.html"))
                .map(file -> new String(file.getValue(), java.nio.charset.StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_threshold_may_be_raised_and_not_lowered() {
        assertEquals("0 * *", said(PublicTrial.of(of(null, 0, 3, 7), 10, List.of())));
        assertThrows(IllegalArgumentException.class, () -> PublicTrial.of(of(null, 0, 3, 7), 4, List.of()));
    }

    @Test
    void a_week_is_shown_if_it_had_none_or_enough_people_of_each_organisation() {
        var open = PublicTrial.of(
                with(List.of(), week(0, 1, 4), week(1, 5, 5), week(3, 4, 9), week(4, 9, 4)), 5, List.of());

        var weeks = data(open).weeks();
        assertTrue(weeks.get(0).withheld(), "The hours of one officer are a fifth of this.");
        assertEquals(new BigDecimal("20"), weeks.get(1).personHours());
        assertEquals(BigDecimal.ZERO, weeks.get(2).personHours());
        assertTrue(weeks.get(3).withheld());
        assertTrue(weeks.get(4).withheld());
        assertEquals(
                List.of(), data(open).table(OpenTables.TOGETHER), "Beside a week that is shown it tells the rest.");
    }

    @Test
    void where_every_week_is_withheld_their_sum_is_given_to_the_nearest_ten() {
        assertEquals("60", sum(week(0, 3, 4), week(1, 3, 4), week(2, 4, 4), week(3, 3, 4)));
        assertEquals("none", sum(week(0, 3, 4), week(1, 3, 4), week(2, 4, 4)), "Three weeks are too few.");
        assertEquals("none", sum(week(0, 1, 4), week(1, 1, 4), week(2, 1, 4), week(3, 1, 4)), "One officer.");
        assertEquals("none", sum(week(0, 2, 9), week(1, 2, 9), week(2, 2, 9), week(3, 2, 9)), "Two officers.");
    }

    @SafeVarargs
    private static String sum(List<Presence>... weeks) {
        return data(PublicTrial.of(with(List.of(), weeks), 5, List.of())).table(OpenTables.TOGETHER).stream()
                .map(c -> String.valueOf(c.number()))
                .findFirst()
                .orElse("none");
    }

    @Test
    void nothing_published_is_the_time_that_both_were_there() {
        var files = Publication.publish(demonstration(), Version.published(1)).files();

        files.forEach((name, bytes) -> {
            if (name.endsWith("presence-by-week.csv")) {
                var head = new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
                        .lines()
                        .findFirst()
                        .orElse("");
                assertFalse(head.contains("both"), name + ": " + head);
            }
        });
        assertTrue(data(PublicTrial.of(demonstration(), 5, List.of())).weeks().stream()
                .allMatch(w -> w.withheld()
                        || java.util.Objects.requireNonNull(w.personHours()).signum() == 0));
    }

    @Test
    void people_who_met_nobody_of_the_other_organisation_do_not_make_a_week_large() {
        var stays = new ArrayList<>(week(0, 2, 2));
        for (int n = 0; n < 9; n++) {
            var from = at(0, 15);
            stays.add(new Presence("alone" + n, "fire", "B2", from, from.plusSeconds(3600), Presence.Source.QR, false));
        }

        assertTrue(data(PublicTrial.of(with(List.of(), stays), 5, List.of()))
                .weeks()
                .get(0)
                .withheld());
    }

    @Test
    void notes_of_the_review_are_dropped_and_those_of_the_two_keys_are_kept() {
        var signed = with(
                List.of(
                        key(SignOff.Step.REVIEWED, SignOff.Decision.SENT_BACK, "the first try"),
                        key(SignOff.Step.REVIEWED, SignOff.Decision.AGREE, "private"),
                        key(SignOff.Step.APPROVED, SignOff.Decision.DISSENT, "Too short.")),
                List.of());

        var notes = PublicTrial.of(signed, 5, List.of()).signOffs().stream()
                .map(SignOff::note)
                .toList();

        assertEquals(List.of("", "Too short."), notes);
    }

    @Test
    void answers_of_staff_are_three_groups_and_nought_is_as_hidden_as_one() {
        var open = PublicTrial.of(demonstration(), 5, List.of());

        for (var count : data(open).counts()) {
            if (count.table().startsWith("survey ")) {
                assertTrue(count.withheld() || java.util.Objects.requireNonNull(count.number()) >= 5, count.toString());
            }
        }
    }

    @Test
    void a_week_does_not_give_away_a_day_of_the_same_series() {
        var trial = twoCadences();
        var open = PublicTrial.of(trial, 5, List.of());

        var hidden = open.observationsOf("daily").stream()
                .filter(Observation::withheld)
                .toList();

        assertEquals(2, hidden.size(), hidden.toString());
        assertTrue(open.observationsOf("weekly").stream().noneMatch(Observation::withheld));
    }

    @Test
    void of_a_measure_with_hidden_values_the_verdict_is_said_in_words() {
        var open = PublicTrial.of(demonstration(), 5, List.of());

        var said = data(open).said("SAFE-AND-WELL-FROM-POLICE").orElseThrow();

        assertFalse(said.verdict().isEmpty());
        assertEquals(
                open.protocol().series().stream()
                        .filter(m -> open.observationsOf(m.code()).stream().anyMatch(Observation::withheld))
                        .map(Measure::code)
                        .toList(),
                data(open).results().stream().map(OpenData.SaidOnly::measure).toList());
    }

    @Test
    void tables_without_enough_behind_them_are_not_there() {
        var open = PublicTrial.of(SmallTrial.frozen(), 5, List.of());

        assertEquals(List.of(), data(open).table(OpenTables.OUTCOMES));
        assertEquals(List.of(), data(open).table(OpenTables.answers("know", 0)));
    }

    private static FrozenTrial demonstration() {
        return DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, Variant.DEFAULT);
    }

    private static OpenData data(FrozenTrial open) {
        return java.util.Objects.requireNonNull(open.open());
    }

    private static String said(FrozenTrial open) {
        return String.join(
                " ",
                open.observationsOf("m").stream()
                        .map(o -> o.withheld() ? "*" : String.valueOf(o.value()))
                        .toList());
    }

    private static SignOff key(SignOff.Step step, SignOff.Decision decision, String note) {
        return new SignOff(step, "police", "Role", decision, note, Instant.parse("2020-05-12T09:00:00Z"));
    }

    private static Instant at(int week, int hour) {
        return SmallTrial.START.plusWeeks(week).plusDays(3).atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }

    /** Two hours of each of so many people of both organisations in one zone. */
    private static List<Presence> week(int week, int police, int fire) {
        var stays = new ArrayList<Presence>();
        for (int n = 0; n < police + fire; n++) {
            var from = at(week, 9);
            stays.add(new Presence(
                    "p" + n,
                    n < police ? "police" : "fire",
                    "B2",
                    from,
                    from.plusSeconds(7200),
                    Presence.Source.QR,
                    false));
        }
        return stays;
    }

    @SafeVarargs
    private static FrozenTrial with(List<SignOff> signOffs, List<Presence>... presence) {
        var small = SmallTrial.frozen();
        return freeze(
                small.protocol(),
                small.observations(),
                Arrays.stream(presence).flatMap(List::stream).toList(),
                signOffs);
    }

    private static FrozenTrial freeze(
            Protocol protocol, List<Observation> observations, List<Presence> presence, List<SignOff> signOffs) {
        return FrozenTrial.freeze(
                Instant.parse("2020-05-04T09:12:00Z"),
                1,
                protocol,
                observations,
                List.of(),
                presence,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                AuthoredText.none(),
                signOffs);
    }

    private static Measure measure(String code, MeasureCalendar calendar, Measure.SmallNumbers smallNumbers) {
        var m = SmallTrial.protocol().measures().get(0);
        return new Measure(
                code,
                code,
                m.unit(),
                m.kind(),
                m.better(),
                calendar,
                null,
                m.source(),
                m.organisation(),
                false,
                m.aim(),
                m.priority(),
                m.minimumWorthwhileChange(),
                m.headlineWindow(),
                null,
                false,
                smallNumbers,
                null);
    }

    private static Protocol plan(Measure... measures) {
        var p = SmallTrial.protocol();
        return p.withMeasures(List.of(measures));
    }

    private static FrozenTrial of(Measure.SmallNumbers smallNumbers, int... values) {
        var plan = plan(measure("m", MeasureCalendar.TRIAL_MONTH, smallNumbers));
        var spans = ExpectedPeriods.of(plan, MeasureCalendar.TRIAL_MONTH).trial();
        var observations = new ArrayList<Observation>();
        for (int n = 0; n < values.length; n++) {
            observations.add(new Observation(
                    "m",
                    spans.get(n).from(),
                    spans.get(n).to(),
                    BigDecimal.valueOf(values[n]),
                    null,
                    false,
                    false,
                    false));
        }
        return freeze(plan, observations, List.of(), List.of());
    }

    /** Eight or nine a day, but for one day of three; and the same by the week. */
    private static FrozenTrial twoCadences() {
        var plan =
                plan(measure("weekly", MeasureCalendar.FRIDAY_WEEK, null), measure("daily", MeasureCalendar.DAY, null));
        var observations = new ArrayList<Observation>();
        for (var measure : plan.measures()) {
            for (var span : ExpectedPeriods.of(plan, measure.calendar()).trial()) {
                long sum = 0;
                for (LocalDate day = span.from(); day.isBefore(span.to()); day = day.plusDays(1)) {
                    var days = day.toEpochDay() - SmallTrial.START.toEpochDay();
                    sum += days == 17 ? 3 : 8 + days % 2;
                }
                observations.add(new Observation(
                        measure.code(), span.from(), span.to(), BigDecimal.valueOf(sum), null, false, false, false));
            }
        }
        return freeze(plan, observations, List.of(), List.of());
    }
}
