package org.jointestate.web.trial.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jointestate.domain.trial.ReviseProtocol;
import org.jointestate.domain.trial.TrialRoom;
import org.jointestate.domain.trial.home.TrialRecord;
import org.jointestate.domain.trial.observation.Entry;
import org.jointestate.domain.trial.observation.Proposal;
import org.jointestate.domain.trial.protocol.MeasureCalendar;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.Period;
import org.jointestate.domain.trial.protocol.ProtocolText;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.ExpectedPeriods;
import org.jointestate.evaluation.dataset.FolderReading;
import org.jointestate.evaluation.dataset.FrozenFolder;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.Span;
import org.junit.jupiter.api.Test;

class FrozenTrialsTest {

    private static final Instant FROZEN = Instant.parse("2026-11-22T12:00:00Z");

    private final TrialRoom room = new TrialRoom();

    @Test
    void what_the_plan_says_of_small_numbers_is_frozen_with_it_and_the_usual_leaves_no_mark() {
        var trial = room.givenTrial();
        var measures = trial.protocol().measures();
        var shown = measures.get(0).withSmallNumbers(org.jointestate.domain.trial.protocol.Measure.SmallNumbers.SHOWN);
        trial.revise(trial.protocol().withMeasures(List.of(shown, measures.get(1))));
        trial.lock(room.now);

        var frozen = freeze().protocol().measures();

        assertEquals(
                org.jointestate.evaluation.dataset.Measure.SmallNumbers.SHOWN,
                frozen.get(0).smallNumbers());
        assertEquals(null, frozen.get(1).smallNumbers());
    }

    @Test
    void the_earliest_start_is_frozen_where_the_start_was_moved_later_and_leaves_no_mark_elsewhere() {
        var trial = room.givenTrial();
        var plan = trial.protocol();
        var start = plan.trialFrom();
        trial.lock(start.plusDays(3).atStartOfDay(plan.timeZone()).toInstant());
        assertEquals(null, freeze().protocol().earliestStart());
        var later = ProtocolText.read(ProtocolText.write(plan)
                .replace("period\t" + start, "period\t" + start.plusMonths(1))
                .replaceAll("(baseline\t\\S+\t)" + start, "$1" + start.plusMonths(1)));
        assertInstanceOf(
                ReviseProtocol.Decision.Saved.class,
                room.reviseProtocol().revise(later, trial.version(), "It began late"));

        var frozen = freeze();

        assertEquals(start.plusMonths(1), frozen.protocol().trialFrom());
        assertEquals(start, frozen.protocol().earliestStart());
        assertEquals(false, frozen.protocol().lockedBeforeTrial());
        var read = assertInstanceOf(FolderReading.Read.class, FrozenFolder.read(FrozenFolder.files(frozen)));
        assertEquals(frozen, read.trial());
    }

    @Test
    void a_trial_is_frozen_whole_and_its_folder_is_read_again() {
        room.givenTrial();
        room.lockProtocol().lock(TrialRoom.CODE);
        var october = LocalDate.of(2019, 10, 25);
        room.recordObservations()
                .record(
                        TrialRoom.CODE,
                        List.of(new Proposal(
                                new MeasureCode("DELIBERATE-FIRES"),
                                october,
                                java.math.BigDecimal.ZERO,
                                null,
                                "",
                                -1,
                                "")),
                        Entry.Source.TYPED,
                        false);

        var frozen = freeze();

        var protocol = frozen.protocol();
        assertEquals(10, protocol.measures().size());
        assertEquals(64, protocol.hash().length());
        assertEquals(300, frozen.observations().size());
        assertEquals(
                1, frozen.observations().stream().filter(one -> !one.missing()).count());
        var read = assertInstanceOf(FolderReading.Read.class, FrozenFolder.read(FrozenFolder.files(frozen)));
        assertEquals(frozen, read.trial());
    }

    /** Two rooms cut time into periods, this one for typing and that one for reporting: they must cut alike. */
    @Test
    void the_periods_of_the_trial_are_those_of_the_report() {
        var random = new Random(20191025);
        for (int i = 0; i < 300; i++) {
            var from = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(3000));
            var stretch = new Period(from, from.plusDays(1 + random.nextInt(900)));
            var anchor = LocalDate.of(2017, 1, 1).plusDays(random.nextInt(1500));
            for (var calendar : MeasureCalendar.values()) {
                var ours = calendar.touching(stretch, anchor).stream()
                        .map(period -> new Span(period.from(), period.to()))
                        .toList();
                var theirs = org.jointestate.evaluation.dataset.MeasureCalendar.valueOf(calendar.name())
                        .touching(new Span(stretch.from(), stretch.to()), anchor);
                assertEquals(theirs, ours, () -> calendar + " " + stretch + " " + anchor);
            }
        }
        var trial = room.givenTrial();
        room.lockProtocol().lock(TrialRoom.CODE);
        for (var calendar : MeasureCalendar.values()) {
            var theirs = ExpectedPeriods.of(
                    freeze().protocol(), org.jointestate.evaluation.dataset.MeasureCalendar.valueOf(calendar.name()));
            var ours = org.jointestate.domain.trial.protocol.ExpectedPeriods.of(trial.protocol(), calendar);
            assertEquals(theirs.baseline().size(), ours.baseline().size());
            assertEquals(theirs.trial().size(), ours.trial().size());
            assertEquals(theirs.setAside().size(), ours.setAside().size());
        }
        assertTrue(trial.isLocked());
    }

    private FrozenTrial freeze() {
        var trial = room.store.trials().find(TrialRoom.CODE).orElseThrow();
        var recorded = new TrialRecord(
                trial,
                room.store.trials().amendmentsOf(TrialRoom.CODE),
                room.store.observations().of(TrialRoom.CODE),
                room.store.trials().eventsOf(TrialRoom.CODE),
                room.store.stays().of(TrialRoom.CODE),
                room.store.outcomes().of(TrialRoom.CODE),
                room.store.ledger().of(TrialRoom.CODE),
                List.of(),
                room.store.survey().of(TrialRoom.CODE));
        return FrozenTrials.freeze(recorded, FROZEN, 20191025, List.of(), AuthoredText.none());
    }
}
