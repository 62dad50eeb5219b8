package org.jointestate.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointestate.evaluation.dataset.ATrial;
import org.jointestate.evaluation.dataset.ExpectedPeriods;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.Measure.HeadlineWindow;
import org.jointestate.evaluation.dataset.MeasureCalendar;
import org.jointestate.evaluation.dataset.SmallTrial;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.verdict.Verdict;
import org.junit.jupiter.api.Test;

class ManyMeasuresTest {

    private static final Estimate CLEAR = new Estimate(1.20, 1.005, 1.43);

    @Test
    void what_is_clear_by_itself_and_not_among_so_many_says_so_in_its_answer() {
        var weighed = ManyMeasures.weighed(List.of(result(CLEAR, 0.04), result(CLEAR, 0.03)), Set.of());

        assertEquals(List.of(Verdict.CHANGED, Verdict.CHANGED), verdicts(weighed));
        weighed.forEach(r -> assertTrue(
                r.answer().text().endsWith(" measures looked at, this is no longer clear."),
                r.answer().text()));
        assertTrue(
                weighed.get(0).answer().text().contains("Allowing for the 2 "),
                weighed.get(0).answer().text());
        assertTrue(VerdictWord.of(weighed.get(0)).endsWith(", not clear among so many"));
    }

    @Test
    void what_stays_clear_or_was_not_clear_is_left_as_it_is() {
        var alone = ManyMeasures.weighed(List.of(result(CLEAR, 0.04)), Set.of());
        var sure = ManyMeasures.weighed(List.of(result(CLEAR, 0.001), result(CLEAR, 0.002)), Set.of());
        var unclear = ManyMeasures.weighed(
                List.of(result(new Estimate(1.2, 0.9, 1.5), 0.2), result(new Estimate(1.2, 0.8, 1.6), 0.3)), Set.of());

        for (var results : List.of(alone, sure, unclear)) {
            results.forEach(r ->
                    assertFalse(ManyMeasures.doubted(r.answer()), r.answer().text()));
        }
    }

    @Test
    void the_doubt_stands_on_the_card_and_of_a_primary_on_page_one() {
        var m = Sections.demonstration();
        var weighed = new Material(
                m.trial(),
                m.version(),
                m.standing(),
                m.results().stream()
                        .map(r -> r.doubting("Allowing for it, this is no longer clear."))
                        .toList(),
                m.together(),
                m.numbering(),
                m.printed());

        var cards = Sections.of(new MeasureCards(weighed).section("5"), Block.Verdict.class)
                .toList();
        assertTrue(cards.stream().allMatch(card -> card.toString().contains("no longer clear")));
        assertTrue(new FirstPage(weighed)
                .page().findings().stream().allMatch(f -> f.text().contains("no longer clear")));
    }

    @Test
    void a_change_has_its_direction_in_the_word() {
        assertEquals("changed for the better", VerdictWord.word(Verdict.CHANGED, Measure.Better.UP));
        assertEquals("changed for the better", VerdictWord.word(Verdict.CHANGED, Measure.Better.DOWN));
        assertEquals(
                "changed (neither direction is better)", VerdictWord.word(Verdict.CHANGED, Measure.Better.NEITHER));
        assertEquals("changed for the worse", VerdictWord.word(Verdict.CHANGED_WRONG_WAY, Measure.Better.UP));
        assertEquals("we cannot tell", VerdictWord.word(Verdict.CANNOT_TELL, Measure.Better.UP));
    }

    @Test
    void the_demonstration_says_it_of_exactly_those_whose_adjusted_number_is_above_the_usual_one() {
        var m = Sections.demonstration();

        for (var looked : List.of(
                ManyMeasures.primary(m.results()),
                ManyMeasures.others(m.results(), ManyMeasures.repeats(m.protocol())))) {
            for (int n = 0; n < looked.family().size(); n++) {
                var answer = looked.family().get(n).answer();
                var clear = Set.of(Verdict.CHANGED, Verdict.CHANGED_WRONG_WAY, Verdict.CHANGED_TOO_LITTLE)
                        .contains(answer.verdict());
                assertEquals(
                        clear && looked.adjusted()[n] > 0.05,
                        ManyMeasures.doubted(answer),
                        answer + " " + Arrays.toString(looked.adjusted()));
            }
        }
    }

