package org.jointestate.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jointestate.deploy.RunningEstate.Account;
import org.junit.jupiter.api.Test;

/** A small room is full: some wait, somebody gives a desk back, one says no and the next takes it. */
class WaitingJourneyIT extends Journey {

    private static final String ROOM = "JTC-0-D";
    private static final Pattern ID = Pattern.compile("\"id\":\\s*\"([^\"]+)\"");

    /** Far enough ahead for no other journey to book there. */
    private static final LocalDate BY_PAGE = workingDay(16);

    private static final LocalDate BY_PROGRAM = workingDay(17);

    /** Somebody and the booking that they can give back. */
    private record Holder(Account who, String booking) {}

    /** Books whatever is free in the room, each desk by somebody else. */
    private List<Holder> fill(LocalDate day, List<Account> notThese) throws IOException {
        var holders = new ArrayList<Holder>();
        for (int number = 1; number <= 4; number++) {
            var desk = "%s%02d".formatted(ROOM, number);
            for (var account : estate.accounts()) {
                if (!account.role().equalsIgnoreCase("STAFF") || notThese.contains(account)) {
                    continue;
                }
                var answer = api(account).book(desk, day.atTime(9, 0), day.atTime(17, 0));
                if (answer.status() == 201) {
                    holders.add(new Holder(account, Api.booking(answer.body()).id()));
                    break;
                }
                if (answer.body().contains("DESK_TAKEN")) {
                    break;
                }
            }
        }
        assertTrue(holders.size() >= 2, "Nothing was free in the room on " + day);
        return holders;
    }

    private static String field(String json, String name) {
        var found = Pattern.compile("\"" + name + "\":\\s*\"?([^\",}]+)").matcher(json);
        return found.find() ? found.group(1) : "";
    }

    @Test
    void one_cancels_the_first_says_no_and_the_next_takes_the_desk_by_page() throws Exception {
        var ann = staffWithEmptyWeek();
        var bea = staffWithEmptyWeek();
        var holders = fill(BY_PAGE, List.of(ann, bea));

        for (var who : List.of(ann, bea)) {
            try (var context = newContext()) {
                var theirs = newPage(context);
                signIn(theirs, who);
                join(theirs);
            }
        }
        assertEquals(
                204,
                api(holders.get(0).who())
                        .send("DELETE", "bookings/" + holders.get(0).booking(), "")
                        .status());

        var offeredToAnn = awaitOffer(ann, bea);
        var first = offeredToAnn ? ann : bea;
        var second = offeredToAnn ? bea : ann;
        try (var context = newContext()) {
            var theirs = newPage(context);
            signIn(theirs, first);
            theirs.navigate("/my-day.xhtml");
            assertThat(theirs.locator(".waiting-offers")).containsText("Held for you: desk D");
            assertThat(theirs.locator(".waiting-offers")).containsText("Answer until");
            theirs.navigate("/waiting-list.xhtml");
            button(theirs, "No, leave it to the next").click();
            assertThat(theirs.locator("[role=status]")).containsText("You are off the list");
            assertThat(theirs.locator(".waiting-offers")).hasCount(0);
        }
        awaitOffer(second);
        signIn(page, second);
        page.navigate("/my-bookings.xhtml");
        button(page, "Take this desk").click();
        heading(page, "is yours");
        assertThat(page).hasURL(Pattern.compile(".*/confirmed\\.xhtml\\?ref=JE-.*"));
        page.navigate("/my-bookings.xhtml");
        assertThat(page.locator("main")).containsText("Study room");
        assertThat(page.locator(".waiting-offers")).hasCount(0);
        page.navigate("/waiting-list.xhtml");
        assertThat(page.locator("main")).containsText("You are on no waiting list.");
        api(second).cancelAll();
    }

    private static void join(Page theirs) {
        theirs.navigate("/book.xhtml?site=JTC&part=DAY&day=" + BY_PAGE);
        assertThat(theirs.locator("#wait")).containsText("full then");
        theirs.navigate("/waiting-list.xhtml?site=JTC&part=DAY&day=%s&zone=%s".formatted(BY_PAGE, ROOM));
        theirs.locator("#join-now").click();
        assertThat(theirs.locator("[role=status]")).containsText("You are on the waiting list.");
        assertThat(theirs.locator("[role=status]")).containsText("here and by mail when a desk is held for you.");
        assertThat(theirs.locator(".waiting")).containsText("Zone D, Study room");
        assertThat(theirs.locator(".waiting")).containsText("You are number");
    }

    /** @return whether it is offered to the first of them */
    private boolean awaitOffer(Account... those) throws Exception {
        var until = System.nanoTime() + 90_000_000_000L;
        while (System.nanoTime() < until) {
            for (var who : those) {
                if (api(who).send("GET", "waiting-list", "").body().contains("OFFERED")) {
                    return who == those[0];
                }
            }
            Thread.sleep(200);
        }
        throw new AssertionError("Nothing was offered to anybody.");
    }

