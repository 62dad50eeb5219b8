package org.jointestate.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jointestate.deploy.RunningEstate.Account;
import org.junit.jupiter.api.Test;

/** Several days at once, for oneself, for a colleague, a visitor and a team: by page and by API. */
class SeriesJourneyIT extends Journey {

    private static final LocalDate FIRST = LocalDate.of(2027, 5, 3);

    @Test
    void a_series_with_one_day_taken_is_looked_at_booked_mended_and_cancelled_in_part() throws IOException {
        var me = police(4);
        var rival = police(5);
        var desk = freeOnAll(me, FIRST, FIRST.plusDays(7), FIRST.plusDays(14));
        assertEquals(201, book(rival, desk, FIRST.plusDays(7)).status());
        signIn(page, me);

        page.navigate("/book.xhtml?day=%s&desk=%s".formatted(FIRST, desk));
        page.locator("#d-" + desk).check();
        button(page, "Several days").click();
        heading(page, "Which days would you like?");
        assertThat(page.locator("#desk")).hasValue(desk);
        page.locator("#weeks").fill("3");
        button(page, "Look at these days").click();
        assertThat(page.locator("#h-look")).hasText("2 of 3 days can be booked; one cannot");
        assertThat(page.locator("main")).containsText("Somebody else has desk");
        assertEquals(0, reserved(me));

        // However often it is pressed, it is one series.
        button(page, "Book these 2 days").dblclick();
        heading(page, "2 of 3 days are booked");
        assertThat(page.locator("main")).containsText("Every Monday, all day, from Monday 3 May 2027");
        String address = page.url();
        assertEquals(2, reserved(me));

        page.locator("input[name=take]").check();
        button(page, "Book the ticked desks").click();
        heading(page, "All 3 days are booked");
        assertEquals(3, reserved(me));

        link(page, "My bookings").first().click();
        assertThat(page.locator("main")).containsText("3 days to come, next Mon 3 May");
        page.navigate(address);
        page.getByLabel("One day and all later ones").check();
        page.locator("#day").selectOption(FIRST.plusDays(7).toString());
        button(page, "Cancel these days").click();
        assertThat(page.locator("[role=status]")).containsText("All 2 days are cancelled");
        heading(page, "1 of 3 days are booked");
        assertEquals(1, reserved(me));

        page.getByLabel("All that are to come").check();
        page.locator("#from").fill("09:00");
        page.locator("#until").fill("12:30");
        button(page, "Change these days").click();
        assertThat(page.locator("[role=status]")).containsText("09:00 to 12:30");
        assertEquals(
                LocalTime.of(12, 30),
                api(me).bookings().stream()
                        .filter(one -> one.state().equals("RESERVED")
                                && one.from().toLocalDate().equals(FIRST))
                        .findFirst()
                        .orElseThrow()
                        .to()
                        .toLocalTime());
    }

    @Test
    void what_cannot_be_a_series_is_refused_at_its_field_and_what_was_typed_stays() throws IOException {
        signIn(page, police(5));
        var desk = "desk=HQ-1-A05&look=1&weekday=MONDAY&weekday=TUESDAY&part=DAY&first=" + FIRST;

        page.navigate("/book-series.xhtml?%s&last=%s".formatted(desk, FIRST.plusYears(10)));
        refused(page, "You can book until");
        assertThat(page.locator("#last")).hasValue(FIRST.plusYears(10).toString());
        page.navigate("/book-series.xhtml?%s&last=%s".formatted(desk, FIRST.minusDays(1)));
        refused(page, "The last day (Sunday 2 May 2027) is before the first");
        page.navigate("/book-series.xhtml?%s&weeks=10000".formatted(desk));
        refused(page, "“10000” is not a number from 1 to 60.");
        page.navigate("/book-series.xhtml?%s&weeks=40".formatted(desk));
        refused(page, "That is 80 days, and one request may have 60.");
        page.navigate("/book-series.xhtml?%s&weeks=2&last=%s".formatted(desk, FIRST.plusDays(9)));
        refused(page, "choose it or the number of weeks, not both.");
        page.navigate("/book-series.xhtml?look=1&first=%s&weeks=2".formatted(FIRST));
        refused(page, "Weekdays: tick at least one.");
        for (var id : List.of(UUID.randomUUID().toString(), "nonsense")) {
            assertEquals(404, context.request().get("/series.xhtml?id=" + id).status());
        }
    }

