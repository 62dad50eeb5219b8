package org.jointestate.domain.shared.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jointestate.domain.shared.RecordedAudit;
import org.junit.jupiter.api.Test;

class InMemoryOutboxTest extends OutboxContract {

    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final MovedClock clock = new MovedClock();
    private final RecordedAudit audit = new RecordedAudit();

    @Override
    protected <T> T in(Function<Outbox, T> work) {
        return work.apply(outbox);
    }

    @Test
    void a_message_that_kills_whoever_carries_it_is_set_aside_in_the_end() {
        outbox.add(OutboxMessage.about("a-topic", "a thing", "", NOON));
        var take = new TakeMessage(outbox, clock);

        for (int tried = 0; tried < OutboxMessage.MOST_TRIES; tried++) {
            assertTrue(take.take().isPresent());
            clock.pass(OutboxMessage.TAKEN_FOR);
        }

        assertEquals(Optional.empty(), take.take());
        assertEquals(
                Optional.of("ABANDONED"),
                outbox.in(List.of(OutboxMessage.State.FAILED), 1).get(0).remark());
    }

    @Test
    void an_administrator_sends_a_failed_message_again_or_drops_it_but_not_one_that_is_under_way() {
        var message = OutboxMessage.about("a-topic", "a thing", "", NOON);
        outbox.add(message);
        var taken = new TakeMessage(outbox, clock).take().orElseThrow();

        assertFalse(new RetryMessage(outbox, audit, clock).retry(message.id()));
        assertFalse(new DropMessage(outbox, audit, clock).drop(message.id()));
        new SettleMessage(outbox, clock).settle(taken, new Delivery.Refused("NO_SUCH_MAILBOX"));
        assertTrue(new RetryMessage(outbox, audit, clock).retry(message.id()));
        assertTrue(new DropMessage(outbox, audit, clock).drop(message.id()));
        assertFalse(new RetryMessage(outbox, audit, clock).retry(message.id()));

        assertEquals(List.of("message sent again", "message dropped"), audit.entries);
        clock.pass(Duration.ofDays(31));
        assertEquals(1, new ForgetSettledMessages(outbox, clock).forget());
    }

    /** Stands at noon until it is moved. */
    private static final class MovedClock extends Clock {

        private Instant now = NOON;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("Instants only.");
        }
    }
}
