package org.jointestate.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import org.jointestate.deploy.RunningEstate;
import org.jointestate.deploy.SharedEstate;
import org.junit.jupiter.api.Test;

/** Somebody books and does not come: the desk is given back, and My day says so until it is read, also to those without mail. */
class NoticeIT extends Journey {

    private static final Duration A_FEW_ROUNDS_OF_THE_JOB = Duration.ofMinutes(4);

    @Test
    void who_did_not_come_reads_on_my_day_that_the_desk_was_given_back() throws Exception {
        var folder = Files.createTempDirectory("joint-estate-notice");
        try {
            var home = folder.resolve("home");
            Api.Booking booking;
            RunningEstate.Account me;
            try (var atEight = at("08:00", home)) {
                me = atEight.anyWithRole("STAFF");
                var api = new Api(atEight.base(), me);
                api.cancelAll();
                var desk = api.freeDesks("HQ", SharedEstate.TODAY, "DAY").get(0);
                var answer = api.book(desk, SharedEstate.TODAY.atTime(9, 0), SharedEstate.TODAY.atTime(17, 0));
                assertEquals(201, answer.status(), answer.body());
                booking = Api.booking(answer.body());
            }
            try (var atEleven = at("11:00", home)) {
                awaitNoShow(new Api(atEleven.base(), me), booking);
                var browser =
                        newContext(options -> options.setBaseURL(atEleven.base().toString()));
                Page theirs = newPage(browser);
                signIn(theirs, me);
                theirs.navigate("/my-day.xhtml");

                var notice = theirs.locator("main li.note");
                assertThat(notice).hasCount(1);
                assertThat(notice)
                        .containsText("on Tuesday 2 March 2027 was given back because nobody had checked in by 10:30.");
                inspect(theirs, "my-day-notice");
                button(theirs, "I have read this").click();
                assertThat(theirs.locator("[role=status]")).containsText("The message is gone from this page.");
                assertThat(theirs.locator("main li.note")).hasCount(0);
                browser.close();
            }
        } finally {
            try (var all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private static RunningEstate at(String time, Path home) {
        return RunningEstate.onEmbedded()
                .demo()
                .home(home)
                .jvmFlag("-Djoint.estate.clock=" + SharedEstate.TODAY + "T" + time + ":00Z")
                .start();
    }

    private static void awaitNoShow(Api api, Api.Booking booking) throws Exception {
        var end = System.nanoTime() + A_FEW_ROUNDS_OF_THE_JOB.toNanos();
        while (System.nanoTime() < end) {
            var state = api.bookings().stream()
                    .filter(each -> each.id().equals(booking.id()))
                    .map(Api.Booking::state)
                    .findFirst()
                    .orElse("gone");
            if (state.equals("NO_SHOW")) {
                return;
            }
            assertEquals("RESERVED", state);
            Thread.sleep(1_000);
        }
        throw new AssertionError("Nobody found the no-show.");
    }
}
