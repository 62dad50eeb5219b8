package org.jointestate.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jointestate.deploy.RunningEstate.Account;
import org.jointestate.deploy.SharedEstate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From sign-in to a desk for tomorrow in at most four interactions: the usual path of somebody who sat somewhere before. */
class BookAgainIT extends Journey {

    private static @Nullable Account someone;

    /** Counts what a person does: each field filled in and each press is one. */
    private static final class Hand {
        private int interactions;

        void fill(Locator field, String text) {
            field.fill(text);
            interactions++;
        }

        void press(Locator button) {
            button.click();
            interactions++;
        }
    }

    @Test
    void the_desk_of_last_time_is_booked_for_tomorrow_in_four_interactions_and_given_back_in_one() throws IOException {
        var me = somebodyWithAPast();
        var hand = new Hand();

        page.navigate("/sign-in.xhtml");
        long began = System.nanoTime();
        hand.fill(page.locator("input[autocomplete=username]"), me.username());
        hand.fill(page.locator("input[autocomplete=current-password]"), me.password());
        hand.press(button(page, "Sign in"));
        var again = page.locator("#book-again");
        assertThat(again).hasAttribute("value", Pattern.compile("^Book .+ tomorrow$"));
        hand.press(again);
        heading(page, "is yours");
        var seconds = (System.nanoTime() - began) / 1_000_000_000.0;

        assertThat(page.locator("main")).containsText("Wednesday 3 March 2027");
        assertEquals(4, hand.interactions);
        assertTrue(seconds < 30, "It took " + seconds + " s.");
        assertEquals(1, tomorrow(me));
        button(page, "Undo").click();
        heading(page, "is cancelled");
        assertEquals(0, tomorrow(me));
    }

    @Test
    void the_same_with_the_keyboard_alone() throws IOException {
        var me = somebodyWithAPast();
        page.navigate("/sign-in.xhtml");
        tabTo(page, page.locator("input[autocomplete=username]"));
        page.keyboard().type(me.username());
        tabTo(page, page.locator("input[autocomplete=current-password]"));
        page.keyboard().type(me.password());
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/my-day"));

        tabTo(page, page.locator("#book-again"));
        page.keyboard().press("Enter");
        heading(page, "is yours");
        assertEquals(1, tomorrow(me));
        tabTo(page, button(page, "Undo"));
        page.keyboard().press("Enter");
        heading(page, "is cancelled");
    }

    @Test
    void without_scripts_and_pressed_twice_it_is_one_booking() throws IOException {
        var me = somebodyWithAPast();
        try (var plain = newContext(usual -> usual.setJavaScriptEnabled(false).setViewportSize(320, 800))) {
            Page on = newPage(plain);
            signIn(on, me);
            on.locator("#book-again").dblclick();
            heading(on, "is yours");
            on.goBack();
            assertThat(on.locator("#book-again")).hasCount(0);
        }
        assertEquals(1, tomorrow(me));
    }

    /** Who has a desk today and nothing to come; one person for all these tests. */
    private Account somebodyWithAPast() throws IOException {
        if (someone == null) {
            someone = staffWithEmptyWeek();
            var desk = api(someone).freeDesks("HQ", SharedEstate.TODAY, "DAY").get(0);
            var booked = api(someone).book(desk, SharedEstate.TODAY.atTime(9, 30), SharedEstate.TODAY.atTime(19, 0));
            assertEquals(201, booked.status(), booked.body());
        }
        for (var one : api(someone).bookings()) {
            if (one.from().toLocalDate().isAfter(SharedEstate.TODAY)) {
                api(someone).send("DELETE", "bookings/" + one.id(), "");
            }
        }
        return someone;
    }

    private long tomorrow(Account me) throws IOException {
        return api(me).bookings().stream()
                .filter(one -> one.state().equals("RESERVED"))
                .filter(one -> one.from().toLocalDate().equals(SharedEstate.TODAY.plusDays(1)))
                .count();
    }
}
