package org.jointestate.evaluation.signoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jointestate.evaluation.dataset.ATrial;
import org.jointestate.evaluation.dataset.Amendment;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.AuthoredText.Section;
import org.jointestate.evaluation.dataset.FrozenFolder;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.Protocol;
import org.jointestate.evaluation.dataset.SignOff;
import org.jointestate.evaluation.dataset.SmallTrial;
import org.jointestate.evaluation.demonstration.DemonstrationTrial;
import org.jointestate.evaluation.demonstration.Variant;
import org.jointestate.evaluation.report.Computed;
import org.jointestate.evaluation.signoff.Check.Item;
import org.jointestate.evaluation.signoff.Difference.Kind;
import org.junit.jupiter.api.Test;

class SignOffChecksTest {

    private static final FrozenTrial DEMONSTRATION =
            DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, Variant.DEFAULT);

    private static final Computed NOTHING =
            new Computed(Set.of(), Set.of(), Set.of(), Set.of(), java.math.BigDecimal.ZERO);

    @Test
    void the_demonstration_has_no_open_item() {
        assertEquals(List.of(), SignOffChecks.open(DEMONSTRATION));
        assertEquals(20, SignOffChecks.of(DEMONSTRATION).size());
    }

    @Test
    void a_trial_of_bare_bones_is_told_everything_that_is_missing() {
        var open = SignOffChecks.open(SmallTrial.frozen()).stream()
                .map(Check::item)
                .toList();

        assertEquals(
                List.of(
                        Item.THEORY,
                        Item.LINKED,
                        Item.QUESTIONS,
                        Item.ANSWERS,
                        Item.CRITERIA,
                        Item.OUTCOMES,
                        Item.UNINTENDED,
                        Item.OPTIMISM,
                        Item.CONCLUSIONS,
                        Item.SECTIONS),
                open);
    }

    @Test
    void an_outcome_without_a_value_names_its_measure() {
        var open = SignOffChecks.open(SmallTrial.frozen()).stream()
                .filter(check -> check.item() == Item.OUTCOMES)
                .toList();

        assertEquals(1, open.size());
        assertEquals("fires", open.get(0).thing());
        assertTrue(open.get(0).says().startsWith("Deliberate fires has no value"));
    }

    @Test
    void a_plan_locked_after_the_trial_began_was_not_chosen_before_the_data_and_the_limits_must_say_so() {
        var late = plan(Instant.parse("2019-11-04T09:00:00Z"), List.of());
        var admitted = late.withAuthored(
                with(Section.LIMITS, text -> text + " The protocol was locked ten days after the trial began."));

        assertEquals(Set.of(Item.PRIMARY, Item.CRITERIA), openItems(late));
        assertEquals(Set.of(), openItems(admitted));
        assertEquals(
                "3 primaries. Set after the trial began, as the limits say",
                SignOffChecks.of(admitted).stream()
                        .filter(check -> check.item() == Item.PRIMARY)
                        .findFirst()
                        .orElseThrow()
                        .says());
    }

    @Test
    void a_plan_locked_after_the_start_that_it_named_first_was_not_chosen_before_the_data() {
        var p = DEMONSTRATION.protocol();
        var locked = p.trialFrom().minusDays(3).atStartOfDay(p.timeZone()).toInstant();

        assertEquals(Set.of(), openItems(plan(p.withLockedAt(locked))));
        assertEquals(
                Set.of(Item.PRIMARY, Item.CRITERIA),
                openItems(plan(
                        p.withLockedAt(locked).withEarliestStart(p.trialFrom().minusDays(10)))));
    }

    @Test
    void a_plan_locked_after_the_trial_is_not_excused_by_saying_that_it_had_begun() {
        var afterwards = plan(Instant.parse("2020-05-04T09:00:00Z"), List.of());

        assertEquals(
                Set.of(Item.PRIMARY, Item.CRITERIA),
                openItems(afterwards.withAuthored(
                        with(Section.LIMITS, text -> text + " It was locked after the trial began."))));
        assertEquals(
                Set.of(),
                openItems(afterwards.withAuthored(
                        with(Section.LIMITS, text -> text + " The plan was written after the trial."))));
    }

    @Test
    void another_primary_outcome_by_an_amendment_during_the_trial_is_admitted_too() {
        var locked = DEMONSTRATION.protocol().lockedAt();
        var during = Instant.parse("2020-02-03T09:00:00Z");

        assertEquals(
                Set.of(Item.PRIMARY),
                openItems(plan(locked, List.of(amendment(during, "- measure ASB Incidents COUNT police primary")))));
        assertEquals(
                Set.of(Item.CRITERIA), openItems(plan(locked, List.of(amendment(during, "+ criterion STOP Less")))));
        assertEquals(
                Set.of(),
                openItems(plan(
                        locked,
                        List.of(
                                amendment(during, "+ survey-wave 2 Second"),
                                amendment(locked.plusSeconds(60), "- measure ASB Incidents COUNT police primary")))));
    }

    private static Set<Item> openItems(FrozenTrial trial) {
        return SignOffChecks.open(trial).stream().map(Check::item).collect(java.util.stream.Collectors.toSet());
    }

    private static Amendment amendment(Instant at, String difference) {
        return new Amendment(at, "Trial lead, police", "It was agreed.", difference);
    }

    /** The demonstration under a plan that was locked and amended at other times. */
    private static FrozenTrial plan(Instant lockedAt, List<Amendment> amendments) {
        return plan(DEMONSTRATION.protocol().withLockedAt(lockedAt).withAmendments(amendments));
    }

    private static FrozenTrial plan(Protocol plan) {
        var d = DEMONSTRATION;
        return ATrial.frozenAgain(d, plan, d.observations());
    }

    @Test
    void two_single_months_are_not_compared_in_words() {
        var words = with(Section.LIMITS, text -> text + " Fires were up 3 % on last month.");

        assertEquals(
                List.of(Item.TWO_POINTS),
                SignOffChecks.open(DEMONSTRATION.withAuthored(words)).stream()
                        .map(Check::item)
                        .toList());
    }

    @Test
    void words_that_claim_more_than_was_computed_are_marked_with_their_sentence() {
        var words = with(Section.MECHANISM, text -> "Sitting together proved right. It caused a significant rise.");

        var found = QuestionedWords.in(words, () -> NOTHING).stream()
                .filter(one -> one.place().equals("section:MECHANISM"))
                .toList();

        assertEquals(
                List.of("proved", "caused", "significant"),
                found.stream().map(QuestionedWord::word).toList());
        assertEquals("Sitting together ", found.get(0).before());
        assertEquals(" right.", found.get(0).after());
        assertEquals("It ", found.get(1).before());
    }

    @Test
    void a_reason_holds_for_one_sentence_alone() {
        var mark = mark("This caused it.");

        assertEquals(mark, mark("Other words first. This caused it."));
        assertNotEquals(mark, mark("This caused it all."));
    }

    private static String mark(String mechanism) {
        return QuestionedWords.in(with(Section.MECHANISM, text -> mechanism), () -> NOTHING).stream()
                .filter(one -> one.place().equals("section:MECHANISM"))
                .findFirst()
                .orElseThrow()
                .mark();
    }

    @Test
    void significant_may_be_said_of_a_measure_that_changed_by_more_than_chance() {
        var words = new AuthoredText(
                java.util.Map.of(),
                java.util.Map.of("ASB", "A significant rise. It proves nothing.", "FIRES", "A significant fall."),
                null,
                List.of(),
                List.of(),
                List.of());

        var found = QuestionedWords.in(
                        words,
                        () -> new Computed(Set.of("ASB"), Set.of(), Set.of(), Set.of(), java.math.BigDecimal.ZERO))
                .stream()
                .map(one -> one.place() + " " + one.word())
                .sorted()
                .toList();

        assertEquals(List.of("comment:ASB proves", "comment:FIRES significant"), found);
    }

    @Test
    void results_are_not_worked_out_for_words_that_none_could_support() {
        QuestionedWords.in(with(Section.MECHANISM, text -> "It was significant."), () -> {
            throw new AssertionError("asked");
        });
    }

    @Test
    void results_are_worked_out_once_however_many_words_they_might_support() {
        var asked = new ArrayList<Computed>();
        var found = QuestionedWords.in(with(Section.MECHANISM, text -> "It saved £5. It saved £6."), () -> {
            asked.add(NOTHING);
            return NOTHING;
        });

        assertEquals(2, found.size());
        assertEquals(1, asked.size());
    }

    @Test
    void a_signature_is_bound_to_words_and_data_and_not_to_signatures() {
        var signed = DEMONSTRATION.withSignOffs(List.of(new SignOff(
                SignOff.Step.REVIEWED,
                "fire",
                "Auditor",
                SignOff.Decision.AGREE,
                "",
                Instant.parse("2020-06-02T09:00:00Z"))));
        var reworded = DEMONSTRATION.withAuthored(with(Section.LIMITS, text -> text + " More."));

        var bound = Binding.of(FrozenFolder.files(DEMONSTRATION));

        assertEquals(bound, Binding.of(FrozenFolder.files(signed)));
        assertNotEquals(bound, Binding.of(FrozenFolder.files(reworded)));
    }

    @Test
    void what_differs_is_told_word_by_word_and_line_by_line() {
        var reworded =
                DEMONSTRATION.withAuthored(with(Section.LIMITS, text -> text.replace("One office", "Two offices")));
        var before = FrozenFolder.files(DEMONSTRATION);
        var after = FrozenFolder.files(reworded);
        after.put("events.csv", (new String(after.get("events.csv")) + "X,Another\n").getBytes());
        after.put("presence.csv", "none\n".getBytes());

        var difference = Difference.between(before, DEMONSTRATION.authored(), after, reworded.authored());

        assertEquals(1, difference.words().size());
        var limits = difference.words().get(0);
        assertEquals("section:LIMITS", limits.place());
        assertEquals("One office, ", limits.pieces().get(0).text());
        assertEquals(Kind.REMOVED, limits.pieces().get(0).kind());
        assertEquals("Two offices, ", limits.pieces().get(1).text());
        assertEquals(
                List.of("events.csv", "presence.csv"),
                difference.files().stream().map(Difference.FileChange::name).toList());
        assertEquals("X,Another", difference.files().get(0).lines().get(0).text());
        assertTrue(difference.files().get(1).removed() > 100);
        assertEquals(List.of(), difference.files().get(1).lines());
        assertTrue(Difference.between(before, DEMONSTRATION.authored(), before, DEMONSTRATION.authored())
                .isNone());
    }

    private static AuthoredText with(Section section, UnaryOperator<String> change) {
        var old = DEMONSTRATION.authored();
        var sections = new EnumMap<Section, String>(old.sections());
        sections.computeIfPresent(section, (key, text) -> change.apply(text));
        return new AuthoredText(
                sections,
                old.measureComments(),
                old.recommendation(),
                old.judgements(),
                old.areasForImprovement(),
                old.benefitsToFollow(),
                old.criteria(),
                old.otherPlans(),
                old.answers());
    }
}
