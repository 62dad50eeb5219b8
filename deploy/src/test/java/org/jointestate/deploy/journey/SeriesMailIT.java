package org.jointestate.deploy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointestate.deploy.RunningEstate;
import org.junit.jupiter.api.Test;

/**
 * Whatever somebody does to a series at once is told by one mail, even when the mail server is away at first: every day stands in it in
 * words, and one calendar file holds every booking that was touched, as calendars that are not ours read it.
 */
class SeriesMailIT {

    private static final Duration IN_THE_END = Duration.ofSeconds(180);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    /** Two whole weeks, far enough ahead to be nobody's yet. */
    private final LocalDate monday =
            LocalDate.now(Clock.systemUTC()).plusDays(45).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    private final List<LocalDate> tenDays = monday.datesUntil(monday.plusDays(12))
            .filter(day -> day.getDayOfWeek().getValue() <= 5)
            .toList();

    @Test
    void ten_days_with_one_conflict_changed_and_cancelled_are_one_mail_for_each_act() throws Exception {
        int port = RunningEstate.freePort();
        try (var estate = RunningEstate.onEmbedded()
                .demo()
                .mail(port)
                .environment("JOINT_ESTATE_PUBLIC_ADDRESS", "https://desks.example")
                .start()) {
            var staff = estate.accounts().stream()
                    .filter(account -> account.role().equals("STAFF"))
                    .toList();
            var me = new Api(estate.base(), staff.get(0));
            var other = new Api(
                    estate.base(),
                    staff.stream()
                            .filter(account ->
                                    account.organisation().equals(staff.get(0).organisation()))
                            .skip(1)
                            .findFirst()
                            .orElseThrow());
            me.cancelAll();
            other.cancelAll();
            var desks = freeForBoth(me, other);
            var taken = tenDays.get(3);
            assertEquals(
                    201,
                    other.book(desks.get(0), taken.atTime(9, 0), taken.atTime(17, 0))
                            .status());
            var id = UUID.randomUUID().toString();
            var asked =
                    "{\"id\":\"%s\",\"desk\":\"%s\",\"first\":\"%s\",\"last\":\"%s\",\"weekdays\":[\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\"],\"part\":\"DAY\"}"
                            .formatted(id, desks.get(0), tenDays.get(0), tenDays.get(9));

            var booked = me.send("POST", "series", asked);
            var again = me.send("POST", "series", asked);

            assertEquals(201, booked.status(), booked.body());
            assertEquals(200, again.status(), again.body());
            var days = days(booked.body());
            assertEquals(10, days.size());
            assertEquals("REFUSED", days.get(taken).get("outcome").getAsString());
            var bookings = bookings(days.values());
            // The first tries meet nobody.
            Thread.sleep(7_000);
            var inbox = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            inbox.start();
            try {
                var first = await(inbox, 1).get(0);
                told_in_words(first, days, taken);
                var events = events(first);
                assertEquals(Set.of("PUBLISH"), column(events, ForeignCalendar.Event::method));
                assertEquals(uids(bookings), column(events, ForeignCalendar.Event::uid));
                assertEquals(bookings.size(), events.size(), "no booking twice");
                assertTrue(events.stream()
                        .allMatch(
                                event -> event.sequence() == 0 && event.status().equals("CONFIRMED")));
                assertEquals(
                        bookings.size(),
                        ForeignCalendar.inKhal(calendarOf(first), monday.toString(), "14d")
                                .size());

                // This and later, to another desk; then a stretch is cancelled, then all.
                var moved = me.send(
                        "PATCH",
                        "series/" + id + "?scope=later&day=" + tenDays.get(5),
                        "{\"desk\": \"%s\"}".formatted(desks.get(1)));
                assertEquals(200, moved.status(), moved.body());
                var second = await(inbox, 2).get(1);
                assertEquals(
                        uids(bookings(elements(moved.body()))), column(events(second), ForeignCalendar.Event::uid));
                assertTrue(events(second).stream().allMatch(event -> event.sequence() == 1));
                assertTrue(plain(second).contains("Changed, and now:"), plain(second));

                var range = me.send(
                        "DELETE",
                        "series/" + id + "?scope=range&first=%s&last=%s".formatted(tenDays.get(4), tenDays.get(6)),
                        "");
                assertEquals(200, range.status(), range.body());
                var third = await(inbox, 3).get(2);
                assertEquals(uids(bookings(elements(range.body()))), column(events(third), ForeignCalendar.Event::uid));
                assertEquals(Set.of("CANCELLED"), column(events(third), ForeignCalendar.Event::status));
                assertEquals(
                        List.of(1, 2, 2),
                        events(third).stream()
                                .sorted(Comparator.comparing(ForeignCalendar.Event::start))
                                .map(ForeignCalendar.Event::sequence)
                                .toList());

                var rest = me.send("DELETE", "series/" + id + "?scope=all", "");
                assertEquals(200, rest.status(), rest.body());
                var fourth = await(inbox, 4).get(3);
                assertEquals(uids(bookings(elements(rest.body()))), column(events(fourth), ForeignCalendar.Event::uid));

                // One day alone is told as a single booking is, with its own method.
                var offered = me.send("POST", "series/" + id + "/days/" + taken + "/accept", "");
                assertEquals(200, offered.status(), offered.body());
                var single = awaitSingle(
                        inbox,
                        JsonParser.parseString(offered.body())
                                .getAsJsonObject()
                                .get("id")
                                .getAsString());
                assertEquals("REQUEST", single.method());

                // Whatever would come twice has come by now.
                Thread.sleep(12_000);
                assertEquals(4, ofSeries(inbox).size(), () -> subjects(inbox));
                assertEquals(
                        4,
                        ofSeries(inbox).stream()
                                .map(SeriesMailIT::mark)
                                .distinct()
                                .count());
            } finally {
                inbox.stop();
            }
        }
    }

