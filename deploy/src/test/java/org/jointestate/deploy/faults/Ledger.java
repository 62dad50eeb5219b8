package org.jointestate.deploy.faults;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What one booker was told, written down as it was told. A request without an answer is doubtful: both outcomes are right. The
 * ledger ends at the first such request, so one request at most is doubtful for each crash.
 */
final class Ledger {

    private static final Set<String> FAIR = Set.of("200", "201", "204", "409 DESK_TAKEN", "409 PERSON_ALREADY_BOOKED");
    private static final int MOST_HELD = 20;

    private final Booker who;
    private final Random chance;
    private final Map<String, BookingApi.Wish> held = new LinkedHashMap<>();
    private final Set<String> cancelled = new HashSet<>();
    private final List<BookingApi.Wish> doubtfulWishes = new ArrayList<>();
    private final Set<String> doubtfulCancels = new HashSet<>();
    private final List<String> surprises = new ArrayList<>();

    Ledger(Booker who, long seed) {
        this.who = who;
        this.chance = new Random(seed);
    }

    /** Books and cancels until the estate is gone or the count of acknowledgements is as high as it need ever be. */
    void work(BookingApi api, List<String> desks, LocalDateTime firstDay, AtomicInteger acknowledged, int enough) {
        while (acknowledged.get() < enough) {
            if (held.size() < 3 || held.size() < MOST_HELD && chance.nextInt(10) < 6) {
                book(api, wish(desks, firstDay), acknowledged);
            } else {
                cancel(api, List.copyOf(held.keySet()).get(chance.nextInt(held.size())), acknowledged);
            }
            if (!doubtfulWishes.isEmpty() || !doubtfulCancels.isEmpty()) {
                return;
            }
        }
    }

    private BookingApi.Wish wish(List<String> desks, LocalDateTime firstDay) {
        int start = chance.nextInt(12);
        LocalDateTime opening = firstDay.plusDays(chance.nextInt(60)).plusMinutes(30L * start);
        return new BookingApi.Wish(
                who,
                desks.get(chance.nextInt(desks.size())),
                opening,
                opening.plusMinutes(30L * (1 + chance.nextInt(8))));
    }

    private void book(BookingApi api, BookingApi.Wish wish, AtomicInteger acknowledged) {
        try {
            var answer = api.book(wish);
            note(answer);
            if (answer.booked()) {
                held.put(answer.id(), wish);
                acknowledged.incrementAndGet();
            }
        } catch (IOException noAnswer) {
            doubtfulWishes.add(wish);
        }
    }

    private void cancel(BookingApi api, String id, AtomicInteger acknowledged) {
        try {
            var answer = api.cancel(who, id);
            note(answer);
            if (answer.status() == 204) {
                held.remove(id);
                cancelled.add(id);
                acknowledged.incrementAndGet();
            }
        } catch (IOException noAnswer) {
            held.remove(id);
            doubtfulCancels.add(id);
        }
    }

    private void note(BookingApi.Answer answer) {
        if (!FAIR.contains(answer.says())) {
            surprises.add(answer.says() + ": " + answer.body());
        }
    }

    /** Everything that is wrong, in words, given the ids of the bookings that the estate now holds for this booker. */
    List<String> complaints(Set<String> nowHeld) {
        List<String> complaints = new ArrayList<>(surprises);
        held.keySet().stream()
                .filter(id -> !nowHeld.contains(id))
                .forEach(id -> complaints.add("lost: booking %s of %s was acknowledged".formatted(id, who.username())));
        cancelled.stream()
                .filter(nowHeld::contains)
                .forEach(id -> complaints.add(
                        "came back: booking %s of %s was acknowledged as cancelled".formatted(id, who.username())));
        long unexplained = nowHeld.stream()
                .filter(id -> !held.containsKey(id) && !doubtfulCancels.contains(id))
                .count();
        if (unexplained > doubtfulWishes.size()) {
            complaints.add("%s holds %d bookings that were never acknowledged, and asked for %d without an answer"
                    .formatted(who.username(), unexplained, doubtfulWishes.size()));
        }
        return complaints;
    }

    /** The same against the rows, which also tell desk and times. */
    List<String> complaints(Stored stored) {
        Map<String, Stored.Row> rows = new LinkedHashMap<>();
        stored.held().stream().filter(row -> row.person().equals(who.person())).forEach(row -> rows.put(row.id(), row));
        List<String> complaints = complaints(rows.keySet());
        for (var row : rows.values()) {
            var asked = held.get(row.id());
            if (asked != null
                    && !(asked.desk().equals(row.desk())
                            && asked.from().equals(row.from())
                            && asked.to().equals(row.to()))) {
                complaints.add("changed: %s is stored as %s".formatted(asked, row));
            }
        }
        return complaints;
    }

    Booker who() {
        return who;
    }

    int acknowledged() {
        return held.size() + 2 * cancelled.size() + doubtfulCancels.size();
    }

    int doubtful() {
        return doubtfulWishes.size() + doubtfulCancels.size();
    }
}
