package org.jointestate.domain.shared.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every outbox promises. */
public abstract class OutboxContract {

    protected static final Instant NOON = Instant.parse("2027-03-01T12:00:00.123456Z");

    private final String thing = UUID.randomUUID().toString();

    protected abstract <T> T in(Function<Outbox, T> work);

    /** The store is shared with other tests; what they left must not be taken here. */
    @BeforeEach
    void empty() {
        in(outbox -> {
            for (var state : OutboxMessage.State.values()) {
                outbox.in(List.of(state), 1000).stream()
                        .filter(message -> !message.state().isSettled())
                        .forEach(message -> outbox.replace(message, message.dropped(NOON.minusSeconds(1))));
            }
            return outbox.forgetSettledBefore(Instant.parse("2999-01-01T00:00:00Z"));
        });
    }

    @Test
    void a_message_is_taken_once_and_found_as_it_was_added() {
        var message = added(thing, NOON);

        var taken = take(NOON);

        assertEquals(Optional.of(message.takenAt(NOON)), taken);
        assertEquals(Optional.empty(), take(NOON));
        assertEquals(taken, in(outbox -> outbox.find(message.id())));
        assertEquals(1, taken.orElseThrow().tries());
    }

    @Test
    void a_message_whose_carrier_died_is_taken_over_after_a_while() {
        added(thing, NOON);
        take(NOON);

        assertEquals(Optional.empty(), take(NOON.plus(OutboxMessage.TAKEN_FOR).minusSeconds(1)));
        assertEquals(2, take(NOON.plus(OutboxMessage.TAKEN_FOR)).orElseThrow().tries());
    }

    @Test
    void what_became_of_a_message_is_not_written_over_somebody_elses_try() {
        added(thing, NOON);
        var slow = take(NOON).orElseThrow();
        var later = NOON.plus(OutboxMessage.TAKEN_FOR);
        var quick = take(later).orElseThrow();

        assertTrue(replace(quick, quick.after(new Delivery.Sent(), later)));
        assertFalse(replace(slow, slow.after(new Delivery.Failed("LATE", false), later)));

        assertEquals(
                OutboxMessage.State.SENT,
                in(outbox -> outbox.find(slow.id())).orElseThrow().state());
    }

    @Test
    void a_failed_try_is_repeated_after_a_pause_that_grows_and_ends_as_failed() {
        added(thing, NOON);
        var now = NOON;
        for (int tried = 1; tried <= OutboxMessage.MOST_TRIES; tried++) {
            var taken = take(now).orElseThrow();
            var after = taken.after(new Delivery.Failed("UNREACHABLE", true), now);
            in(outbox -> outbox.replace(taken, after));
            assertEquals(
                    tried == OutboxMessage.MOST_TRIES ? OutboxMessage.State.FAILED : OutboxMessage.State.WAITING,
                    after.state());
            now = after.due();
        }

        assertTrue(Duration.between(NOON, now).compareTo(Duration.ofHours(36)) > 0, "given up too early");
        assertEquals(Optional.empty(), take(now.plus(Duration.ofDays(1))));
        var failed = in(outbox -> outbox.in(List.of(OutboxMessage.State.FAILED), 10));
        assertEquals(Optional.of("UNREACHABLE"), failed.get(0).remark());
    }

    @Test
    void messages_about_one_thing_leave_in_the_order_in_which_they_were_added() {
        var first = added(thing, NOON);
        var second = added(thing, NOON.plusMillis(1));
        var other = added("another thing", NOON.plusMillis(2));
        var now = NOON.plusSeconds(1);

        var taken = take(now).orElseThrow();
        assertEquals(first.id(), taken.id());
        assertEquals(Optional.of(other.id()), take(now).map(OutboxMessage::id));
        assertEquals(Optional.empty(), take(now));

        in(outbox -> outbox.replace(taken, taken.after(new Delivery.Sent(), now)));
        assertEquals(Optional.of(second.id()), take(now).map(OutboxMessage::id));
    }

    @Test
    void a_message_that_failed_goes_again_with_all_its_tries_and_a_dropped_one_does_not() {
        added(thing, NOON);
        var taken = take(NOON).orElseThrow();
        var failed = taken.after(new Delivery.Refused("NO_SUCH_MAILBOX"), NOON);
        in(outbox -> outbox.replace(taken, failed));
        assertEquals(Optional.empty(), take(NOON.plus(Duration.ofDays(9))));

        in(outbox -> outbox.replace(failed, failed.again(NOON)));
        var again = take(NOON).orElseThrow();
        assertEquals(1, again.tries());

        in(outbox -> outbox.replace(again, again.dropped(NOON)));
        assertEquals(Optional.empty(), take(NOON.plus(Duration.ofDays(9))));
    }

    @Test
    void messages_are_counted_by_state_and_forgotten_when_they_are_settled_and_old() {
        added(thing, NOON);
        added("another thing", NOON.plusMillis(1));
        var taken = take(NOON.plusSeconds(1)).orElseThrow();
        in(outbox -> outbox.replace(taken, taken.after(new Delivery.NotNeeded("NO_ADDRESS"), NOON)));

        var count = in(Outbox::count);
        assertEquals(1, count.get(OutboxMessage.State.WAITING));
        assertEquals(1, count.get(OutboxMessage.State.NOT_NEEDED));
        assertEquals(0, forgetSettledBefore(NOON));
        assertEquals(1, forgetSettledBefore(NOON.plusSeconds(1)));
        assertEquals(Optional.empty(), in(outbox -> outbox.find(taken.id())));
    }

    @Test
    void a_message_is_held_back_until_it_is_let_go_and_not_once_somebody_has_tried_it() {
        var held = OutboxMessage.held(UUID.randomUUID(), "a-topic", thing, NOON, NOON.plusSeconds(120));
        in(outbox -> {
            outbox.add(held);
            return null;
        });
        assertEquals(Optional.empty(), take(NOON.plusSeconds(119)));

        assertTrue(hold(held.id(), NOON.plusSeconds(300)));
        assertEquals(Optional.empty(), take(NOON.plusSeconds(299)));
        assertTrue(hold(held.id(), NOON.plusSeconds(1)));
        var taken = take(NOON.plusSeconds(1)).orElseThrow();

        assertEquals(held.id().toString(), taken.content());
        assertFalse(hold(held.id(), NOON.plusSeconds(900)), "somebody carries it");
        in(outbox -> outbox.replace(taken, taken.after(new Delivery.Failed("UNREACHABLE", true), NOON)));
        assertFalse(hold(held.id(), NOON.plusSeconds(900)), "what it says is fixed");
        assertFalse(hold(UUID.randomUUID(), NOON), "there is none");
    }

    private boolean hold(UUID id, Instant due) {
        return in(outbox -> outbox.hold(id, due));
    }

    private OutboxMessage added(String about, Instant at) {
        var message = OutboxMessage.about("a-topic", about, "content", at);
        in(outbox -> {
            outbox.add(message);
            return null;
        });
        return message;
    }

    private boolean replace(OutboxMessage read, OutboxMessage now) {
        return in(outbox -> outbox.replace(read, now));
    }

    private int forgetSettledBefore(Instant moment) {
        return in(outbox -> outbox.forgetSettledBefore(moment));
    }

    private Optional<OutboxMessage> take(Instant now) {
        return in(outbox -> outbox.take(now));
    }
}
