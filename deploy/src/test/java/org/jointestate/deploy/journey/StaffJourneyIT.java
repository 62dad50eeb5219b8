package org.jointestate.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.jointestate.deploy.SharedEstate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody of the staff gets a desk, changes their mind, comes and goes. */
class StaffJourneyIT extends Journey {

    private static final Pattern REFERENCE = Pattern.compile("[A-Z0-9-]{5,}");

    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void a_desk_is_chosen_on_the_plan_booked_changed_and_cancelled(int width) throws IOException {
        page.setViewportSize(width, 900);
        var me = staffWithEmptyWeek();
        signIn(page, me);

        link(page, "Book").click();
        heading(page, "Which desk would you like?");
        LocalDate day = workingDay(width == 320 ? 2 : 1);
        page.locator("input[name=day][value='%s']".formatted(day)).check();
        page.locator("label.chip", new Page.LocatorOptions().setHasText("Morning"))
                .click();
        need(page, "Height-adjustable").check();
        button(page, "Show desks").click();
        assertThat(need(page, "Height-adjustable")).isChecked();
        assertThat(page.locator("#book .bar")).containsText("morning");

        var first = page.locator("input[name=desk]").first();
        String chosen = first.getAttribute("value");
        page.locator("#p-%s label".formatted(chosen)).click();
        assertThat(first).isChecked();
        assertThat(page.locator("#choice")).containsText("Your choice: desk");
        button(page, "Book this desk").click();

        heading(page, "is yours");
        assertThat(page.locator(".ref")).hasText(REFERENCE);
        String reference = page.locator(".ref").textContent().strip();
        assertThat(page.locator("main")).containsText("morning (07:00 to 13:00)");
        assertEquals(chosen, booked(me, reference).desk());

        link(page, "My bookings").click();
        heading(page, "My bookings");
        var row = page.locator("table.bk").first().locator("tbody tr").first();
        assertThat(row).containsText("Morning");
        row.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^Change")))
                .click();
        heading(page, "Where would you like to move?");
        assertThat(page.locator("main")).containsText(reference);
        var other = page.locator("input[name=desk]").nth(1);
        String moved = other.getAttribute("value");
        other.check();
        button(page, "Move to this desk").click();
        assertThat(page.locator("[role=status]")).containsText("Your booking is changed.");
        assertEquals(
                moved, booked(me, page.locator(".ref").textContent().strip()).desk());

        link(page, "Cancel booking").click();
        heading(page, "Cancel this booking?");
        button(page, "Cancel this booking").click();
        heading(page, "is cancelled");
        assertThat(link(page, "Book a desk")).isVisible();
        assertTrue(
                api(me).bookings().stream().noneMatch(booking -> booking.state().equals("RESERVED")));
    }

