package org.jointestate.domain.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.jointestate.domain.people.CountedSecrets;
import org.jointestate.domain.trial.protocol.Protocol;
import org.jointestate.domain.trial.protocol.ProtocolText;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.junit.jupiter.api.Test;

/** What happened around the trial of 2019/20 is put into a trial that is begun from its template, and belongs to those days alone. */
class EventsOfOtherDaysTest {

    private static final TrialCode CODE = new TrialCode("NEW-ONE");

    private final TrialRoom room = new TrialRoom();

    private Trial begun() {
        assertInstanceOf(
                StartTrial.Decision.Started.class,
                room.startTrial(new CountedSecrets()).start(CODE, null));
        assertFalse(room.store.trials().eventsOf(CODE).isEmpty());
        return room.store.trials().find(CODE).orElseThrow();
    }

    @Test
    void a_plan_that_is_moved_to_other_days_leaves_them_behind_and_says_why() {
        var trial = begun();

        revise(trial, "2026-06-01 2027-03-01");

        assertEquals(List.of(), room.store.trials().eventsOf(CODE));
        assertTrue(room.store.trials().newestEventsOf(CODE).stream()
                .allMatch(one -> one.withdrawn() && one.why().contains("other days")));
    }

    @Test
    void a_plan_that_keeps_some_of_the_days_keeps_them_all() {
        var trial = begun();
        var before = room.store.trials().eventsOf(CODE);

        revise(trial, "2019-10-25 2020-06-25");

        assertEquals(before, room.store.trials().eventsOf(CODE));
    }

    private void revise(Trial trial, String period) {
        var old = trial.protocol();
        assertInstanceOf(
                ReviseProtocol.Decision.Saved.class,
                room.reviseProtocol().revise(moved(old, period.split(" ")), trial.version(), ""));
    }

    private static Protocol moved(Protocol plan, String[] period) {
        return ProtocolText.read(ProtocolText.write(plan)
                .lines()
                .map(line -> line.startsWith("period")
                        ? line.replace("" + plan.trialFrom(), period[0]).replace("" + plan.trialTo(), period[1])
                        : line)
                .collect(Collectors.joining("\n")));
    }
}
