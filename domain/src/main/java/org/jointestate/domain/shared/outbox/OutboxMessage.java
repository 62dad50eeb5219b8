package org.jointestate.domain.shared.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that is to leave the house because of a change. It waits; it is taken by one node for a while and sent; and it ends as sent,
 * as not needed, as failed when it was tried often enough, or as dropped by an administrator. One that failed may be sent on its way again.
 *
 * @param topic which courier carries it
 * @param about what it is about, such as the id of a booking: messages about one thing leave in the order in which they were added
 * @param content what the courier needs to find out the rest; an id, never a name or an address
 * @param tries how often it was taken
 * @param due when it may be taken; while it is being sent, when another node may take it over
 * @param remark a code that says why it did not go or what became of it
 */
public record OutboxMessage(
        UUID id,
        String topic,
        String about,
        String content,
        Instant added,
        State state,
        int tries,
        Instant due,
        Optional<String> remark,
        Optional<Instant> settled) {

    /** Databases keep microseconds, and a message is compared with what was read. */
    public OutboxMessage {
        added = added.truncatedTo(ChronoUnit.MICROS);
        due = due.truncatedTo(ChronoUnit.MICROS);
        settled = settled.map(at -> at.truncatedTo(ChronoUnit.MICROS));
    }

    /** How far a message has come. */
    public enum State {
        WAITING,
        SENDING,
        SENT,
        NOT_NEEDED,
        FAILED,
        DROPPED;

        public boolean isSettled() {
            return this != WAITING && this != SENDING;
        }
    }

    /** After so many tries it is set aside for an administrator: with the pauses between them, more than a day and a half. */
    public static final int MOST_TRIES = 16;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    /** How long a node may be busy with one message before another takes it over. */
    public static final Duration TAKEN_FOR = Duration.ofMinutes(5);

    public static OutboxMessage about(String topic, String about, String content, Instant at) {
        return new OutboxMessage(
                UUID.randomUUID(), topic, about, content, at, State.WAITING, 0, at, Optional.empty(), Optional.empty());
    }

    /** One that is known by the id of what it tells of, and waits until then unless it is held on to or let go. */
    public static OutboxMessage held(UUID id, String topic, String about, Instant at, Instant due) {
        return new OutboxMessage(
                id, topic, about, id.toString(), at, State.WAITING, 0, due, Optional.empty(), Optional.empty());
    }

    /** The same, due at another moment. */
    OutboxMessage dueAt(Instant moment) {
        return new OutboxMessage(id, topic, about, content, added, state, tries, moment, remark, settled);
    }

    /** Taken for a while by whoever reads it now. */
    public OutboxMessage takenAt(Instant now) {
        return new OutboxMessage(
                id,
                topic,
                about,
                content,
                added,
                State.SENDING,
                tries + 1,
                now.plus(TAKEN_FOR),
                remark,
                Optional.empty());
    }

    /** What becomes of it after a try with this outcome. */
    public OutboxMessage after(Delivery delivery, Instant at) {
        if (delivery instanceof Delivery.Sent) {
            return settledAs(State.SENT, Optional.empty(), at);
        }
        if (delivery instanceof Delivery.NotNeeded notNeeded) {
            return settledAs(State.NOT_NEEDED, Optional.of(notNeeded.because()), at);
        }
        if (delivery instanceof Delivery.Refused refused) {
            return settledAs(State.FAILED, Optional.of(refused.because()), at);
        }
        var failed = (Delivery.Failed) delivery;
        return tries >= MOST_TRIES
                ? settledAs(State.FAILED, Optional.of(failed.because()), at)
                : waiting(at.plus(pauseAfter(tries)), tries, Optional.of(failed.because()));
    }

    /** Given up after it was taken again and again and never came back: whoever carried it died each time. */
    public OutboxMessage abandoned(Instant at) {
        return settledAs(State.FAILED, Optional.of("ABANDONED"), at);
    }

    /** On its way again, as if it had not been tried. */
    public OutboxMessage again(Instant at) {
        return waiting(at, 0, remark);
    }

    public OutboxMessage dropped(Instant at) {
        return settledAs(State.DROPPED, remark, at);
    }

    private OutboxMessage waiting(Instant newDue, int newTries, Optional<String> newRemark) {
        return new OutboxMessage(
                id, topic, about, content, added, State.WAITING, newTries, newDue, newRemark, Optional.empty());
    }

    private OutboxMessage settledAs(State newState, Optional<String> newRemark, Instant at) {
        return new OutboxMessage(id, topic, about, content, added, newState, tries, due, newRemark, Optional.of(at));
    }

    /** Half a minute, then twice as long each time, at most six hours. */
    static Duration pauseAfter(int tries) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(Math.max(tries, 1) - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
