package org.jointestate.domain.people.repeat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.MovingClock;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.people.repeat.AnswerOnce.Outcome;
import org.jointestate.domain.shared.Role;
import org.junit.jupiter.api.Test;

class AnswerOnceTest {

    private static final Optional<RequestKey> KEY = Optional.of(new RequestKey("k-1"));

    private final InMemoryKeptReplies replies = new InMemoryKeptReplies();
    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-22T12:00:00Z"));
    private final AtomicInteger done = new AtomicInteger();
    private final Supplier<Reply> booking =
            () -> new Reply(201, "booking " + done.incrementAndGet(), "http://localhost/1", null);

    @Test
    void the_same_request_is_done_once_and_answered_as_often_as_it_comes() {
        var mine = of("ann");

        var first = mine.answer(KEY, "digest", booking);
        var second = mine.answer(KEY, "digest", booking);

        assertEquals(new Outcome.Answered(new Reply(201, "booking 1", "http://localhost/1", null), false), first);
        assertEquals(new Outcome.Answered(new Reply(201, "booking 1", "http://localhost/1", null), true), second);
        assertEquals(1, done.get());
    }

    @Test
    void another_request_under_the_same_key_does_nothing() {
        var mine = of("ann");
        mine.answer(KEY, "digest", booking);

        assertInstanceOf(Outcome.AnotherRequest.class, mine.answer(KEY, "another digest", booking));

        assertEquals(1, done.get());
    }

    @Test
    void the_key_of_one_person_is_nothing_to_another() {
        var same = new InMemoryKeptReplies();
        of("ann", same).answer(KEY, "digest", booking);

        of("bob", same).answer(KEY, "digest", booking);

        assertEquals(2, done.get());
    }

    @Test
    void after_a_day_the_key_is_fresh() {
        var mine = of("ann");
        mine.answer(KEY, "digest", booking);
        clock.pass(Duration.ofHours(24).minusSeconds(1));
        mine.answer(KEY, "digest", booking);
        assertEquals(1, done.get());

        clock.pass(Duration.ofSeconds(1));
        mine.answer(KEY, "another digest", booking);

        assertEquals(2, done.get());
    }

    @Test
    void a_refusal_is_not_kept_and_may_be_tried_again() {
        var mine = of("ann");

        var refused = mine.answer(KEY, "digest", () -> new Reply(409, "taken", null, null));
        var later = mine.answer(KEY, "digest", booking);

        assertTrue(assertInstanceOf(Outcome.Refused.class, refused).worthAnotherLook());
        assertInstanceOf(Outcome.Answered.class, later);
        assertEquals(1, done.get());
    }

    @Test
    void without_a_key_each_request_is_done() {
        var mine = of("ann");

        mine.answer(Optional.empty(), "digest", booking);
        mine.answer(Optional.empty(), "digest", booking);

        assertEquals(2, done.get());
    }

    @Test
    void a_key_is_short_and_visible() {
        assertEquals(Optional.of(new RequestKey("a-1")), RequestKey.read(" \"a-1\" "));
        assertEquals(Optional.of(new RequestKey("x".repeat(100))), RequestKey.read("x".repeat(100)));
        for (var wrong : Set.of("", "\"\"", "a b", "x".repeat(101), "ä", "a\u0007")) {
            assertEquals(Optional.empty(), RequestKey.read(wrong), wrong);
        }
        assertThrows(IllegalArgumentException.class, () -> new RequestKey(""));
    }

    private AnswerOnce of(String username) {
        return of(username, replies);
    }

    private AnswerOnce of(String username, KeptReplies kept) {
        var person = new Person(
                PersonId.fresh(),
                new Username(username),
                "Somebody",
                new OrganisationCode("FIRE"),
                null,
                Set.of(Role.STAFF));
        return new AnswerOnce(kept, new FixedCaller(person), clock);
    }
}