    private void told_in_words(MimeMessage mail, Map<LocalDate, JsonObject> days, LocalDate taken) throws Exception {
        var booked = bookings(days.values()).size();
        assertTrue(mail.getSubject().startsWith("[Demonstration] Series booked: desk "), mail.getSubject());
        assertTrue(mail.getSubject().contains(booked + " of 10 days"), mail.getSubject());
        var plain = plain(mail);
        for (var day : days.keySet()) {
            assertEquals(
                    1,
                    plain.lines()
                            .filter(line -> line.startsWith("- " + DAY.format(day)))
                            .count(),
                    plain);
        }
        var refused = plain.lines()
                .filter(line -> line.startsWith("- " + DAY.format(taken)))
                .findFirst()
                .orElseThrow();
        assertTrue(refused.contains("Somebody else has desk"), refused);
        assertTrue(refused.contains("is offered in its place"), refused);
        assertTrue(plain.contains("https://desks.example/series.xhtml?id="), plain);
        assertFalse(plain.contains("{"), plain);
        var html = forms(mail).getBodyPart(1).getContent().toString();
        assertEquals(10, html.split("<li>", -1).length - 1, html);
    }

    private List<String> freeForBoth(Api me, Api other) throws IOException {
        Set<String> free = new LinkedHashSet<>(me.freeDesks("HQ", tenDays.get(0), "DAY"));
        for (var day : tenDays) {
            free.retainAll(me.freeDesks("HQ", day, "DAY"));
            free.retainAll(other.freeDesks("HQ", day, "DAY"));
        }
        assertTrue(free.size() > 1, "There are no two desks that are free on all days: " + free);
        return List.copyOf(free);
    }

    private static Map<LocalDate, JsonObject> days(String body) {
        Map<LocalDate, JsonObject> days = new TreeMap<>();
        JsonParser.parseString(body).getAsJsonObject().getAsJsonArray("days").forEach(each -> {
            var day = each.getAsJsonObject();
            days.put(LocalDate.parse(day.get("day").getAsString()), day);
        });
        return days;
    }

    private static List<JsonObject> elements(String body) {
        return JsonParser.parseString(body).getAsJsonArray().asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static List<String> bookings(Iterable<JsonObject> days) {
        List<String> found = new ArrayList<>();
        days.forEach(day -> {
            if (day.has("booking") && !day.has("refused")) {
                found.add(day.getAsJsonObject("booking").get("id").getAsString());
            }
        });
        return found;
    }

    private static Set<String> uids(List<String> bookings) {
        assertFalse(bookings.isEmpty());
        return bookings.stream().map(id -> id + "@joint-estate").collect(Collectors.toSet());
    }

    private static Set<String> column(
            List<ForeignCalendar.Event> events, Function<ForeignCalendar.Event, String> what) {
        return events.stream().map(what).collect(Collectors.toSet());
    }

    private static List<MimeMessage> await(GreenMail inbox, int wanted) throws Exception {
        var end = System.nanoTime() + IN_THE_END.toNanos();
        while (System.nanoTime() < end) {
            var found = ofSeries(inbox);
            if (found.size() >= wanted) {
                return found;
            }
            Thread.sleep(500);
        }
        throw new AssertionError("Mail %d of the series did not come; there is %s".formatted(wanted, subjects(inbox)));
    }

    private static ForeignCalendar.Event awaitSingle(GreenMail inbox, String booking) throws Exception {
        var end = System.nanoTime() + IN_THE_END.toNanos();
        while (System.nanoTime() < end) {
            for (var mail : inbox.getReceivedMessages()) {
                var parts = (MimeMultipart) mail.getContent();
                if (parts.getCount() == 3) {
                    for (var event : ForeignCalendar.read(
                            parts.getBodyPart(2).getInputStream().readAllBytes())) {
                        if (event.uid().startsWith(booking)) {
                            return event;
                        }
                    }
                }
            }
            Thread.sleep(500);
        }
        throw new AssertionError("The single booking was not told; there is " + subjects(inbox));
    }

    private static List<MimeMessage> ofSeries(GreenMail inbox) {
        List<MimeMessage> found = new ArrayList<>();
        for (var mail : inbox.getReceivedMessages()) {
            if (subject(mail).startsWith("[Demonstration] Series ")) {
                found.add(mail);
            }
        }
        return found;
    }

    private static String subjects(GreenMail inbox) {
        List<String> all = new ArrayList<>();
        for (var mail : inbox.getReceivedMessages()) {
            all.add(subject(mail));
        }
        return all.toString();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String mark(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static MimeMultipart forms(MimeMessage mail) throws Exception {
        return (MimeMultipart)
                ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
    }

    private static String plain(MimeMessage mail) throws Exception {
        return forms(mail).getBodyPart(0).getContent().toString();
    }

    private static List<ForeignCalendar.Event> events(MimeMessage mail) throws Exception {
        return ForeignCalendar.read(calendarOf(mail));
    }

    private static byte[] calendarOf(MimeMessage mail) throws Exception {
        var parts = (MimeMultipart) mail.getContent();
        assertEquals(2, parts.getCount(), "the words, and one calendar file");
        return parts.getBodyPart(1).getInputStream().readAllBytes();
    }
}