    @Test
    void a_program_joins_is_told_why_it_stands_there_accepts_once_and_leaves() throws Exception {
        var me = staffWithEmptyWeek();
        var other = staffWithEmptyWeek();
        var mine = api(me);
        var wish = "{\"site\": \"JTC\", \"day\": \"%s\", \"zone\": \"%s\"}".formatted(BY_PROGRAM, ROOM);
        var early = mine.send("POST", "waiting-list", wish);
        assertEquals(409, early.status(), early.body());
        assertEquals("DESK_IS_FREE", field(early.body(), "reason"));
        var holders = fill(BY_PROGRAM, List.of(me, other));

        var joined = mine.send("POST", "waiting-list", wish);
        assertEquals(201, joined.status(), joined.body());
        assertEquals("1", field(joined.body(), "position"));
        assertEquals("WAITING", field(joined.body(), "state"));
        var found = ID.matcher(joined.body());
        assertTrue(found.find());
        var id = found.group(1);
        assertEquals(
                "ALREADY_WAITING", field(mine.send("POST", "waiting-list", wish).body(), "reason"));
        var unoffered = mine.send("POST", "waiting-list/" + id + "/acceptance", "");
        assertEquals(409, unoffered.status(), unoffered.body());
        assertEquals("NO_OFFER", field(unoffered.body(), "reason"));
        assertEquals(404, api(other).send("GET", "waiting-list/" + id, "").status());
        assertEquals(
                404,
                api(other)
                        .send("POST", "waiting-list/" + id + "/acceptance", "")
                        .status());
        assertEquals(403, mine.send("GET", "waiting-list/lengths?site=JTC", "").status());
        var lengths = api(anotherOf("ESTATE_MANAGER", 0)).send("GET", "waiting-list/lengths?site=JTC", "");
        assertEquals(200, lengths.status(), lengths.body());
        assertTrue(lengths.body().contains(BY_PROGRAM.toString()), lengths.body());

        api(holders.get(0).who()).send("DELETE", "bookings/" + holders.get(0).booking(), "");
        awaitOffer(me);
        var taken = api(other)
                .book(
                        field(mine.send("GET", "waiting-list/" + id, "").body(), "desk"),
                        BY_PROGRAM.atTime(9, 0),
                        BY_PROGRAM.atTime(17, 0));
        assertEquals("DESK_TAKEN", field(taken.body(), "reason"), taken.body());

        var accepted = mine.send("POST", "waiting-list/" + id + "/acceptance", "");
        assertEquals(201, accepted.status(), accepted.body());
        var again = mine.send("POST", "waiting-list/" + id + "/acceptance", "");
        assertEquals(200, again.status(), again.body());
        assertEquals(
                Api.booking(accepted.body()).id(), Api.booking(again.body()).id());
        assertEquals(204, mine.send("DELETE", "waiting-list/" + id, "").status());
        assertEquals("GOT", field(mine.send("GET", "waiting-list/" + id, "").body(), "state"));
        mine.cancelAll();
    }

    @Test
    void what_cannot_be_read_is_told_with_its_field() throws Exception {
        var me = api(staffWithEmptyWeek());

        for (var wrong : List.of(
                List.of("{}", "400", "UNREADABLE", "site"),
                List.of("{\"site\": \"HQ\"}", "400", "UNREADABLE", "day"),
                List.of("{\"site\": \"HQ\", \"day\": \"3.3.2027\"}", "400", "UNREADABLE", "day"),
                List.of(
                        "{\"site\": \"HQ\", \"day\": \"2027-03-03\", \"part\": \"NIGHT\"}",
                        "400",
                        "UNREADABLE",
                        "part"),
                List.of(
                        "{\"site\": \"HQ\", \"day\": \"2027-03-03\", \"colour\": \"red\"}",
                        "400",
                        "UNKNOWN_FIELD",
                        "colour"),
                List.of(
                        "{\"site\": \"HQ\", \"day\": \"2027-03-03\", \"zone\": \"NO-1-X\"}",
                        "422",
                        "UNKNOWN_ZONE",
                        "zone"),
                List.of("{\"site\": \"HQ\", \"day\": \"2027-03-01\"}", "422", "IN_THE_PAST", "day"),
                List.of("{\"site\": \"HQ\", \"day\": \"2029-03-02\"}", "422", "TOO_FAR_AHEAD", "day"),
                List.of("{\"site\": \"NOWHERE\", \"day\": \"2027-03-03\"}", "404", "NOT_FOUND", ""))) {
            var answer = me.send("POST", "waiting-list", wrong.get(0));
            assertEquals(Integer.parseInt(wrong.get(1)), answer.status(), wrong.get(0) + " " + answer.body());
            assertEquals(wrong.get(2), field(answer.body(), "reason"), wrong.get(0));
            assertEquals(wrong.get(3), field(answer.body(), "field"), wrong.get(0));
        }
        assertEquals(404, me.send("GET", "waiting-list/1", "").status());
        assertEquals(404, me.send("DELETE", "waiting-list/1", "").status());
        assertEquals(404, me.send("POST", "waiting-list/1/acceptance", "").status());
    }
}
