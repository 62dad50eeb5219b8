package org.jointestate.domain.trial.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.trial.TrialRoom;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.record.LedgerDraft.Field;
import org.jointestate.domain.trial.record.LedgerDraft.Reason;
import org.jointestate.domain.trial.record.LedgerDraft.Refusal;
import org.jointestate.domain.trial.record.LedgerLine.Kind;
import org.jointestate.domain.trial.record.LedgerLine.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepLedgerTest {

    private final TrialRoom room = new TrialRoom();

    @BeforeEach
    void a_trial_led_by_the_caller() {
        room.givenTrial();
    }

    @Test
    void a_line_is_added_under_the_next_number_and_audited() {
        var first = saved(save("", 0, draft("900", "1000.5", "1200"), ""));
        var second = saved(save("", 0, draft("0", "0", "0"), ""));

        assertEquals("L001", first.line().code());
        assertEquals(new BigDecimal("1000.50"), first.line().best());
        assertEquals("L002", second.line().code());
        assertEquals(
                List.of(first.line(), second.line()),
                room.showLedger().show(TrialRoom.CODE).lines());
        assertTrue(room.audited.contains("ledger line added: " + TrialRoom.CODE + " L001"));
    }

    @Test
    void a_correction_needs_a_reason_and_keeps_the_old_version() {
        saved(save("", 0, draft("900", "1000", "1200"), ""));

        assertEquals(refused(Field.WHY, Reason.MISSING), save("L001", 1, draft("900", "1100", "1200"), " "));
        var corrected = saved(save("L001", 1, draft("900", "1100", "1200"), "The invoice came."));

        assertEquals(2, corrected.version());
        var history = room.showLedger().show(TrialRoom.CODE).historyOf("L001");
        assertEquals(
                List.of("1000.00", "1100.00"),
                history.stream()
                        .map(entry -> entry.line().best().toPlainString())
                        .toList());
        assertEquals(
                new SaveLedgerLine.Decision.NothingChanged(),
                save("L001", 2, draft("900", "1100", "1200"), "Once more."));
    }

    @Test
    void the_second_of_two_who_correct_the_same_line_is_told_what_the_first_has_saved() {
        saved(save("", 0, draft("900", "1000", "1200"), ""));
        var first = saved(save("L001", 1, draft("900", "1100", "1200"), "The invoice came."));

        assertEquals(
                new SaveLedgerLine.Decision.ChangedMeanwhile(first),
                save("L001", 1, draft("1", "2", "3"), "Another invoice came."));
        assertEquals(
                new Withdrawal.ChangedMeanwhile<>(first),
                room.removeLedgerLine().remove(TrialRoom.CODE, "L001", 1, "Paid by others."));
        assertEquals(
                List.of(first.line()), room.showLedger().show(TrialRoom.CODE).lines());
    }

    @Test
    void a_removed_line_counts_no_more_stays_to_be_seen_and_can_be_put_back() {
        saved(save("", 0, draft("900", "1000", "1200"), ""));
        var remove = room.removeLedgerLine();

        assertEquals(new Withdrawal.WhyRefused<>(WhyProblem.MISSING), remove.remove(TrialRoom.CODE, "L001", 1, ""));
        assertInstanceOf(Withdrawal.Withdrawn.class, remove.remove(TrialRoom.CODE, "L001", 1, "Paid by others."));

        var shown = room.showLedger().show(TrialRoom.CODE);
        assertEquals(List.of(), shown.lines());
        assertEquals(1, shown.removed().size());
        assertInstanceOf(Withdrawal.ChangedMeanwhile.class, remove.remove(TrialRoom.CODE, "L001", 2, "Again."));
        assertEquals("L002", saved(save("", 0, draft("1", "2", "3"), "")).line().code());
        saved(save("L001", 2, draft("900", "1000", "1200"), "It was ours after all."));
        assertEquals(2, room.showLedger().show(TrialRoom.CODE).lines().size());
    }

    @Test
    void amounts_that_cannot_be_are_refused_at_their_field() {
        assertEquals(refused(Field.LOW, Reason.NEGATIVE), save("", 0, draft("-1", "2", "3"), ""));
        assertEquals(refused(Field.LOW, Reason.LOW_ABOVE_BEST), save("", 0, draft("5", "2", "6"), ""));
        assertEquals(refused(Field.HIGH, Reason.HIGH_BELOW_BEST), save("", 0, draft("1", "4", "3"), ""));
        assertEquals(refused(Field.BEST, Reason.TOO_FINE), save("", 0, draft("1", "2.345", "3"), ""));
        assertEquals(refused(Field.HIGH, Reason.TOO_LARGE), save("", 0, draft("1", "2", "1000000000.01"), ""));
        assertEquals(refused(Field.BEST, Reason.MISSING), save("", 0, draft("1", null, "3"), ""));
        assertEquals(List.of(), room.showLedger().show(TrialRoom.CODE).entries());
    }

    @Test
    void what_the_plan_does_not_know_and_years_that_are_none_are_refused() {
        var bad = new LedgerDraft(
                null,
                null,
                "",
                "NOBODY",
                61,
                new BigDecimal("1"),
                new BigDecimal("2"),
                new BigDecimal("3"),
                new BigDecimal("2.5"),
                "",
                "2019/21",
                "",
                "",
                new MeasureCode("NO-SUCH-MEASURE"));

        var decision = assertInstanceOf(SaveLedgerLine.Decision.Refused.class, save("", 0, bad, ""));

        assertEquals(
                Set.of(
                        new Refusal(Field.SIDE, Reason.MISSING),
                        new Refusal(Field.KIND, Reason.MISSING),
                        new Refusal(Field.NAME, Reason.MISSING),
                        new Refusal(Field.ORGANISATION, Reason.UNKNOWN),
                        new Refusal(Field.YEAR, Reason.OUT_OF_RANGE),
                        new Refusal(Field.OPTIMISM, Reason.OUT_OF_RANGE),
                        new Refusal(Field.OPTIMISM_REASON, Reason.MISSING),
                        new Refusal(Field.PRICE_YEAR, Reason.NOT_A_PRICE_YEAR),
                        new Refusal(Field.OWNER, Reason.MISSING),
                        new Refusal(Field.EVIDENCE, Reason.MISSING),
                        new Refusal(Field.MEASURE, Reason.UNKNOWN)),
                Set.copyOf(decision.refusals()));
    }

    @Test
    void personal_data_in_the_words_of_a_line_are_refused() {
        var draft = draft(Side.COST, Kind.CASH, "2019/20", "1", "Ask on 07700 900123");

        assertEquals(refused(Field.EVIDENCE, Reason.PERSONAL_DATA), save("", 0, draft, ""));
    }

    @Test
    void totals_stand_apart_by_kind_side_and_price_year() {
        saved(save("", 0, draft(Side.COST, Kind.CASH, "2019/20", "100", "Invoice"), ""));
        saved(save("", 0, draft(Side.COST, Kind.CASH, "2019/20", "50", "Invoice"), ""));
        saved(save("", 0, draft(Side.COST, Kind.CASH, "2020", "7", "Invoice"), ""));
        saved(save("", 0, draft(Side.BENEFIT, Kind.QUALITY, "2019/20", "30", "Assumed"), ""));

        var totals = room.showLedger().show(TrialRoom.CODE).totals();

        assertEquals(
                List.of("CASH COST 2019/20 150.00", "CASH COST 2020 7.00", "QUALITY BENEFIT 2019/20 30.00"),
                totals.stream()
                        .map(one -> "%s %s %s %s".formatted(one.kind(), one.side(), one.priceYear(), one.best()))
                        .toList());
    }

    @Test
    void only_a_lead_of_the_trial_may_change_it_and_a_senior_leader_may_read_it() {
        saved(save("", 0, draft("1", "2", "3"), ""));
        assertTrue(room.showLedger().show(TrialRoom.CODE).mayChange());

        room.person = PersonId.fresh();
        assertThrows(NotFound.class, () -> save("", 0, draft("1", "2", "3"), ""));
        assertThrows(NotFound.class, () -> room.removeLedgerLine().remove(TrialRoom.CODE, "L001", 1, "No."));
        assertThrows(NotFound.class, () -> room.showLedger().show(TrialRoom.CODE));

        room.roles = Set.of(Role.SENIOR_LEADER);
        assertFalse(room.showLedger().show(TrialRoom.CODE).mayChange());
        assertThrows(NotFound.class, () -> save("L001", 1, draft("1", "2", "3"), "No."));
    }

    @Test
    void a_line_that_is_not_there_is_not_found() {
        assertThrows(NotFound.class, () -> save("L009", 1, draft("1", "2", "3"), "Why not."));
    }

    private SaveLedgerLine.Decision save(String line, int seen, LedgerDraft draft, String why) {
        return room.saveLedgerLine().save(TrialRoom.CODE, line, seen, draft, why);
    }

    private static LedgerEntry saved(SaveLedgerLine.Decision decision) {
        return assertInstanceOf(SaveLedgerLine.Decision.Saved.class, decision).entry();
    }

    private static SaveLedgerLine.Decision refused(Field field, Reason reason) {
        return new SaveLedgerLine.Decision.Refused(List.of(new Refusal(field, reason)));
    }

    private static LedgerDraft draft(Side side, Kind kind, String priceYear, String pounds, String evidence) {
        var exact = new BigDecimal(pounds);
        return new LedgerDraft(
                side,
                kind,
                "Desks",
                "FIRE",
                0,
                exact,
                exact,
                exact,
                new BigDecimal("0.1"),
                "Past projects",
                priceYear,
                "Estates",
                evidence,
                null);
    }

    private static LedgerDraft draft(String low, @Nullable String best, String high) {
        return new LedgerDraft(
                Side.COST,
                Kind.CASH,
                "Desks",
                "",
                0,
                new BigDecimal(low),
                best == null ? null : new BigDecimal(best),
                new BigDecimal(high),
                new BigDecimal("0.1"),
                "Past projects",
                "2019/20",
                "Estates",
                "Quotation",
                null);
    }
}
