package org.jointestate.domain.people.repeat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jointestate.domain.people.PersonId;
import org.junit.jupiter.api.Test;

/** What every {@link KeptReplies} must do, in memory or in a database. */
public abstract class KeptRepliesContract {

    protected static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Reply BOOKED = new Reply(201, "{\"id\":\"1\"}", "http://localhost/api/v1/bookings/1", "abc");

    /** Runs one transaction. */
    protected abstract <T> T in(Function<KeptReplies, T> work);

    /** Somebody who is there. */
    protected abstract PersonId somebody();

    @Test
    void a_reply_is_found_again_under_its_person_and_key_alone() {
        var me = somebody();
        var key = fresh();
        in(replies -> {
            assertTrue(replies.take(me, key, "asked", NOON));
            replies.keep(me, key, BOOKED);
            return null;
        });

        assertEquals(Optional.of(new KeptReply("asked", NOON, BOOKED)), in(replies -> replies.find(me, key)));
        assertEquals(Optional.empty(), in(replies -> replies.find(me, fresh())));
        assertEquals(Optional.empty(), in(replies -> replies.find(somebody(), key)));
    }

    @Test
    void a_key_is_taken_once() {
        var me = somebody();
        var key = fresh();
        keep(me, key, NOON);

        assertFalse(takeAgain(me, key));
        var other = somebody();
        boolean taken = in(replies -> replies.take(other, key, "asked", NOON));
        assertTrue(taken);
    }

    /** A second taking may spoil its transaction, so it has one of its own. */
    protected boolean takeAgain(PersonId person, RequestKey key) {
        return in(replies -> replies.take(person, key, "asked", NOON));
    }

    @Test
    void old_replies_are_forgotten_and_their_keys_are_free() {
        var me = somebody();
        var old = fresh();
        var young = fresh();
        keep(me, old, NOON.minus(Duration.ofDays(2)));
        keep(me, young, NOON);

        assertTrue(in(replies -> replies.forgetBefore(NOON.minus(Duration.ofDays(1)))) >= 1);

        assertEquals(Optional.empty(), in(replies -> replies.find(me, old)));
        assertTrue(in(replies -> replies.find(me, young)).isPresent());
        boolean taken = in(replies -> replies.take(me, old, "another", NOON));
        assertTrue(taken);
    }

    @Test
    void a_reply_without_a_body_or_a_place_is_kept_too() {
        var me = somebody();
        var key = fresh();
        var done = new Reply(204, "", null, null);
        in(replies -> {
            replies.take(me, key, "asked", NOON);
            replies.keep(me, key, done);
            return null;
        });

        assertEquals(done, in(replies -> replies.find(me, key).orElseThrow().reply()));
    }

    private void keep(PersonId person, RequestKey key, Instant at) {
        in(replies -> {
            assertTrue(replies.take(person, key, "asked", at));
            replies.keep(person, key, BOOKED);
            return null;
        });
    }

    private static RequestKey fresh() {
        return new RequestKey(UUID.randomUUID().toString());
    }
}