    @Test
    void a_desk_is_booked_from_the_list_with_the_keyboard_alone() throws IOException {
        var me = staffWithEmptyWeek();
        page.navigate("/sign-in.xhtml");
        tabTo(page, page.locator("input[autocomplete=username]"));
        page.keyboard().type(me.username());
        tabTo(page, page.locator("input[autocomplete=current-password]"));
        page.keyboard().type(me.password());
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/my-day"));

        press(link(page, "Book"));
        heading(page, "Which desk would you like?");
        var days = page.locator(".days");
        chooseByArrows(page, days, days.locator("input").nth(3));
        var parts = page.locator(".chips", new Page.LocatorOptions().setHas(page.locator("input[name=part]")));
        chooseByArrows(page, parts, parts.locator("input[value=AFTERNOON]"));
        tabTo(page, need(page, "Two screens"));
        page.keyboard().press("Space");
        press(button(page, "Show desks"));
        assertThat(need(page, "Two screens")).isChecked();

        var desks = page.locator("#desks");
        chooseByArrows(page, desks, desks.locator("input[name=desk]").nth(1));
        assertThat(page.locator("#choice")).containsText("Your choice: desk");
        press(button(page, "Book this desk"));
        heading(page, "is yours");
        assertThat(page.locator("main")).containsText("afternoon (13:00 to 19:00)");

        press(link(page, "Cancel booking"));
        heading(page, "Cancel this booking?");
        press(button(page, "Cancel this booking"));
        heading(page, "is cancelled");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void somebody_without_a_desk_today_books_one_checks_in_and_leaves_early(int width) throws IOException {
        page.setViewportSize(width, 900);
        var me = staffWithEmptyWeek();
        signIn(page, me);
        assertThat(page.locator("main")).containsText("You have no desk today");

        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Book a desk"))
                .first()
                .click();
        heading(page, "Which desk would you like?");
        page.locator("input[name=desk]").first().check();
        button(page, "Book this desk").click();
        heading(page, "is yours");
        assertThat(page.locator("main")).containsText("Tuesday 2 March 2027");

        link(page, "My day").click();
        assertThat(page.locator("main")).containsText("Your desk today is");
        button(page, "Check in").click();
        assertThat(page.locator("[role=status]")).containsText("You are checked in.");
        assertThat(button(page, "Check in")).hasCount(0);
        button(page, "Leave early").click();
        assertThat(page.locator("[role=status]")).containsText("You have left.");
        assertThat(page.locator("main")).containsText("You have no desk today");
    }

    @Test
    void a_desk_that_somebody_else_takes_meanwhile_is_refused_and_the_next_is_offered() throws IOException {
        var me = staffWithEmptyWeek();
        var rival = staffWithEmptyWeek();
        while (!rival.organisation().equals(me.organisation())) {
            // Only the same network reaches the same desks.
            rival = staffWithEmptyWeek();
        }
        LocalDate day = workingDay(4);
        signIn(page, me);
        page.navigate("/book.xhtml?site=HQ&day=%s&part=AFTERNOON&need=HEIGHT_ADJUSTABLE".formatted(day));
        var wanted = page.locator("input[name=desk]").first();
        String desk = wanted.getAttribute("value");
        wanted.check();

        assertEquals(
                201,
                api(rival)
                        .book(desk, day.atTime(LocalTime.of(12, 0)), day.atTime(LocalTime.of(14, 0)))
                        .status());
        button(page, "Book this desk").click();

        refused(page, "was not booked: somebody took it a moment ago.");
        assertThat(need(page, "Height-adjustable")).isChecked();
        assertThat(page.locator("input[name=day]:checked")).hasAttribute("value", day.toString());
        assertThat(page.locator("input[name=part]:checked")).hasAttribute("value", "AFTERNOON");
        assertThat(page.locator("#d-" + desk)).hasCount(0);
        assertThat(page.locator(".suggest input[name=desk]")).isChecked();
        button(page, "Book this desk").click();
        heading(page, "is yours");
    }

    @Test
    void what_a_rule_forbids_is_said_at_the_field_and_what_was_typed_stays() throws IOException {
        var me = staffWithEmptyWeek();
        LocalDate day = workingDay(5);
        signIn(page, me);

        page.navigate("/book.xhtml");
        LocalDate past = SharedEstate.TODAY.minusDays(1);
        page.locator("#other").fill(past.toString());
        need(page, "Two screens").check();
        button(page, "Show desks").click();
        assertThat(page.locator("main")).containsText("That time is over");
        assertThat(page.locator("#other")).hasValue(past.toString());
        assertThat(need(page, "Two screens")).isChecked();
        assertThat(button(page, "Book this desk")).hasCount(0);

        page.navigate("/book.xhtml?other=2027-04-31&need=TWO_SCREENS");
        refused(page, "“2027-04-31” is not a date.");
        assertThat(need(page, "Two screens")).isChecked();

        page.navigate("/book.xhtml?day=%s&part=MORNING".formatted(day));
        var other = api(me).freeDesks("HQ", day, "MORNING");
        var wanted = page.locator("input[name=desk]").first();
        String desk = wanted.getAttribute("value");
        wanted.check();
        String elsewhere =
                other.stream().filter(code -> !code.equals(desk)).findFirst().orElseThrow();
        assertEquals(
                201,
                api(me).book(elsewhere, day.atTime(9, 0), day.atTime(10, 0)).status());
        button(page, "Book this desk").click();
        refused(page, "You have a desk at that time already.");
        assertThat(page.locator("#d-" + desk)).isChecked();

        page.navigate("/book.xhtml?day=%s&part=MORNING".formatted(workingDay(6)));
        button(page, "Book this desk").click();
        refused(page, "Choose a desk from the list, then book it.");
    }

    @Test
    void without_scripts_the_list_is_enough() throws IOException {
        var me = staffWithEmptyWeek();
        try (var plain = newContext(usual -> usual.setJavaScriptEnabled(false).setViewportSize(320, 800))) {
            Page on = newPage(plain);
            signIn(on, me);
            link(on, "Book").click();
            on.locator("input[name=day]").nth(2).check();
            need(on, "Two screens").check();
            button(on, "Show desks").click();
            on.locator("#desks input[name=desk]").nth(2).check();
            button(on, "Book this desk").click();
            heading(on, "is yours");
            link(on, "Cancel booking").click();
            button(on, "Cancel this booking").click();
            heading(on, "is cancelled");
        }
    }

    private static Locator need(Page on, String says) {
        return on.getByRole(
                AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(says).setExact(true));
    }

    private void press(Locator wanted) {
        tabTo(page, wanted);
        page.keyboard().press("Enter");
    }

    private Api.Booking booked(org.jointestate.deploy.RunningEstate.Account who, String reference) throws IOException {
        return api(who).bookings().stream()
                .filter(booking -> booking.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }
}
