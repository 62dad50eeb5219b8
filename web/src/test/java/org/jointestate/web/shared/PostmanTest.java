package org.jointestate.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jointestate.domain.shared.outbox.Courier;
import org.jointestate.domain.shared.outbox.Delivery;
import org.jointestate.domain.shared.outbox.InMemoryOutbox;
import org.jointestate.domain.shared.outbox.OutboxMessage;
import org.jointestate.domain.shared.outbox.OutboxMessage.State;
import org.jointestate.domain.shared.outbox.SettleMessage;
import org.jointestate.domain.shared.outbox.TakeMessage;
import org.junit.jupiter.api.Test;

class PostmanTest {

    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private int added;
    private final List<String> carried = new ArrayList<>();

    @Test
    void everything_that_is_due_is_carried_in_one_round() {
        add("letter", "one", "two", "three");

        round(NOON, message -> new Delivery.Sent());

        assertEquals(List.of("one", "two", "three"), carried);
        assertEquals(Map.of(State.SENT, 3), outbox.count());
    }

    @Test
    void when_the_way_is_closed_the_rest_waits_untouched_and_goes_later_once() {
        add("letter", "one", "two");

        round(NOON, message -> new Delivery.Failed("UNREACHABLE", true));
        assertEquals(List.of("one"), carried);
        round(NOON.plusSeconds(60), message -> new Delivery.Sent());

        assertEquals(List.of("one", "two", "one"), carried);
        assertEquals(Map.of(State.SENT, 2), outbox.count());
    }

    @Test
    void one_bad_message_does_not_hold_up_the_others() {
        add("letter", "refused", "faulty", "good");
        add("parcel", "unknown");

        round(NOON, message -> switch (message.content()) {
            case "refused" -> new Delivery.Refused("ADDRESS_REFUSED");
            case "faulty" -> throw new IllegalStateException("on purpose");
            default -> new Delivery.Sent();
        });

        assertEquals(Map.of(State.SENT, 1, State.FAILED, 2, State.WAITING, 1), outbox.count());
    }

    @Test
    void a_message_that_was_sent_by_a_process_that_died_before_noting_it_is_sent_again_under_the_same_mark() {
        add("letter", "one");
        var marks = new ArrayList<String>();

        var taken = take(NOON).take().orElseThrow();
        marks.add(taken.id().toString());
        round(NOON.plus(OutboxMessage.TAKEN_FOR), message -> {
            marks.add(message.id().toString());
            return new Delivery.Sent();
        });

        assertEquals(2, marks.size());
        assertEquals(marks.get(0), marks.get(1));
        assertEquals(Map.of(State.SENT, 1), outbox.count());
    }

    private void add(String topic, String... contents) {
        for (var content : contents) {
            outbox.add(OutboxMessage.about(topic, content, content, NOON.plusMillis(added++)));
        }
    }

    private void round(Instant now, Function<OutboxMessage, Delivery> courier) {
        new Postman(take(now), new SettleMessage(outbox, at(now)), List.of(new Courier() {
                    @Override
                    public String topic() {
                        return "letter";
                    }

                    @Override
                    public Delivery carry(OutboxMessage message) {
                        carried.add(message.content());
                        return courier.apply(message);
                    }
                }))
                .round();
    }

    private TakeMessage take(Instant now) {
        return new TakeMessage(outbox, at(now));
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now.plusSeconds(1), ZoneOffset.UTC);
    }
}