    @Test
    void over_the_api_a_series_is_tried_booked_repeated_changed_and_cancelled() throws IOException {
        var me = police(6);
        var stranger = police(7);
        var desk = freeOnAll(me, FIRST.plusDays(1), FIRST.plusDays(2), FIRST.plusDays(3));
        var id = UUID.randomUUID();
        var wish =
                "{\"id\": \"%s\", \"desk\": \"%s\", \"first\": \"%s\", \"last\": \"%s\", \"from\": \"09:00\", \"until\": \"12:30\"%s}";
        var real = wish.formatted(id, desk, FIRST.plusDays(1), FIRST.plusDays(3), "");

        var dry = api(me).send(
                        "POST",
                        "series",
                        wish.formatted(id, desk, FIRST.plusDays(1), FIRST.plusDays(3), ", \"dryRun\": true"));
        assertEquals(200, dry.status(), dry.body());
        assertTrue(dry.body().contains("BOOKABLE"), dry.body());
        assertEquals(0, reserved(me));
        var first = api(me).send("POST", "series", real);
        var again = api(me).send("POST", "series", real);
        assertEquals(List.of(201, 200), List.of(first.status(), again.status()), first.body() + again.body());
        assertEquals(first.body(), again.body());
        assertEquals(3, reserved(me));

        var other = api(me).send("POST", "series", real.replace("12:30", "13:00"));
        assertEquals(409, other.status());
        assertTrue(other.body().contains("SERIES_IS_ANOTHER"), other.body());
        assertEquals(404, api(stranger).send("GET", "series/" + id, "").status());
        assertEquals(
                404,
                api(stranger).send("DELETE", "series/" + id + "?scope=all", "").status());
        assertEquals(400, api(me).send("DELETE", "series/" + id, "").status());
        var tooLong = api(me).send(
                        "POST", "series", wish.formatted(UUID.randomUUID(), desk, FIRST, FIRST.plusDays(9_999), ""));
        assertEquals(422, tooLong.status());
        assertTrue(tooLong.body().contains("TOO_FAR_AHEAD"), tooLong.body());

        var moved = api(me).send(
                        "PATCH",
                        "series/%s?scope=one&day=%s".formatted(id, FIRST.plusDays(2)),
                        "{\"from\": \"13:00\", \"until\": \"15:30\"}");
        assertEquals(200, moved.status(), moved.body());
        assertTrue(moved.body().contains("T15:30"), moved.body());
        var cancelled = api(me).send("DELETE", "series/%s?scope=later&day=%s".formatted(id, FIRST.plusDays(2)), "");
        assertEquals(200, cancelled.status());
        assertEquals(1, reserved(me));
        var seen = api(me).send("GET", "series/" + id, "");
        assertTrue(seen.body().contains("\"booked\":1,"), seen.body());
        assertEquals(2, seen.body().split("\"outcome\":\"CANCELLED\"", -1).length - 1, seen.body());
    }

