package org.jointestate.domain.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.trial.observation.Entry;
import org.jointestate.domain.trial.protocol.ComparisonTeam;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.Period;
import org.jointestate.domain.trial.protocol.Protocol;
import org.jointestate.domain.trial.protocol.ProtocolText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A comparison team in the plan: named, kept, changed, taken out, and what is refused. */
class ComparisonTest {

    private static final MeasureCode FIRES = new MeasureCode("DELIBERATE-FIRES");

    private final TrialRoom room = new TrialRoom();
    private Trial trial;

    @BeforeEach
    void given_the_trial() {
        trial = room.givenTrial();
    }

    @Test
    void a_plan_without_a_comparison_team_keeps_its_text_and_its_hash() {
        var plan = trial.protocol();

        assertFalse(ProtocolText.write(plan).contains("comparison"));
        assertEquals(plan, ProtocolText.read(ProtocolText.write(plan)));
        assertEquals(ProtocolText.hash(plan), ProtocolText.hash(named(true).withComparisons(List.of())));
    }

    @Test
    void a_comparison_team_is_part_of_the_plan_its_text_and_its_hash() {
        var plan = named(true);

        assertEquals(plan, ProtocolText.read(ProtocolText.write(plan)));
        assertFalse(ProtocolText.hash(plan).equals(ProtocolText.hash(trial.protocol())));
    }

    @Test
    void what_is_counted_there_is_found_by_a_code_of_its_own_and_is_no_outcome_of_the_trial() {
        var plan = named(true);
        var series =
                plan.measure(new MeasureCode("DELIBERATE-FIRES_VS_NEIGHBOUR")).orElseThrow();

        assertEquals(plan.measure(FIRES).orElseThrow().calendar(), series.calendar());
        assertFalse(series.primary());
        assertTrue(plan.isComparison(series.code()));
        assertFalse(plan.isComparison(FIRES));
        assertEquals(plan.measures().size() + 1, plan.series().size());
        assertEquals(trial.protocol().measures(), plan.measures());
    }

    @Test
    void a_team_of_the_trial_is_not_compared_with_itself_by_code_or_by_name() {
        var own = trial.protocol().teams().get(0);

        assertThrows(IllegalArgumentException.class, () -> trial.protocol()
                .withComparisons(List.of(team(own.code().value(), "Another", true))));
        assertThrows(IllegalArgumentException.class, () -> trial.protocol()
                .withComparisons(List.of(team("OTHER", own.name().toUpperCase(java.util.Locale.ROOT), true))));
        assertThrows(IllegalArgumentException.class, () -> trial.protocol()
                .withComparisons(List.of(team("OTHER", " " + own.name().replace(" ", " \u00a0 ") + " ", true))));
    }

