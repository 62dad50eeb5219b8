package org.jointestate.domain.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every keeper of failed attempts promises. Names and addresses are fresh in each test: a database is shared by them all. */
public abstract class SignInAttemptsContract {

    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    private final String name = "name-" + UUID.randomUUID();
    private final String address = "address-" + UUID.randomUUID();

    protected abstract <T> T in(Function<SignInAttempts, T> work);

    private int count(Function<SignInAttempts, Integer> work) {
        return in(work);
    }

    private void failed(String who, String from, Instant at) {
        in(attempts -> {
            attempts.failed(who, from, at);
            return 0;
        });
    }

    @Test
    void failures_are_counted_by_name_and_by_address_since_a_moment_that_is_not_included() {
        failed(name, address, NOON);
        failed(name, "elsewhere", NOON.plusSeconds(1));
        failed("somebody.else", address, NOON.plusSeconds(2));

        assertEquals(2, count(attempts -> attempts.failuresOf(name, NOON.minusSeconds(1))));
        assertEquals(1, count(attempts -> attempts.failuresOf(name, NOON)));
        assertEquals(2, count(attempts -> attempts.failuresFrom(address, NOON.minusSeconds(1))));
    }

    @Test
    void who_signs_in_is_forgotten_and_others_are_not() {
        failed(name, address, NOON);
        failed("other-" + name, address, NOON);

        in(attempts -> {
            attempts.forget(name);
            return 0;
        });

        assertEquals(0, count(attempts -> attempts.failuresOf(name, NOON.minusSeconds(1))));
        assertEquals(1, count(attempts -> attempts.failuresOf("other-" + name, NOON.minusSeconds(1))));
    }

    @Test
    void a_name_longer_than_any_is_counted_all_the_same() {
        var long_ = name + "x".repeat(5000);
        failed(long_, address, NOON);

        assertEquals(1, count(attempts -> attempts.failuresOf(long_, NOON.minusSeconds(1))));
    }

    @Test
    void old_failures_are_forgotten_a_day_later_and_young_ones_stay() {
        var before = NOON.minus(Duration.ofDays(3000));
        failed(name, address, before);
        failed(name, address, before.plus(ForgetSignInAttempts.KEPT).plusSeconds(1));
        var clock = new MovingClock(before.plus(ForgetSignInAttempts.KEPT).plusMillis(500));

        var forgotten = count(attempts -> new ForgetSignInAttempts(attempts, clock).forget());

        assertEquals(1, forgotten);
        assertEquals(1, count(attempts -> attempts.failuresOf(name, before.minusSeconds(1))));
    }
}
