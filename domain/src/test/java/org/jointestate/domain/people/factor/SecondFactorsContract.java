package org.jointestate.domain.people.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jointestate.domain.people.PersonId;
import org.junit.jupiter.api.Test;

/** What every keeper of second factors promises. */
public abstract class SecondFactorsContract {

    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    private static final UUID HERE = UUID.fromString("5e551011-0000-4000-8000-000000000001");

    private final PersonId person = somebody();

    protected abstract <T> T in(Function<SecondFactors, T> work);

    /** Somebody whom rows may refer to. */
    protected abstract PersonId somebody();

    private void change(Consumer<SecondFactors> work) {
        in(factors -> {
            work.accept(factors);
            return 0;
        });
    }

    private boolean truth(Function<SecondFactors, Boolean> work) {
        return in(work);
    }

    private boolean accepts(long step) {
        return in(factors -> factors.accept(person, step));
    }

    private boolean spends(PersonId who, String digest) {
        return in(factors -> factors.spendCode(who, digest, NOON));
    }

    @Test
    void what_is_proposed_counts_for_nothing_until_it_is_taken_into_use() {
        assertEquals(Optional.empty(), in(factors -> factors.find(person)));
        change(factors -> factors.propose(person, "sealed", HERE, NOON));

        var pending = in(factors -> factors.hold(person).orElseThrow());
        assertFalse(pending.isInUse());
        assertEquals(Optional.of("sealed"), pending.pending());
        assertEquals(Optional.of(NOON), pending.pendingSince());
        assertEquals(Optional.of(HERE), pending.pendingSession());

        change(factors -> factors.enrol(person, "sealed", NOON.plusSeconds(60)));
        var inUse = in(factors -> factors.find(person).orElseThrow());
        assertEquals(Optional.of("sealed"), inUse.secret());
        assertEquals(Optional.of(NOON.plusSeconds(60)), inUse.since());
        assertEquals(Optional.empty(), inUse.pending());

        change(factors -> factors.propose(person, "another", HERE, NOON.plusSeconds(90)));
        assertEquals(
                Optional.of("sealed"),
                in(factors -> factors.find(person).orElseThrow().secret()));
    }

    @Test
    void what_was_proposed_is_forgotten_and_what_is_in_use_stays() {
        change(factors -> factors.enrol(person, "sealed", NOON));
        change(factors -> factors.propose(person, "another", HERE, NOON));

        change(factors -> factors.forgetProposal(person));

        var factor = in(factors -> factors.find(person).orElseThrow());
        assertEquals(Optional.of("sealed"), factor.secret());
        assertEquals(Optional.empty(), factor.pending());
        assertEquals(Optional.empty(), factor.pendingSince());
        assertEquals(Optional.empty(), factor.pendingSession());
        var all = in(SecondFactors::inUse);
        assertTrue(all.contains(new SecondFactors.Sealed(person, "sealed")));
    }

    @Test
    void the_code_of_a_step_is_accepted_once_and_none_of_an_earlier_step_after_it() {
        change(factors -> factors.enrol(person, "sealed", NOON));

        assertTrue(accepts(1000));
        assertFalse(accepts(1000));
        assertFalse(accepts(999));
        assertTrue(accepts(1001));
        assertFalse(truth(factors -> factors.accept(somebody(), 1001)), "somebody without a second factor");
    }

    @Test
    void a_recovery_code_is_spent_once_and_by_its_person_alone() {
        var other = somebody();
        change(factors -> factors.enrol(person, "sealed", NOON));
        change(factors -> factors.keepCodes(person, List.of("a", "b", "c"), NOON));

        assertFalse(spends(other, "a"));
        assertTrue(spends(person, "a"));
        assertFalse(spends(person, "a"));
        assertEquals(2, in(factors -> factors.codesLeft(person)).intValue());

        change(factors -> factors.keepCodes(person, List.of("d"), NOON));
        assertFalse(spends(person, "b"));
        assertEquals(1, in(factors -> factors.codesLeft(person)).intValue());
    }

    @Test
    void a_code_to_start_over_waits_until_it_expires_and_goes_with_what_it_removes() {
        change(factors -> factors.enrol(person, "sealed", NOON));
        change(factors -> factors.keepCodes(person, List.of("a"), NOON));
        change(factors -> factors.allowReset(person, "hash", NOON.plus(Duration.ofDays(1))));
        var factor = in(factors -> factors.find(person).orElseThrow());
        assertEquals(Optional.of("hash"), factor.resetHashAt(NOON));
        assertEquals(Optional.empty(), factor.resetHashAt(NOON.plus(Duration.ofDays(1))));

        change(factors -> factors.remove(person));

        assertFalse(truth(factors -> factors.find(person).orElseThrow().isInUse()));
        assertEquals(
                Optional.empty(),
                in(factors -> factors.find(person).orElseThrow().resetHash()));
        assertEquals(0, in(factors -> factors.codesLeft(person)).intValue());
    }
}
