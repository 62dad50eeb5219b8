package org.jointestate.domain.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jointestate.domain.trial.LockProtocol.Lacking;
import org.jointestate.domain.trial.observation.Entry;
import org.jointestate.domain.trial.protocol.ProgressionCriterion;
import org.jointestate.domain.trial.protocol.Protocol;
import org.jointestate.domain.trial.protocol.ProtocolText;
import org.jointestate.domain.trial.protocol.Question;
import org.jointestate.domain.trial.protocol.TheoryLink;
import org.jointestate.domain.trial.record.LedgerDraft;
import org.jointestate.domain.trial.record.LedgerDraft.Field;
import org.jointestate.domain.trial.record.LedgerDraft.Reason;
import org.jointestate.domain.trial.record.LedgerLine.Kind;
import org.jointestate.domain.trial.record.LedgerLine.Side;
import org.jointestate.domain.trial.record.LedgerTotal;
import org.jointestate.domain.trial.record.SaveLedgerLine;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What official guidance asks of such a trial and this application enforces while the trial is recorded, item by item. What it enforces
 * in the report (a judgement for each organisation and each interest, an answer to each question, no two-point comparison) is tried there,
 * in WhatGuidanceAsksOfTheReportTest.
 */
class WhatGuidanceAsksTest {

    @TestFactory
    Stream<DynamicTest> each_item_is_enforced() {
        return Stream.of(
                item("Magenta Book: a theory of change from inputs to impact", this::everyStageHasABox),
                item("Magenta Book: every measure is attached to a link", this::everyMeasureHangsOnALink),
                item("Magenta Book: questions of process, impact and value", this::everyKindOfQuestionIsAsked),
                item("Magenta Book: locked with time and hash, later edits are amendments", this::lockedAndAmended),
                item("Green Book: a base year for prices", this::aPriceYearIsNeeded),
                item("Green Book: an optimism bias with its reason", this::optimismHasAReason),
                item("Green Book: cash, staff time and quality are never summed", this::kindsStayApart),
                item("College of Policing: outcomes are defined before the data", this::outcomesBeforeData),
                item("College of Policing: a baseline", this::aBaselineIsNeeded),
                item("CONSORT-pilot: progression criteria before the results", this::everyVerbHasACriterion),
                item("Magenta Book: at most three primary outcomes", this::threePrimariesAtMost));
    }

    private static DynamicTest item(String name, org.junit.jupiter.api.function.Executable proof) {
        return DynamicTest.dynamicTest(name, proof);
    }

    private void everyStageHasABox() {
        for (var stage : TheoryLink.Stage.values()) {
            assertTrue(lacking(plan -> plan.withTheory(plan.theoryOfChange().stream()
                            .filter(link -> link.stage() != stage)
                            .toList()))
                    .contains(Lacking.THEORY_OF_CHANGE));
        }
    }

    private void everyMeasureHangsOnALink() {
        assertEquals(
                List.of(Lacking.MEASURES_ON_LINKS),
                lacking(plan -> plan.withTheory(plan.theoryOfChange().stream()
                        .map(link -> link.without(List.of(plan.measures().get(0).code())))
                        .toList())));
    }

    private void everyKindOfQuestionIsAsked() {
        for (var kind : Question.Kind.values()) {
            assertEquals(
                    List.of(Lacking.QUESTIONS),
                    lacking(plan -> with(
                            plan,
                            plan.questions().stream()
                                    .filter(one -> one.kind() != kind)
                                    .toList(),
                            plan.progressionCriteria(),
                            plan.baselineFrom().isBefore(plan.trialFrom()))));
        }
    }

    private void everyVerbHasACriterion() {
        for (var verb : ProgressionCriterion.Verb.values()) {
            assertEquals(
                    List.of(Lacking.PROGRESSION_CRITERIA),
                    lacking(plan -> with(
                            plan,
                            plan.questions(),
                            plan.progressionCriteria().stream()
                                    .filter(one -> one.verb() != verb)
                                    .toList(),
                            true)));
        }
    }

    private void aBaselineIsNeeded() {
        assertEquals(
                List.of(Lacking.BASELINE),
                lacking(plan -> with(plan, plan.questions(), plan.progressionCriteria(), false)));
    }

    private void lockedAndAmended() {
        var room = new TrialRoom();
        var trial = room.givenTrial();
        room.lockProtocol().lock(TrialRoom.CODE);
        var locked = trial.protocol();
        var next = locked.withMeasures(locked.measures().subList(0, 9));

        assertEquals(ProtocolText.hash(locked), trial.lockedHash().orElseThrow());
        assertEquals(room.now, trial.lockedAt().orElseThrow());
        assertInstanceOf(
                ReviseProtocol.Decision.NeedsReason.class, room.reviseProtocol().revise(next, 0, ""));
        room.reviseProtocol().revise(next, 0, "Never counted");
        var amendment = room.store.trials().amendmentsOf(TrialRoom.CODE).get(0);
        assertEquals(
                List.of(room.person, room.now, "Never counted"),
                List.of(amendment.by().orElseThrow(), amendment.at(), amendment.why()));
        assertEquals(ProtocolText.difference(locked, next), amendment.difference());
        assertEquals(ProtocolText.hash(locked), trial.lockedHash().orElseThrow());
    }

