package org.jointestate.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jointestate.deploy.AuthenticatorApp;
import org.jointestate.deploy.BrowserTest;
import org.jointestate.deploy.RunningEstate.Account;
import org.jointestate.deploy.SharedEstate;
import org.junit.jupiter.api.AfterEach;

/** What the journeys share: somebody with an empty week, the keyboard, and how a page says that something is wrong. */
abstract class Journey extends BrowserTest {

    private static final int MOST_TABS = 250;

    /** Nobody is sent on two journeys: each changes what the next would find. */
    private static final Set<String> AWAY = ConcurrentHashMap.newKeySet();

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @AfterEach
    void the_browser_has_nothing_to_complain_about() {
        assertEquals(List.of(), complaints());
    }

    /**
     * Somebody of the staff who has no desk today and whose bookings to come were given up. When all of those are away, somebody who has
     * one, does not sit there yet and gives it up as well.
     */
    Account staffWithEmptyWeek() throws IOException {
        for (var mayHaveDesk : List.of(Set.of("CANCELLED"), Set.of("CANCELLED", "RESERVED"))) {
            for (Account account : estate.accounts()) {
                if (account.role().equalsIgnoreCase("STAFF") && !AWAY.contains(account.username())) {
                    var api = api(account);
                    boolean free = api.bookings().stream()
                            .filter(booking -> booking.from().toLocalDate().equals(SharedEstate.TODAY))
                            .allMatch(booking -> mayHaveDesk.contains(booking.state()));
                    if (free && AWAY.add(account.username())) {
                        api.cancelAll();
                        return account;
                    }
                }
            }
        }
        throw new IllegalStateException("Everybody of the staff is on a journey already, or sits at a desk today.");
    }

    /** The last of the staff of an organisation, whom no other journey meets: what is set up for them would surprise it. */
    Account lastStaffOf(String organisation) {
        var last = estate.accounts().stream()
                .filter(account -> account.role().equals("STAFF")
                        && account.organisation().equals(organisation)
                        && !AWAY.contains(account.username()))
                .reduce((one, other) -> other)
                .orElseThrow();
        AWAY.add(last.username());
        return last;
    }

    /** A desk that both may have today: some are on the network of one organisation alone. */
    String freeDeskForBoth(Account one, Account other) throws IOException {
        var theirs = api(other).freeDesks("HQ", SharedEstate.TODAY, "DAY");
        return api(one).freeDesks("HQ", SharedEstate.TODAY, "DAY").stream()
                .filter(theirs::contains)
                .findFirst()
                .orElseThrow();
    }

    Account anotherOf(String role, int number) {
        return estate.accounts().stream()
                .filter(account -> account.role().equalsIgnoreCase(role))
                .skip(number)
                .findFirst()
                .orElseThrow();
    }

    Api api(Account account) {
        return new Api(estate.base(), account);
    }

    /** A day of the next weeks that is no Saturday or Sunday, so that each journey can have its own. */
    static LocalDate workingDay(int number) {
        return SharedEstate.TODAY
                .datesUntil(SharedEstate.TODAY.plusYears(1))
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .skip(number)
                .findFirst()
                .orElseThrow();
    }

    String makeScreen(Page on, String kind) {
        return makeScreen(on, kind, "HQ-1");
    }

    /** On the page of screens, as an estate manager. Answers the address that is shown once. */
    String makeScreen(Page on, String kind, String floor) {
        on.locator("#name").fill("Beside the lift");
        on.locator("#floor").selectOption(floor);
        on.locator("input[name=kind][value=%s]".formatted(kind)).check();
        button(on, "Make this screen").click();
        assertThat(on.locator("#fresh-heading")).isVisible();
        return on.locator("code.code").textContent().strip();
    }

    void heading(Page on, String says) {
        assertThat(on.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(says);
    }

    Locator link(Page on, String says) {
        return on.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(says).setExact(true));
    }

    Locator button(Page on, String says) {
        return on.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(says).setExact(true));
    }

    /** How every page says that something is wrong: before its title, in a summary that has the focus, and at the field. */
    void refused(Page on, String sentence) {
        var summary = on.locator("#error-summary");
        assertThat(summary).containsText("There is a problem");
        assertThat(summary).containsText(sentence);
        assertThat(summary).isFocused();
        assertThat(on).hasTitle(Pattern.compile("^Error: "));
        Object dangling = summary.evaluate("""
                summary => [...summary.querySelectorAll('a')]
                    .map(a => decodeURIComponent(a.hash.substring(1)))
                    .filter(id => !document.getElementById(id))
                """);
        assertEquals(List.of(), dangling, "Links of the summary lead nowhere.");
    }

    /** The second step of signing in, by the keyboard alone. */
    void codeByKeyboard(Account account) {
        heading(page, "Enter a code");
        tabTo(page, page.locator("input[autocomplete=one-time-code]"));
        page.keyboard().type(AuthenticatorApp.code(account.secondFactor()));
        page.keyboard().press("Enter");
    }

    /** By the tab key alone, as far as it takes; wherever it stops on the way must be seen to have the focus. */
    void tabTo(Page on, Locator wanted) {
        for (int presses = 0; presses < MOST_TABS; presses++) {
            if (hasFocus(wanted)) {
                assertTrue(focusIsSeen(on), () -> "The focus cannot be seen on " + wanted);
                return;
            }
            on.keyboard().press("Tab");
        }
        throw new AssertionError("The tab key does not reach " + wanted + " on " + on.url());
    }

    /** Into a group of radios by the tab key, then to the wanted one by the arrow keys. */
    void chooseByArrows(Page on, Locator group, Locator wanted) {
        for (int presses = 0; presses < MOST_TABS && !hasFocusWithin(group); presses++) {
            on.keyboard().press("Tab");
        }
        for (int presses = 0; presses < MOST_TABS; presses++) {
            if (hasFocus(wanted)) {
                on.keyboard().press("Space");
                assertThat(wanted).isChecked();
                assertTrue(focusIsSeen(on), () -> "The focus cannot be seen on " + wanted);
                return;
            }
            on.keyboard().press("ArrowDown");
        }
        throw new AssertionError("The arrow keys do not reach " + wanted + " on " + on.url());
    }

    private static boolean hasFocus(Locator wanted) {
        return (Boolean) wanted.evaluate("one => one === document.activeElement");
    }

    private static boolean hasFocusWithin(Locator group) {
        return (Boolean) group.evaluate("one => one.contains(document.activeElement)");
    }

    /** An outline on the focused thing or on the row or chip around it. A radio under a chip may be without one of its own. */
    static boolean focusIsSeen(Page on) {
        return (Boolean) on.evaluate("""
                () => {
                  let one = document.activeElement;
                  for (let up = 0; one && up < 4; up++, one = one.parentElement) {
                    const style = getComputedStyle(one);
                    if (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) return true;
                  }
                  return false;
                }
                """);
    }

    /** The report of the demonstration is signed and published some seconds after the start; whoever compares files of it waits for that. */
    void demonstrationIsPublished() {
        for (int time = 0; time < 240; time++) {
            if (context.request().get("/papers/").text().contains("/papers/shared-office-2019/")) {
                return;
            }
            page.waitForTimeout(500);
        }
        throw new AssertionError("The report of the demonstration is not on the shelf after two minutes.");
    }
}
