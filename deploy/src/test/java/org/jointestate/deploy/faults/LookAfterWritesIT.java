package org.jointestate.deploy.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointestate.deploy.RunningEstate;
import org.jointestate.deploy.RunningEstate.Account;
import org.junit.jupiter.api.Test;

/**
 * While nothing is written, who looks at a floor is answered with what was read for somebody before. Whatever is written, by whichever
 * node, is seen by the next look, and so it is after the database has crashed.
 */
class LookAfterWritesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\"[^>]*?name=\"([^\"]*)\"[^>]*?value=\"([^\"]*)\"");
    private static final Pattern FREE = Pattern.compile("class=\"desk is-free\" id=\"p-([^\"]*)\"");

    @Test
    void the_next_look_shows_what_any_node_has_written() throws Exception {
        try (var database = new DurablePostgres();
                var first = RunningEstate.onPostgres(database.port()).demo().start();
                var second = RunningEstate.onPostgres(database.port()).start()) {
            List<Account> staff = first.accounts().stream()
                    .filter(account -> account.role().equals("STAFF"))
                    .toList();
            var me = new Reader(first.base(), staff.get(0));
            var other = new Reader(
                    first.base(),
                    staff.stream()
                            .skip(1)
                            .filter(one ->
                                    one.organisation().equals(staff.get(0).organisation()))
                            .findFirst()
                            .orElseThrow());
            var elsewhere = new BookingApi(second.base());

            seeABooking(me, other, elsewhere, 6);
            database.kill();
            database.startAgain();
            awaitAnswer(me);
            seeABooking(me, other, elsewhere, 12);

            try (var tables = second.connect();
                    var statement = tables.createStatement()) {
                assertEquals(200, me.look(LocalDate.now()).statusCode());
                statement.executeUpdate("update person set session_epoch = session_epoch + 1 where username = '"
                        + me.account.username() + "'");
                assertEquals(302, me.look(LocalDate.now()).statusCode(), "Whoever is signed out elsewhere is out.");
                assertEquals(200, other.look(LocalDate.now()).statusCode());
            }
        }
    }

    private static void seeABooking(Reader me, Reader other, BookingApi elsewhere, int daysAhead) throws Exception {
        for (var day : days(daysAhead)) {
            var theirs = other.free(day);
            var desk = me.free(day).stream().filter(theirs::contains).findFirst();
            if (desk.isEmpty()) {
                continue;
            }
            assertEquals("free", other.state(day, desk.get()));
            var booked =
                    elsewhere.book(new BookingApi.Wish(me.asBooker(), desk.get(), day.atTime(9, 0), day.atTime(10, 0)));
            if (!booked.booked()) {
                // They have a desk on that day already.
                continue;
            }
            for (int round = 0; round < 2; round++) {
                assertEquals("yours", me.state(day, desk.get()));
                assertEquals("taken", other.state(day, desk.get()));
            }
            assertEquals(2, elsewhere.cancel(me.asBooker(), booked.id()).status() / 100);
            assertEquals("free", me.state(day, desk.get()));
            assertEquals("free", other.state(day, desk.get()));
            return;
        }
        throw new AssertionError("On none of the days could anybody book.");
    }

    private static List<LocalDate> days(int ahead) {
        return Stream.iterate(LocalDate.now().plusDays(ahead), day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .limit(4)
                .toList();
    }

    private static void awaitAnswer(Reader who) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (who.look(LocalDate.now()).statusCode() != 200) {
            assertTrue(System.nanoTime() < end, "The database was not found again.");
            Thread.sleep(100);
        }
    }

    /** Somebody who has signed in at a node. */
    private static final class Reader {

        private final HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        private final URI base;
        private final Account account;

        Reader(URI base, Account account) throws Exception {
            this.base = base;
            this.account = account;
            var form =
                    send(HttpRequest.newBuilder(base.resolve("/sign-in.xhtml")).GET());
            var fields = HIDDEN.matcher(form.body())
                    .results()
                    .map(field -> field(field.group(1), field.group(2)))
                    .collect(Collectors.toList());
            fields.add(field("sign-in:username", account.username()));
            fields.add(field("sign-in:password", account.password()));
            fields.add(field("sign-in:enter", "x"));
            var entered = send(HttpRequest.newBuilder(base.resolve("/sign-in.xhtml"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(String.join("&", fields))));
            assertEquals(302, entered.statusCode(), entered::body);
        }

        private static String field(String name, String value) {
            return URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                    + URLEncoder.encode(value, StandardCharsets.UTF_8);
        }

        Booker asBooker() {
            return new Booker("", account.username(), account.token());
        }

        HttpResponse<String> look(LocalDate day) throws Exception {
            return send(HttpRequest.newBuilder(base.resolve("/book.xhtml?site=HQ&part=DAY&day=" + day))
                    .GET());
        }

        List<String> free(LocalDate day) throws Exception {
            return FREE.matcher(look(day).body())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }

        String state(LocalDate day, String desk) throws Exception {
            var page = look(day);
            assertEquals(200, page.statusCode(), page::body);
            var found = Pattern.compile("class=\"desk is-(\\w+)\" id=\"p-" + desk + "\"")
                    .matcher(page.body());
            assertTrue(found.find(), "The desk is not on the plan.");
            return found.group(1);
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
            return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