    private void outcomesBeforeData() {
        var room = new TrialRoom();
        var trial = room.givenTrial();
        room.lockProtocol().lock(TrialRoom.CODE);
        var last = trial.protocol().measures().get(9);
        var during = trial.protocol().periodsOf(last).trial().get(0);
        room.store
                .observations()
                .add(List.of(new Entry(
                        TrialRoom.CODE,
                        last.code(),
                        during,
                        1,
                        BigDecimal.TEN,
                        null,
                        Entry.Source.TYPED,
                        "",
                        room.now,
                        room.person)));
        var promoted = trial.protocol()
                .withMeasures(trial.protocol().measures().stream()
                        .map(one -> one.equals(last) ? Measures.primary(one, true) : Measures.primary(one, false))
                        .toList());

        assertInstanceOf(
                ReviseProtocol.Decision.SettledByValues.class,
                room.reviseProtocol().revise(promoted, 0, "It went so well"));
    }

    private void threePrimariesAtMost() {
        var plan = new TrialRoom().givenTrial().protocol();

        assertThrows(
                IllegalArgumentException.class,
                () -> plan.withMeasures(plan.measures().stream()
                        .map(one -> Measures.primary(one, true))
                        .toList()));
    }

    private void aPriceYearIsNeeded() {
        assertEquals(List.of(new LedgerDraft.Refusal(Field.PRICE_YEAR, Reason.MISSING)), refusals("", "As before"));
    }

    private void optimismHasAReason() {
        assertEquals(List.of(new LedgerDraft.Refusal(Field.OPTIMISM_REASON, Reason.MISSING)), refusals("2019/20", " "));
    }

    private void kindsStayApart() {
        var room = new TrialRoom();
        room.givenTrial();
        for (var kind : Kind.values()) {
            assertInstanceOf(
                    SaveLedgerLine.Decision.Saved.class,
                    room.saveLedgerLine().save(TrialRoom.CODE, "", 0, draft(kind, "2019/20", "As before"), ""));
        }

        var totals = LedgerTotal.of(room.showLedger().show(TrialRoom.CODE).lines());

        assertEquals(
                Stream.of(Kind.values()).toList(),
                totals.stream().map(LedgerTotal::kind).toList());
        assertTrue(totals.stream().allMatch(total -> total.lines() == 1));
    }

    private static List<LedgerDraft.Refusal> refusals(String priceYear, String optimismReason) {
        var room = new TrialRoom();
        room.givenTrial();
        return assertInstanceOf(
                        SaveLedgerLine.Decision.Refused.class,
                        room.saveLedgerLine()
                                .save(TrialRoom.CODE, "", 0, draft(Kind.CASH, priceYear, optimismReason), ""))
                .refusals();
    }

    private static LedgerDraft draft(Kind kind, String priceYear, String optimismReason) {
        return new LedgerDraft(
                Side.COST,
                kind,
                "Desks",
                "FIRE",
                0,
                BigDecimal.TEN,
                BigDecimal.TEN,
                BigDecimal.TEN,
                new BigDecimal("0.1"),
                optimismReason,
                priceYear,
                "Estates",
                "Quotation",
                null);
    }

    private static List<Lacking> lacking(UnaryOperator<Protocol> change) {
        var room = new TrialRoom();
        var trial = room.givenTrial();
        room.reviseProtocol().revise(change.apply(trial.protocol()), 0, "");
        return new ArrayList<>(assertInstanceOf(
                        LockProtocol.Decision.Lacks.class, room.lockProtocol().lock(TrialRoom.CODE))
                .things());
    }

    private static Protocol with(
            Protocol plan, List<Question> questions, List<ProgressionCriterion> criteria, boolean baseline) {
        return new Protocol(
                plan.code(),
                plan.title(),
                plan.synthetic(),
                plan.aims(),
                plan.partners(),
                plan.teams(),
                plan.zones(),
                plan.desks(),
                baseline ? plan.baselineFrom() : plan.trialFrom(),
                plan.trialFrom(),
                plan.trialFrom(),
                plan.trialTo(),
                plan.timeZone(),
                questions,
                plan.theoryOfChange(),
                plan.measures(),
                criteria,
                plan.priorityFramework(),
                plan.surveyItems(),
                plan.surveyWaves());
    }
}
