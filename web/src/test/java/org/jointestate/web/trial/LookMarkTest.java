package org.jointestate.web.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.trial.TrialRoom;
import org.jointestate.domain.trial.observation.Entry;
import org.jointestate.domain.trial.observation.Proposal;
import org.jointestate.domain.trial.observation.RecordObservations;
import org.jointestate.domain.trial.observation.Recording;
import org.jointestate.domain.trial.observation.Recording.Effect;
import org.jointestate.domain.trial.observation.Refusal;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file of two months is tried, something happens, and it is taken in. */
class LookMarkTest {

    private static final MeasureCode MEASURE = new MeasureCode("SAFE-AND-WELL");
    private static final Proposal OCTOBER = proposal(10, "50", "2");
    private static final Proposal NOVEMBER = proposal(11, "60", "3");
    private static final List<Proposal> FILE = List.of(OCTOBER, NOVEMBER);

    private final TrialRoom room = new TrialRoom();
    private final RecordObservations recordObservations = room.recordObservations();

    @BeforeEach
    void october_is_known() {
        room.givenTrial();
        assertInstanceOf(Recording.Kept.class, typed(proposal(10, "40", "")));
    }

    @Test
    void what_was_seen_and_did_not_change_is_taken() {
        var taken = take(look());

        assertInstanceOf(Recording.Kept.class, taken);
        assertEquals(1, taken.count(Effect.NEW));
        assertEquals(1, taken.count(Effect.CORRECTION));
    }

    @Test
    void a_correction_between_the_look_and_the_taking_is_not_overwritten_and_its_line_is_named() {
        var mark = look();
        assertInstanceOf(Recording.Kept.class, typed(proposal(10, "44", "")));

        var taken = assertInstanceOf(Recording.Refused.class, take(mark));

        assertEquals(
                List.of("2"),
                taken.weighed().stream()
                        .filter(one -> one.refusal() == Refusal.CHANGED_MEANWHILE)
                        .map(one -> one.proposal().place())
                        .toList());
    }

    @Test
    void so_is_a_first_figure_of_a_month_that_had_none() {
        var mark = look();
        assertInstanceOf(Recording.Kept.class, typed(proposal(11, "66", "")));

        var taken = assertInstanceOf(Recording.Refused.class, take(mark));

        assertEquals(
                List.of("3"),
                taken.weighed().stream()
                        .filter(one -> one.refusal() == Refusal.CHANGED_MEANWHILE)
                        .map(one -> one.proposal().place())
                        .toList());
    }

    @Test
    void a_mark_of_other_cells_or_none_binds_nothing() {
        var mark = look();

        assertEquals(Optional.empty(), LookMark.bind("", FILE));
        assertEquals(Optional.empty(), LookMark.bind("1 2 x", FILE));
        assertEquals(Optional.empty(), LookMark.bind(mark.substring(0, mark.length() - 2), FILE));
        assertEquals(Optional.empty(), LookMark.bind(mark, List.of(NOVEMBER, OCTOBER)));
        assertTrue(LookMark.bind(mark, FILE).isPresent());
    }

    private String look() {
        return LookMark.of(assertInstanceOf(
                        Recording.Tried.class,
                        recordObservations.record(TrialRoom.CODE, FILE, Entry.Source.CSV_FILE, true))
                .weighed());
    }

    private Recording take(String mark) {
        return recordObservations.record(
                TrialRoom.CODE, LookMark.bind(mark, FILE).orElseThrow(), Entry.Source.CSV_FILE, false);
    }

    private Recording typed(Proposal one) {
        return recordObservations.record(TrialRoom.CODE, List.of(one), Entry.Source.TYPED, false);
    }

    private static Proposal proposal(int month, String value, String place) {
        return new Proposal(
                MEASURE, LocalDate.of(2019, month, 25), new BigDecimal(value), null, "Counted again", -1, place);
    }
}
