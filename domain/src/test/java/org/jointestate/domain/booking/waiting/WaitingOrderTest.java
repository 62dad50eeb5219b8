package org.jointestate.domain.booking.waiting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.people.PersonId;
import org.junit.jupiter.api.Test;

class WaitingOrderTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final String SEED = "a seed";

    private static WaitingEntry entry(String joined, DayPart part, String zone) {
        return new WaitingEntry(
                WaitingId.fresh(),
                PersonId.fresh(),
                new SiteCode("HQ"),
                MONDAY,
                part,
                zone.isEmpty() ? Optional.empty() : Optional.of(new ZoneCode(zone)),
                Instant.parse(joined),
                WaitingState.WAITING);
    }

    private static WaitingEntry entry(String joined) {
        return entry(joined, DayPart.DAY, "");
    }

    @Test
    void fewer_desks_of_late_come_before_an_earlier_hour_and_that_before_the_draw() {
        var early = entry("2027-02-20T08:59:59Z");
        var late = entry("2027-02-20T11:00:00Z");
        var served = entry("2027-02-01T08:00:00Z");

        var order = WaitingOrder.of(List.of(served, late, early), Map.of(served.person(), 1), SEED);

        assertEquals(
                List.of(early.id(), late.id(), served.id()),
                order.lines().stream().map(line -> line.entry().id()).toList());
        var standing = order.standingOf(served.id()).orElseThrow();
        assertEquals(
                List.of(3, 3, 2, 0, 0),
                List.of(standing.position(), standing.of(), standing.fewer(), standing.earlier(), standing.drawn()));
        assertEquals(1, order.standingOf(late.id()).orElseThrow().earlier());
    }

    @Test
    void within_an_hour_the_draw_decides_and_not_the_finger_that_was_faster() {
        var all = new ArrayList<>(IntStream.range(0, 20)
                .mapToObj(minute -> entry("2027-02-20T08:%02d:00Z".formatted(minute)))
                .toList());

        var order = WaitingOrder.of(all, Map.of(), SEED);
        Collections.shuffle(all, new Random(1));

        assertEquals(order.lines(), WaitingOrder.of(all, Map.of(), SEED).lines(), "whoever looks, it is the same");
        assertEquals(
                all.stream()
                        .map(one -> WaitingOrder.ticket(SEED, one.id()))
                        .sorted()
                        .toList(),
                order.lines().stream().map(WaitingOrder.Line::ticket).toList());
        assertEquals(
                7,
                order.standingOf(order.lines().get(7).entry().id())
                        .orElseThrow()
                        .drawn());
    }

    /** The expected ticket is from coreutils 9.1: printf '%s' 'a seed:00000000-0000-0000-0000-000000000001' | sha256sum. */
    @Test
    void a_ticket_can_be_recomputed_by_anybody() {
        assertEquals(
                "1effd3e5952b262c1886c71b7ee200ce693f210a9c488888553a247427f5c72f",
                WaitingOrder.ticket(SEED, WaitingId.of("00000000-0000-0000-0000-000000000001")));
    }

    @Test
    void only_those_who_could_want_the_same_desk_are_counted() {
        var inA = entry("2027-02-20T08:00:00Z", DayPart.DAY, "HQ-1-A");
        var inB = entry("2027-02-20T07:00:00Z", DayPart.DAY, "HQ-1-B");
        var anywhere = entry("2027-02-20T06:00:00Z", DayPart.MORNING, "");
        var afternoon = entry("2027-02-20T09:00:00Z", DayPart.AFTERNOON, "HQ-1-A");

        var order = WaitingOrder.of(List.of(inA, inB, anywhere, afternoon), Map.of(), SEED);

        assertEquals(2, order.standingOf(inA.id()).orElseThrow().position(), "behind whoever takes any zone");
        assertEquals(3, order.standingOf(inA.id()).orElseThrow().of());
        assertEquals(2, order.standingOf(afternoon.id()).orElseThrow().position(), "the morning is no rival");
    }
}