    @Test
    void a_measure_that_is_not_in_the_plan_a_code_used_twice_and_codes_that_are_too_long_are_refused() {
        var plan = trial.protocol();
        var unknown = new ComparisonTeam(
                new TeamCode("N"), "N", "Elsewhere", "Alike", true, List.of(new MeasureCode("UNHEARD-OF")));

        assertThrows(IllegalArgumentException.class, () -> plan.withComparisons(List.of(unknown)));
        assertThrows(
                IllegalArgumentException.class,
                () -> plan.withComparisons(List.of(team("N", "One", true), team("N", "Two", true))));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ComparisonTeam(
                        new TeamCode("A".repeat(30)),
                        "N",
                        "Elsewhere",
                        "Alike",
                        true,
                        List.of(new MeasureCode("B".repeat(30)))));
    }

    @Test
    void a_draft_names_a_team_that_was_agreed_before_the_data() {
        assertInstanceOf(ReviseProtocol.Decision.Saved.class, revise(named(true), ""));

        assertEquals(1, trial.protocol().comparisons().size());
    }

    @Test
    void a_locked_plan_names_a_team_by_an_amendment_and_cannot_say_that_it_was_agreed_before() {
        room.lockProtocol().lock(TrialRoom.CODE);

        var refused = assertInstanceOf(
                ReviseProtocol.Decision.ComparisonAfterLock.class, revise(named(true), "We found a neighbour"));
        var saved = assertInstanceOf(ReviseProtocol.Decision.Saved.class, revise(named(false), "We found a neighbour"));

        assertEquals(new TeamCode("NEIGHBOUR"), refused.team());
        assertEquals(ComparisonTeam.Agreed.TEAM, refused.what());
        assertTrue(saved.amended());
        var difference = room.store.trials().amendmentsOf(TrialRoom.CODE).get(0).difference();
        assertEquals(
                "+ comparison team “Neighbouring team” of Elsewhere, not named as agreed before the data. Why it is comparable: Alike. Counted there as well: %s."
                        .formatted(trial.protocol().measure(FIRES).orElseThrow().name()),
                difference);
    }

    @Test
    void what_was_agreed_before_the_lock_stays_agreed_and_neither_its_name_nor_its_measures_grow() {
        revise(named(true), "");
        room.lockProtocol().lock(TrialRoom.CODE);
        var more = new ComparisonTeam(
                new TeamCode("NEIGHBOUR"),
                "Neighbouring team",
                "Elsewhere",
                "Alike",
                true,
                List.of(FIRES, new MeasureCode("SAFE-AND-WELL")));

        assertEquals(
                new ReviseProtocol.Decision.ComparisonAfterLock(
                        new TeamCode("NEIGHBOUR"), ComparisonTeam.Agreed.MEASURES),
                revise(trial.protocol().withComparisons(List.of(more)), "More is counted"));
        for (var other : List.of("Somebody else", "Neighbouring team 2", "Neighbouring tea", "Neighbours", "A team")) {
            assertEquals(
                    new ReviseProtocol.Decision.ComparisonAfterLock(
                            new TeamCode("NEIGHBOUR"), ComparisonTeam.Agreed.NAME),
                    revise(trial.protocol().withComparisons(List.of(team("NEIGHBOUR", other, true))), "Another team"),
                    other);
        }
        assertEquals(
                new ReviseProtocol.Decision.ComparisonAfterLock(
                        new TeamCode("NEIGHBOUR"), ComparisonTeam.Agreed.ORGANISATION),
                revise(
                        trial.protocol()
                                .withComparisons(List.of(new ComparisonTeam(
                                        new TeamCode("NEIGHBOUR"),
                                        "Neighbouring team",
                                        "Nowhere",
                                        "Alike",
                                        true,
                                        List.of(FIRES)))),
                        "They have moved"));
    }

    @Test
    void the_spelling_of_a_team_that_was_agreed_before_the_lock_is_put_right_and_it_stays_agreed() {
        revise(named(true), "");
        room.lockProtocol().lock(TrialRoom.CODE);

        for (var spelt : List.of("Neighborring team", "Neighboring team", "Neighbouring  Team", "Neighbouring, team")) {
            assertInstanceOf(
                    ReviseProtocol.Decision.Saved.class,
                    revise(
                            trial.protocol().withComparisons(List.of(team("NEIGHBOUR", spelt, true))),
                            "It was misspelt"),
                    spelt);
            assertTrue(trial.protocol().comparisons().get(0).agreedBefore(), spelt);
        }

        var first = room.store.trials().amendmentsOf(TrialRoom.CODE).get(0).difference();
        assertTrue(
                first.contains("- comparison team “Neighbouring team” of Elsewhere, named as agreed before the data."),
                first);
        assertTrue(
                first.contains("+ comparison team “Neighborring team” of Elsewhere, named as agreed before the data."),
                first);
    }

    @Test
    void a_short_word_and_a_number_are_never_only_spelt_otherwise() {
        for (var names : List.of(
                List.of("Team A North", "Team B North"),
                List.of("Station 10405", "Station 10406"),
                List.of("West team", "Best team"),
                List.of("Northern team", "Team Northern"))) {
            var one = trial.protocol().withComparisons(List.of(team("N", names.get(0), true)));

            assertEquals(
                    java.util.Optional.of(ComparisonTeam.Agreed.NAME),
                    team("N", names.get(1), true).unlike(one.comparisons().get(0)),
                    names.toString());
        }
    }

    @Test
    void what_is_called_agreed_in_a_plan_that_was_not_locked_before_the_trial_began_was_not() {
        revise(named(true), "");
        var team = trial.protocol().comparisons().get(0);
        var start = trial.protocol()
                .trialFrom()
                .atStartOfDay(trial.protocol().timeZone())
                .toInstant();

        assertTrue(trial.agreedBefore(team, start.minusSeconds(1)));
        assertFalse(trial.agreedBefore(team, start));
        trial.lock(start.minusSeconds(1));
        assertTrue(trial.agreedBefore(team, start.plusSeconds(1)));
        assertFalse(trial.agreedBefore(team("LATER", "Another", false), start.minusSeconds(1)));

        var late = new Trial(trial.protocol(), trial.leads(), trial.created(), "key");
        late.lock(start);
        assertFalse(late.agreedBefore(team, start.minusSeconds(1)));
    }

    @Test
    void after_the_lock_the_reason_for_a_team_that_was_agreed_before_stays_as_it_was() {
        revise(named(true), "");
        room.lockProtocol().lock(TrialRoom.CODE);
        var otherReason = new ComparisonTeam(
                new TeamCode("NEIGHBOUR"), "Neighbouring team", "Elsewhere", "It did worse", true, List.of(FIRES));

        assertEquals(
                new ReviseProtocol.Decision.ComparisonAfterLock(
                        new TeamCode("NEIGHBOUR"), ComparisonTeam.Agreed.REASON),
                revise(trial.protocol().withComparisons(List.of(otherReason)), "Put better"));
    }

    @Test
    void the_codes_of_two_series_never_meet() {
        var code = new MeasureCode("DELIBERATE-FIRES_VS_B");
        var both = trial.protocol()
                .withMeasures(Stream.concat(
                                trial.protocol().measures().stream(),
                                Stream.of(Measures.coded(
                                        trial.protocol().measure(FIRES).orElseThrow(), code)))
                        .toList());
        var odd = new ComparisonTeam(new TeamCode("C"), "C", "Elsewhere", "Alike", true, List.of(code));
        var inside = new ComparisonTeam(new TeamCode("VS_B"), "B", "Elsewhere", "Alike", true, List.of(FIRES));
        var ends = new MeasureCode("DELIBERATE-FIRES_VS");
        var ending = both.withMeasures(Stream.concat(
                        trial.protocol().measures().stream(),
                        Stream.of(Measures.coded(trial.protocol().measure(FIRES).orElseThrow(), ends)))
                .toList());
        var meeting = new ComparisonTeam(new TeamCode("B"), "Other", "Elsewhere", "Alike", true, List.of(ends));

        assertThrows(
                IllegalArgumentException.class, () -> both.withComparisons(List.of(team("B_VS_C", "Another", true))));
        assertThrows(IllegalArgumentException.class, () -> both.withComparisons(List.of(odd)));
        assertThrows(IllegalArgumentException.class, () -> both.withComparisons(List.of(team("B", "B", true))));
        assertThrows(IllegalArgumentException.class, () -> ending.withComparisons(List.of(inside, meeting)));
        assertEquals(1, ending.withComparisons(List.of(inside)).comparisons().size());
        assertEquals(
                both,
                ProtocolText.read(ProtocolText.write(both)),
                "a plan without a comparison team is read as before");
    }

    @Test
    void what_counts_the_same_here_counts_the_same_there_where_both_are_counted() {
        var fires = trial.protocol().measure(FIRES).orElseThrow();
        var weekly = Measures.coded(fires, new MeasureCode("FIRES-BY-WEEK"))
                .withSameAs(FIRES)
                .withSmallNumbers(Measure.SmallNumbers.WITHHELD_WITH_NOUGHT);
        var plan = trial.protocol()
                .withMeasures(Stream.concat(trial.protocol().measures().stream(), Stream.of(weekly))
                        .toList());
        var both = plan.withComparisons(List.of(
                new ComparisonTeam(new TeamCode("N"), "N", "Elsewhere", "Alike", true, List.of(FIRES, weekly.code()))));
        var one = plan.withComparisons(List.of(
                new ComparisonTeam(new TeamCode("N"), "N", "Elsewhere", "Alike", true, List.of(weekly.code()))));
        var series = new MeasureCode("FIRES-BY-WEEK_VS_N");

        assertEquals(
                new MeasureCode("DELIBERATE-FIRES_VS_N"),
                both.measure(series).orElseThrow().sameAs());
        assertEquals(
                Measure.SmallNumbers.WITHHELD_WITH_NOUGHT,
                both.measure(series).orElseThrow().smallNumbers());
        assertEquals(null, one.measure(series).orElseThrow().sameAs());
    }

    @Test
    void teams_are_found_by_name_whatever_its_case_and_blanks() {
        var plan = named(true);
        var own = plan.teams().get(0);

        assertEquals(
                own,
                plan.teamNamed(" "
                                + own.name().toUpperCase(java.util.Locale.ROOT).replace(" ", "  "))
                        .orElseThrow());
        assertEquals(
                new TeamCode("NEIGHBOUR"),
                plan.comparisonNamed("neighbouring \u00a0TEAM").orElseThrow().code());
        assertTrue(plan.teamNamed("Neighbouring team").isEmpty());
        assertTrue(plan.comparisonNamed(own.name()).isEmpty());
    }

    @Test
    void a_team_is_named_once_whatever_its_case_and_blanks() {
        var wrong = assertThrows(IllegalArgumentException.class, () -> trial.protocol()
                .withComparisons(List.of(team("A", "Next Door", true), team("B", "next  door", true))));

        assertTrue(String.valueOf(wrong.getMessage()).contains("next  door"));
    }

    @Test
    void once_values_of_the_trial_are_recorded_a_draft_cannot_say_that_a_team_was_agreed_before() {
        var plan = trial.protocol();
        var measure = plan.measure(FIRES).orElseThrow();
        room.store
                .observations()
                .add(List.of(value(FIRES, plan.periodsOf(measure).whole().get(0))));
        assertInstanceOf(ReviseProtocol.Decision.Saved.class, revise(named(true), ""));
        assertInstanceOf(ReviseProtocol.Decision.Saved.class, revise(named(false), ""));
        room.store
                .observations()
                .add(List.of(value(
                        FIRES,
                        plan.periodsOf(measure).whole().stream()
                                .filter(period -> plan.trial().overlaps(period))
                                .findFirst()
                                .orElseThrow())));

        var refused = assertInstanceOf(ReviseProtocol.Decision.ComparisonAfterValues.class, revise(named(true), ""));

        assertEquals(new TeamCode("NEIGHBOUR"), refused.team());
    }

    @Test
    void the_evidence_reaches_as_far_as_the_primary_outcome_with_the_fewest_teams_agreed_in_time() {
        var plan = trial.protocol();
        var start = plan.trialFrom().atStartOfDay(plan.timeZone()).toInstant();
        var before = start.minusSeconds(1);
        var primary = plan.measures().stream()
                .filter(measure -> measure.primary())
                .map(measure -> measure.code())
                .toList();
        var one = plan.withComparisons(List.of(counting("A", primary)));
        var two = plan.withComparisons(List.of(counting("A", primary), counting("B", primary)));
        var some = plan.withComparisons(List.of(counting("A", primary.subList(0, 1))));

        assertTrue(primary.size() > 1);
        assertEquals(2, plan.reach(before, plan.trialFrom()));
        assertEquals(3, one.reach(before, plan.trialFrom()));
        assertEquals(4, two.reach(before, plan.trialFrom()));
        assertEquals(2, some.reach(before, plan.trialFrom()));
        assertEquals(2, two.reach(start, plan.trialFrom()));
    }

    private static ComparisonTeam counting(String code, List<MeasureCode> measures) {
        return new ComparisonTeam(new TeamCode(code), "Team " + code, "Elsewhere", "Alike", true, measures);
    }

    private Entry value(MeasureCode measure, Period period) {
        return new Entry(
                TrialRoom.CODE,
                measure,
                period,
                1,
                BigDecimal.ONE,
                null,
                Entry.Source.TYPED,
                "",
                room.now,
                room.person);
    }

    @Test
    void a_team_with_values_stays_in_the_plan() {
        revise(named(true), "");
        var series = trial.protocol()
                .measure(new MeasureCode("DELIBERATE-FIRES_VS_NEIGHBOUR"))
                .orElseThrow();
        var period = trial.protocol().periodsOf(series).whole().get(0);
        room.store.observations().add(List.of(value(series.code(), period)));

        var kept = assertInstanceOf(
                ReviseProtocol.Decision.MeasureInUse.class,
                revise(trial.protocol().withComparisons(List.of()), ""));

        assertEquals(series.code(), kept.measure());
    }

    @Test
    void a_measure_that_leaves_the_plan_leaves_the_comparison_and_the_team_with_its_last() {
        var plan = named(true);
        var others = plan.measures().stream()
                .filter(measure -> !measure.code().equals(FIRES))
                .toList();

        assertEquals(List.of(), plan.withMeasures(others).comparisons());
    }

    @Test
    void the_reason_for_a_team_names_nobody() {
        var personal = new ComparisonTeam(
                new TeamCode("N"), "N", "Elsewhere", "Ask jo.bloggs@example.org, 07700 900123", true, List.of(FIRES));

        assertInstanceOf(
                ReviseProtocol.Decision.PersonalDataFound.class,
                revise(trial.protocol().withComparisons(List.of(personal)), ""));
    }

    private static ComparisonTeam team(String code, String name, boolean agreed) {
        return new ComparisonTeam(new TeamCode(code), name, "Elsewhere", "Alike", agreed, List.of(FIRES));
    }

    private Protocol named(boolean agreed) {
        return trial.protocol().withComparisons(List.of(team("NEIGHBOUR", "Neighbouring team", agreed)));
    }

    private ReviseProtocol.Decision revise(Protocol next, String why) {
        return room.reviseProtocol().revise(next, trial.version(), why);
    }
}
