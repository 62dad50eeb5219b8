package org.jointestate.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jointestate.domain.people.PasswordPolicy;
import org.jointestate.domain.people.Username;
import org.junit.jupiter.api.Test;

class WiringTest {

    private static final Clock TRUTH = Clock.fixed(Instant.parse("2026-11-22T03:38:00Z"), ZoneOffset.UTC);

    @Test
    void the_clock_is_the_true_one_when_no_other_start_is_asked_for() {
        assertSame(TRUTH, Wiring.clockFrom(null, TRUTH));
    }

    @Test
    void the_list_of_common_passwords_is_long_and_knows_what_people_make_of_it() {
        var common = Wiring.commonPasswords();
        var policy = new PasswordPolicy(common);
        var username = new Username("amira.hale");

        assertTrue(common.size() > 49_000, "Only " + common.size());
        assertTrue(common.stream().filter(one -> one.length() >= 15).count() > 1_000);
        for (var guessed :
                new String[] {"sunshine12345678", "Liverpool-Arsenal", "qwertyuiopasdfgh", "sunshinesunshine"}) {
            assertEquals(Optional.of(PasswordPolicy.Objection.COMMON), policy.objectionTo(guessed, username), guessed);
        }
        assertEquals(Optional.empty(), policy.objectionTo("purple heather moor walk", username));
    }

    @Test
    void the_clock_starts_where_it_was_asked_to() {
        var clock = Wiring.clockFrom("2027-03-02T09:30:00Z", TRUTH);

        assertEquals(Instant.parse("2027-03-02T09:30:00Z"), clock.instant());
    }
}
