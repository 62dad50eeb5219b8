package org.jointestate.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jointestate.evaluation.dataset.ATrial;
import org.jointestate.evaluation.dataset.Amendment;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.LoggedEvent;
import org.jointestate.evaluation.dataset.SmallTrial;
import org.junit.jupiter.api.Test;

class BeforehandTest {

    private static final Instant BEFORE = Instant.parse("2019-10-04T10:00:00Z");
    private static final Instant AFTER = Instant.parse("2020-02-03T10:00:00Z");
    private static final String PROMISE = "before any result was seen";

    @Test
    void a_protocol_locked_before_the_trial_says_so() {
        assertTrue(cards(trial(BEFORE, List.of())).contains(PROMISE));
        assertTrue(cards(trial(BEFORE, List.of(amended(BEFORE)))).contains(PROMISE));
    }

    @Test
    void a_protocol_locked_late_says_when() {
        var text = cards(trial(AFTER, List.of()));

        assertFalse(text.contains(PROMISE), text);
        assertTrue(text.contains("locked on 3 February 2020, after the trial began"), text);
    }

    @Test
    void a_protocol_amended_during_the_trial_says_so() {
        var trial = trial(BEFORE, List.of(amended(AFTER)));
        var text = cards(trial);

        assertFalse(text.contains(PROMISE), text);
        assertTrue(text.contains("locked on 4 October 2019 and amended after the trial began"), text);
        assertFalse(Material.of(trial, Version.internal())
                .agreed("the amount agreed beforehand")
                .contains("beforehand"));
    }

    @Test
    void a_late_amendment_of_the_survey_leaves_the_headline_as_it_was() {
        var survey = new Amendment(AFTER, "Trial leads", "Lockdown", "The second survey is answered by phone.");
        var both = new Amendment(AFTER, "Trial leads", "Lockdown", "No second survey, and another headline.");

        assertTrue(cards(trial(BEFORE, List.of(survey))).contains(PROMISE));
        assertFalse(cards(trial(BEFORE, List.of(both))).contains(PROMISE));
    }

    @Test
    void a_measure_that_could_not_be_worked_out_is_named_and_not_counted() {
        var section = new MeasureCards(Material.of(SmallTrial.frozen(), Version.internal())).section("5");
        var first = (Block.Paragraph) section.blocks().get(0);

        assertEquals(
                "2 measures were looked at, 1 of them primary. 1 could not be worked out (Deliberate fires) and is not counted here. By chance alone we would expect about 0.05 of the 1 worked out to look unusual.",
                first.text());
    }

    @Test
    void the_risk_of_bias_is_not_low_where_the_plan_was_amended_or_locked_late() {
        var kept = Material.of(trial(BEFORE, List.of()), Version.internal());
        var amended = Material.of(trial(BEFORE, List.of(amended(AFTER))), Version.internal());
        var late = Material.of(trial(AFTER, List.of()), Version.internal());

        assertEquals(List.of("low", "low"), shapeAndSelection(kept));
        assertEquals(List.of("high", "unclear"), shapeAndSelection(amended));
        assertEquals(List.of("high", "unclear"), shapeAndSelection(late));
    }

    private static List<String> shapeAndSelection(Material m) {
        return Epoc.of(m, m.results().get(0)).stream()
                .filter(row -> row.item().startsWith("Shape") || row.item().startsWith("Selective"))
                .map(row -> row.risk().word())
                .toList();
    }

    @Test
    void of_two_changes_of_what_is_counted_the_first_day_without_a_claim_is_named() {
        var trial = ATrial.aTrial()
                .during(
                        ATrial.event(
                                "codes",
                                "New recording codes",
                                LocalDate.of(2020, 1, 1),
                                null,
                                LoggedEvent.Kind.DEFINITION_CHANGE,
                                ATrial.VISITS),
                        ATrial.event(
                                "form",
                                "A new form",
                                LocalDate.of(2020, 3, 1),
                                null,
                                LoggedEvent.Kind.DEFINITION_CHANGE,
                                ATrial.VISITS))
                .build();

        var text = cards(trial);

        assertFalse(text.contains("periods from then on"), text);
        assertTrue(text.matches("(?s).*No claim is made about the 4 periods from \\d+ \\w+ 20\\d\\d on\\..*"), text);
    }

    private static String cards(FrozenTrial trial) {
        return new MeasureCards(Material.of(trial, Version.internal()))
                .section("5")
                .blocks()
                .toString();
    }

    private static Amendment amended(Instant at) {
        return new Amendment(at, "Analyst", "Asked for", "Another headline");
    }

    private static FrozenTrial trial(Instant lockedAt, List<Amendment> amendments) {
        var small = SmallTrial.frozen();
        var p = small.protocol();
        var protocol = p.withLockedAt(lockedAt).withAmendments(amendments);
        return FrozenTrial.freeze(
                Instant.parse("2020-05-04T09:12:00Z"),
                1,
                protocol,
                small.observations(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                small.authored(),
                List.of());
    }
}