    /** The same referrals by month and by week, and fires: three measures, two of them looked at. */
    @Test
    void the_same_happenings_by_other_periods_are_looked_at_once_and_named() {
        var monthly = ATrial.count("m", "Referrals", Measure.Better.UP, false);
        var weekly = ATrial.measure(
                        "w",
                        "Referrals by week",
                        Measure.Kind.COUNT,
                        Measure.Better.UP,
                        MeasureCalendar.FRIDAY_WEEK,
                        false)
                .withSameAs("m");
        var apart = trial(monthly, 45, weekly.withSameAs(null));
        var together = trial(monthly, 45, weekly);

        assertEquals(3, ManyMeasures.others(apart.results(), Set.of()).family().size());
        assertEquals(
                List.of("m", ATrial.FIRES),
                ManyMeasures.others(together.results(), ManyMeasures.repeats(together.protocol())).family().stream()
                        .map(r -> r.measure().code())
                        .sorted(java.util.Comparator.comparing(String::length))
                        .toList());
        var card = new MeasureCards(together).section("5").toString();
        assertTrue(card.contains("2 measures were looked at"), card);
        assertTrue(card.contains(
                "Referrals by week counts the same happenings as another by other periods and is not counted again."));
        assertTrue(card.contains("This counts the same happenings as “Referrals”, by other periods."));
        assertTrue(card.contains("“Referrals by week” counts the same happenings by other periods."));
        assertTrue(new Closing(together).sure("12").toString().contains("the same happenings as Referrals"));
    }

    @Test
    void where_the_numbers_do_not_add_up_it_is_the_plan_that_says_so() {
        var monthly = ATrial.count("m", "Referrals", Measure.Better.UP, false);
        var weekly = ATrial.measure(
                        "w",
                        "Referrals by week",
                        Measure.Kind.COUNT,
                        Measure.Better.UP,
                        MeasureCalendar.FRIDAY_WEEK,
                        false)
                .withSameAs("m");
        var add = trial(monthly, 45, weekly);
        var not = trial(monthly, 200, weekly);
        var said = "the plan says so; the numbers do not add up";

        assertFalse(add.doesNotAddUp(weekly));
        assertTrue(not.doesNotAddUp(weekly));
        assertFalse(not.doesNotAddUp(monthly));
        var card = new MeasureCards(not).section("5").toString();
        assertTrue(
                card.contains("By the plan this counts the same happenings as “Referrals”, by other periods: " + said));
        assertTrue(card.contains("Of “Referrals by week” " + said), card);
        assertTrue(card.contains("Of Referrals by week " + said), card);
        assertTrue(new Closing(not).sure("12").toString().contains("the same happenings as Referrals (" + said + ")"));
        assertFalse(new MeasureCards(add).section("5").toString().contains("add up"));
        assertFalse(new Closing(add).sure("12").toString().contains("add up"));
    }

    @Test
    void what_names_no_measure_itself_or_one_that_names_another_is_looked_at_by_itself() {
        var monthly = ATrial.count("m", "Referrals", Measure.Better.UP, false);
        var weekly = ATrial.measure(
                "w", "By week", Measure.Kind.COUNT, Measure.Better.UP, MeasureCalendar.FRIDAY_WEEK, false);

        for (var wrong : List.of("nowhere", "w", ATrial.FIRES)) {
            var plan = trial(monthly.withSameAs("w"), weekly.withSameAs(wrong)).protocol();
            assertFalse(ManyMeasures.repeats(plan).contains("m"), wrong);
            assertEquals(wrong.equals(ATrial.FIRES), ManyMeasures.repeats(plan).contains("w"), wrong);
        }
    }

    private static Material trial(Measure monthly, Measure weekly) {
        return Material.of(
                ATrial.aTrial()
                        .withoutMeasures()
                        .measuring(ATrial.count(ATrial.FIRES, "Fires", Measure.Better.DOWN, false), ATrial::visits)
                        .measuring(monthly, (n, t) -> 40 + n * 7 % 11)
                        .measuring(weekly, (n, t) -> 9 + n * 7 % 5)
                        .build(),
                Version.internal());
    }

    /** Ten a week, and as many a month as is said. */
    private static Material trial(Measure monthly, int month, Measure weekly) {
        return Material.of(
                ATrial.aTrial()
                        .withoutMeasures()
                        .measuring(ATrial.count(ATrial.FIRES, "Fires", Measure.Better.DOWN, false), ATrial::visits)
                        .measuring(monthly, (n, t) -> month)
                        .measuring(weekly, (n, t) -> 10)
                        .build(),
                Version.internal());
    }

    private static List<Verdict> verdicts(List<MeasureResult> results) {
        return results.stream().map(r -> r.answer().verdict()).collect(Collectors.toList());
    }

    private static MeasureResult result(Estimate estimate, double p) {
        var window = new Window(
                HeadlineWindow.WITHOUT_TOUCHED,
                "name",
                Envelope.of("its_quasipoisson", 30, "").estimating(estimate).withP(p),
                Optional.of(estimate),
                true,
                Optional.empty(),
                Optional.empty(),
                Analysis.SERIES);
        var data = new MeasureData(
                SmallTrial.protocol().measures().get(0),
                List.of(),
                List.of(),
                1,
                new ExpectedPeriods(List.of(), List.of(), List.of()),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(),
                0);
        return new MeasureResult(
                data,
                List.of(window),
                window,
                0.1,
                List.of(),
                Result.refused("xmr", Reason.NO_DATA),
                Result.refused("same_months", Reason.NO_DATA),
                List.of(),
                Optional.empty(),
                Result.refused("data_quality", Reason.NO_DATA),
                Result.refused("evidence_level", Reason.NO_DATA));
    }
}
