package org.jointestate.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A person's own calendar: the private address and the single file, read by programs that are not ours. */
class CalendarIT extends Journey {

    private final HttpClient plain =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void a_calendar_reads_the_bookings_by_a_private_address_right_on_the_days_the_clocks_change() throws Exception {
        var me = staffWithEmptyWeek();
        var days = List.of(
                LocalDate.of(2027, 3, 27),
                LocalDate.of(2027, 3, 28),
                LocalDate.of(2027, 3, 29),
                LocalDate.of(2027, 10, 30),
                LocalDate.of(2027, 10, 31));
        for (var day : days) {
            var desk = api(me).freeDesks("HQ", day, "DAY").get(0);
            var booked = api(me).book(desk, day.atTime(9, 0), day.atTime(17, 0));
            assertEquals(201, booked.status(), booked.body());
        }
        signIn(page, me);
        page.navigate("/settings.xhtml");
        button(page, "Make a private address").click();
        assertThat(page.locator("#fresh-heading")).isVisible();
        var address = URI.create(page.locator("code.code").innerText().strip());

        var answer = get(address, Map.of());

        assertEquals(200, answer.statusCode());
        assertEquals(List.of(), answer.headers().allValues("set-cookie"), "a calendar has no cookie and gets none");
        assertTrue(answer.headers().firstValue("content-type").orElse("").startsWith("text/calendar"));
        // London is an hour ahead of UTC from 28 March, 01:00 UTC, to 31 October, 01:00 UTC.
        // The demonstration has other bookings of this person on other days, some of them at one time.
        var starts = new TreeMap<>(ForeignCalendar.read(answer.body()).stream()
                .filter(event -> days.stream().anyMatch(day -> event.start().startsWith(day.toString())))
                .collect(Collectors.toMap(ForeignCalendar.Event::start, ForeignCalendar.Event::end)));
        assertEquals(
                Map.of(
                        "2027-03-27T09:00Z", "2027-03-27T17:00Z",
                        "2027-03-28T08:00Z", "2027-03-28T16:00Z",
                        "2027-03-29T08:00Z", "2027-03-29T16:00Z",
                        "2027-10-30T08:00Z", "2027-10-30T16:00Z",
                        "2027-10-31T09:00Z", "2027-10-31T17:00Z"),
                starts);
        var seen = ForeignCalendar.inKhal(answer.body(), "2027-03-27", "4d");
        assertEquals(3, seen.size(), seen.toString());
        assertTrue(seen.stream().allMatch(line -> line.contains(" 09:00-17:00 ")), seen.toString());

        unchanged_answers_nothing_new(address, answer);
        nobody_reads_by_a_guessed_or_ended_address(address);
    }

    private void unchanged_answers_nothing_new(URI address, HttpResponse<byte[]> first) throws IOException {
        var tag = first.headers().firstValue("etag").orElseThrow();

        assertEquals(304, get(address, Map.of("If-None-Match", tag)).statusCode());
        assertEquals(
                304,
                get(address, Map.of("If-None-Match", "\"other\", W/" + tag)).statusCode());
        assertEquals(200, get(address, Map.of("If-None-Match", "\"other\"")).statusCode());
    }

    private void nobody_reads_by_a_guessed_or_ended_address(URI address) throws IOException {
        var guessed = get(address.resolve("je_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics"), Map.of());
        assertEquals(404, guessed.statusCode());
        assertEquals(404, get(address.resolve("/calendar/"), Map.of()).statusCode());
        assertEquals(
                404,
                get(address.resolve("/calendar/" + "a".repeat(3000) + ".ics"), Map.of())
                        .statusCode());

        page.navigate("/settings.xhtml");
        button(page, "End the address").click();
        assertThat(page.locator("[role=status]")).containsText("The address no longer works.");

        var ended = get(address, Map.of());
        assertEquals(404, ended.statusCode());
        assertEquals(
                new String(guessed.body(), StandardCharsets.UTF_8),
                new String(ended.body(), StandardCharsets.UTF_8),
                "an ended address answers as one that never was");
    }

    @Test
    void the_file_of_one_booking_is_its_persons_alone() throws Exception {
        var me = staffWithEmptyWeek();
        var other = staffWithEmptyWeek();
        var day = workingDay(12);
        var desk = api(me).freeDesks("HQ", day, "DAY").get(0);
        var booking = Api.booking(
                api(me).book(desk, day.atTime(9, 0), day.atTime(17, 0)).body());
        signIn(page, me);
        page.navigate("/confirmed.xhtml?ref=" + booking.reference());
        assertThat(page.locator("main")).containsText("An invitation for your calendar goes to you by mail.");

        var file = page.waitForDownload(
                () -> link(page, "Download for your calendar").click());

        assertEquals("SYNTHETIC-" + booking.reference() + ".ics", file.suggestedFilename());
        var event = ForeignCalendar.read(Files.readAllBytes(file.path())).get(0);
        assertEquals(booking.id() + "@joint-estate", event.uid());
        assertEquals("CONFIRMED", event.status());
        assertTrue(event.location().contains("Butterley Hall"), event.location());
        var elsewhere = newContext();
        Page theirs = newPage(elsewhere);
        signIn(theirs, other);
        assertEquals(
                404,
                theirs.request().get("/booking.ics?ref=" + booking.reference()).status());
        elsewhere.close();
    }

    private HttpResponse<byte[]> get(URI address, Map<String, String> headers) throws IOException {
        var request = HttpRequest.newBuilder(address);
        headers.forEach(request::header);
        try {
            return plain.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
