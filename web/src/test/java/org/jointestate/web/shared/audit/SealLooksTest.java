package org.jointestate.web.shared.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.people.MovingClock;
import org.jointestate.domain.shared.audit.AuditChain;
import org.jointestate.domain.shared.audit.AuditEntry;
import org.jointestate.domain.shared.audit.AuditQuery;
import org.jointestate.domain.shared.audit.FoundEntry;
import org.jointestate.domain.shared.audit.Seal;
import org.jointestate.domain.shared.audit.SealAudit;
import org.junit.jupiter.api.Test;

class SealLooksTest {

    private static final Duration ROUND = Duration.ofSeconds(5);

    /** As the check of the chain has it. */
    private static final Duration SEALED_WITHIN = Duration.ofMinutes(1);

    private final MovingClock clock = new MovingClock(Instant.parse("2027-03-01T12:00:00Z"));
    private final Chain chain = new Chain();
    private final SealLooks looks = new SealLooks(
            new SealAudit(
                    chain,
                    () -> {
                        throw new AssertionError("There is nothing to seal.");
                    },
                    clock),
            clock);

    @Test
    void the_first_look_is_at_everything_and_again_after_a_quarter_of_an_hour() {
        look();
        assertEquals(Instant.EPOCH, chain.since());
        int everything = 0;
        for (int round = 0; round < 360; round++) {
            clock.pass(ROUND);
            look();
            everything += chain.since().equals(Instant.EPOCH) ? 1 : 0;
        }
        assertEquals(2, everything);
    }

    @Test
    void what_a_long_change_left_behind_is_looked_for_well_before_anybody_finds_fault() {
        look();
        var entry = clock.instant();
        // Kept forty seconds after it was written.
        clock.pass(Duration.ofSeconds(40));
        look();
        var kept = clock.instant();
        while (chain.since().isAfter(entry)) {
            clock.pass(ROUND);
            look();
        }
        assertTrue(Duration.between(kept, clock.instant()).compareTo(Duration.ofSeconds(15)) <= 0);
        assertTrue(Duration.between(entry, clock.instant()).compareTo(SEALED_WITHIN) <= 0);
    }

    @Test
    void a_look_that_was_long_ago_is_made_up_for() {
        look();
        clock.pass(ROUND);
        look();
        var before = clock.instant();
        clock.pass(Duration.ofSeconds(45));
        look();
        assertTrue(chain.since().isBefore(before));
    }

    @Test
    void a_look_that_fails_is_taken_again() {
        assertThrows(
                IllegalStateException.class,
                () -> looks.look(seal -> {
                    throw new IllegalStateException("The database is away.");
                }));
        clock.pass(ROUND);
        look();
        assertEquals(Instant.EPOCH, chain.since());
    }

    private void look() {
        looks.look(seal -> seal.get());
    }

    private static final class Chain implements AuditChain {

        private final List<Instant> asked = new ArrayList<>();

        Instant since() {
            return asked.get(asked.size() - 1);
        }

        @Override
        public Optional<Seal> last() {
            return Optional.empty();
        }

        @Override
        public List<AuditEntry> unsealed(Instant since, int most) {
            asked.add(since);
            return List.of();
        }

        @Override
        public void add(List<Seal> seals) {
            throw new AssertionError("There is nothing to seal.");
        }

        @Override
        public List<Sealed> after(long number, int most) {
            return List.of();
        }

        @Override
        public long unsealedBefore(Instant moment) {
            return 0;
        }

        @Override
        public List<FoundEntry> search(AuditQuery query, Optional<AuditQuery.Below> before, int most) {
            return List.of();
        }
    }
}