    @Test
    void a_visitor_has_a_host_and_a_colleague_sees_who_booked() throws IOException {
        var pair = twoOfOneTeam();
        var me = pair.get(0);
        var colleague = pair.get(1);
        var day = FIRST.plusDays(10);
        signIn(page, me);
        page.navigate("/book.xhtml?others=1&day=" + day);
        page.locator("input[name=desk]").nth(1).check();
        page.getByLabel("A visitor", new Page.GetByLabelOptions().setExact(true))
                .check();
        button(page, "Book this desk").click();
        refused(page, "Visitor: write the name");
        page.locator("input[name=desk]").nth(1).check();
        page.locator("#visitor").fill("Grace Example");
        button(page, "Book this desk").click();
        heading(page, "is booked for your visitor");
        assertThat(page.locator("main")).containsText("For your visitor Grace Example.");

        page.navigate("/book.xhtml?others=1&day=" + day);
        page.locator("input[name=desk]").nth(2).check();
        page.getByLabel("A colleague", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.locator("#colleague").fill("nobody.of-that-name");
        button(page, "Book this desk").click();
        refused(page, "Nobody of that user name is in your team.");
        page.locator("input[name=desk]").nth(2).check();
        page.locator("#colleague").fill(colleague.username());
        button(page, "Book this desk").click();
        heading(page, "is booked for your colleague");
        assertThat(link(page, "Change")).hasCount(0);
        String reference = page.locator(".ref").textContent().strip();
        link(page, "My bookings").first().click();
        assertThat(page.locator("main")).containsText("Booked for others");
        assertThat(page.locator("main")).containsText("Visitor: Grace Example");

        try (var theirs = newContext()) {
            var on = newPage(theirs);
            signIn(on, colleague);
            on.navigate("/confirmed.xhtml?ref=" + reference);
            assertThat(on.locator("main")).containsText("booked it for you.");
            link(on, "Cancel booking").click();
            button(on, "Cancel this booking").click();
            heading(on, "is cancelled");
        }
        var token = api(me);
        var free = token.freeDesks("HQ", day.plusDays(1), "DAY");
        var body = "{\"desk\": \"%s\", \"from\": \"%sT09:00\", \"to\": \"%sT12:00\", \"for\": \"%s\"}";
        var far = token.send(
                "POST",
                "bookings",
                body.formatted(
                        free.get(0),
                        day.plusDays(1),
                        day.plusDays(1),
                        strangerTo(me).username()));
        assertEquals(422, far.status(), far.body());
        assertTrue(far.body().contains("UNKNOWN_COLLEAGUE"), far.body());
        var near = token.send(
                "POST",
                "bookings",
                body.formatted(free.get(0), day.plusDays(1), day.plusDays(1), colleague.username()));
        assertEquals(201, near.status(), near.body());
        assertEquals(
                1,
                api(colleague).bookings().stream()
                        .filter(one -> one.from().toLocalDate().equals(day.plusDays(1)))
                        .count());
    }

    @Test
    void a_team_sits_together_and_all_or_none_books_nothing_when_one_desk_is_gone() throws IOException {
        var pair = twoOfOneTeam();
        var me = pair.get(0);
        var day = FIRST.plusDays(17);
        signIn(page, me);
        page.navigate("/book-team.xhtml");
        page.locator("input[name=person][value=ME]").check();
        page.locator("input[name=person][value='%s']".formatted(pair.get(1).username()))
                .check();
        page.locator("#visitors").fill("Ada Sample");
        page.locator("#day").fill(day.toString());
        button(page, "Find desks together").click();
        assertThat(page.locator("#h-found")).isVisible();
        assertThat(page.locator("tbody tr")).hasCount(3);
        String last = page.locator("input[name=seat]").nth(2).getAttribute("value");
        assertEquals(201, book(police(7), last, day).status());

        page.getByLabel("Book nothing: all of us or nobody").check();
        button(page, "Book these desks").click();
        refused(page, "Nothing was booked, because of one of you");
        assertEquals(
                0,
                api(me).bookings().stream()
                        .filter(one -> one.from().toLocalDate().equals(day))
                        .count());
        page.getByLabel("Book nothing: all of us or nobody").check();
        button(page, "Book these desks").click();
        assertThat(page.locator("[role=status]")).containsText("All 3 desks are booked");
        // Sent again it is the same.
        page.reload();
        assertEquals(
                1,
                api(me).bookings().stream()
                        .filter(one -> one.from().toLocalDate().equals(day)
                                && one.state().equals("RESERVED"))
                        .count());
    }

    @Test
    void a_desk_is_booked_by_time_and_a_night_at_a_site_that_is_closed_then_is_refused_in_words() throws IOException {
        var me = police(8);
        signIn(page, me);
        page.navigate("/book.xhtml?day=" + FIRST.plusDays(24));
        page.locator("#from").fill("09:30");
        page.locator("#until").fill("11:00");
        assertThat(page.locator("input[name=part][value=TIME]")).isChecked();
        button(page, "Show desks").click();
        assertThat(page.locator("#book .bar")).containsText("09:30 to 11:00");
        page.locator("input[name=desk]").first().check();
        button(page, "Book this desk").click();
        heading(page, "is yours");
        assertThat(page.locator("main")).containsText("09:30 to 11:00");
        link(page, "Change").click();
        assertThat(page.locator("#from")).hasValue("09:30");
        page.locator("#until").fill("12:00");
        button(page, "Show desks").click();
        page.locator("input[name=desk]").first().check();
        button(page, "Move to this desk").click();
        assertThat(page.locator("main")).containsText("09:30 to 12:00");

        page.navigate("/book.xhtml?part=TIME&from=22:00&until=06:00&day=" + FIRST.plusDays(25));
        refused(page, "and the site is closed at night.");
        page.navigate("/book.xhtml?part=TIME&from=09:15&until=10:00&day=" + FIRST.plusDays(25));
        assertThat(page.locator("main")).containsText("on the hour or half hour");
    }

    private Api.Answer book(Account who, String desk, LocalDate day) throws IOException {
        return api(who).book(desk, day.atTime(9, 0), day.atTime(17, 0));
    }

    private long reserved(Account who) throws IOException {
        return api(who).bookings().stream()
                .filter(one -> one.state().equals("RESERVED")
                        && !one.from().toLocalDate().isBefore(FIRST))
                .count();
    }

    private String freeOnAll(Account who, LocalDate... days) throws IOException {
        var free = api(who).freeDesks("HQ", days[0], "DAY");
        for (var day : days) {
            free.retainAll(api(who).freeDesks("HQ", day, "DAY"));
        }
        return free.get(0);
    }

    /** Nobody has a booking in May, so these journeys need no empty week; they need not be the same people. */
    private Account police(int number) {
        return estate.accounts().stream()
                .filter(one -> one.role().equalsIgnoreCase("STAFF")
                        && one.organisation().equals("POLICE"))
                .skip(number)
                .findFirst()
                .orElseThrow();
    }

    /** Two of the staff who are in one team, found by asking. */
    private List<Account> twoOfOneTeam() throws IOException {
        for (int number = 0; number < 3; number++) {
            var me = police(number);
            for (Account other : estate.accounts()) {
                if (!other.username().equals(me.username())
                        && other.organisation().equals(me.organisation())
                        && isColleague(me, other)) {
                    return List.of(me, other);
                }
            }
        }
        throw new IllegalStateException("No two of them are in one team.");
    }

    private Account strangerTo(Account me) throws IOException {
        for (Account other : estate.accounts()) {
            if (!other.organisation().equals(me.organisation())) {
                return other;
            }
        }
        throw new IllegalStateException("Everybody is in one organisation.");
    }

    /** Whether a booking in the past for the other is refused for the time, not for the person. */
    private boolean isColleague(Account me, Account other) throws IOException {
        var answer = api(me).send(
                        "POST",
                        "bookings",
                        "{\"desk\": \"HQ-1-B05\", \"from\": \"2027-01-04T09:00\", \"to\": \"2027-01-04T10:00\", \"for\": \"%s\"}"
                                .formatted(other.username()));
        return Pattern.compile("IN_THE_PAST").matcher(answer.body()).find();
    }
}
