package org.jointestate.web.trial.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.jointestate.domain.trial.presence.PresenceLine;
import org.jointestate.domain.trial.presence.PresenceLine.Account;
import org.jointestate.domain.trial.presence.PresenceLine.Somebody;
import org.junit.jupiter.api.Test;

class PresenceTextTest {

    private static final Instant NINE = Instant.parse("2019-11-04T09:00:00Z");

    @Test
    void what_waits_comes_back_as_it_was() {
        var lines = List.of(
                new PresenceLine(2, new Somebody.Coded("ab12", Account.HERE), "FIRE", "HQ-1-B", NINE, null),
                new PresenceLine(
                        3,
                        new Somebody.Coded("cd34", Account.NOT_SAID),
                        "POLICE",
                        "HQ-1-B",
                        NINE,
                        NINE.plusSeconds(60)));

        var waiting = PresenceText.read(PresenceText.write(lines, true, "abc"));

        assertEquals(new PresenceText.Waiting(lines, true, "abc"), waiting);
    }

    @Test
    void a_line_that_still_names_somebody_is_not_kept() {
        var line = new PresenceLine(2, new Somebody.OnTheRoll("amira"), "FIRE", "HQ-1-B", NINE, null);

        assertThrows(IllegalArgumentException.class, () -> PresenceText.write(List.of(line), false, "abc"));
    }
}
