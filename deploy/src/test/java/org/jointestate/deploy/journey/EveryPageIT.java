package org.jointestate.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jointestate.deploy.AuthenticatorApp;
import org.jointestate.deploy.RunningEstate.Account;
import org.jointestate.deploy.SharedEstate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page of page-roles.properties in each of its states, wide and at 320 pixels: nothing for axe to object to, nothing to scroll
 * sideways, nothing on the console, and errors said as all pages say them. A page that is added to the list without its states fails.
 */
class EveryPageIT extends Journey {

    private static final List<String> STATES = List.of("empty", "filled", "error", "done");
    private static final String TRIAL = "SHARED-OFFICE-2019";
    private static final String PUBLISHED = "PUBLISHED-CRIME-FILES";
    private static final String FRESH = "EVERY-PAGE";
    private static final String NEW_PASSWORD = "quiet quarry evening tram";

    private static boolean freshTrialIsThere;
    private static @Nullable String surveyCode;
    private static String realSurge = "/surge.xhtml";
    private static @Nullable Account someone;

    /** Who has signed in already, by user name: nobody is asked for a password twice. */
    private static final Map<String, List<Cookie>> SESSIONS = new HashMap<>();

    private static final Map<String, List<Cookie>> SCREENS = new HashMap<>();

    /** How a browser comes to a state. Where there is none, {@code because} says why. */
    private record State(String name, Reach reach, String because) {}

    private interface Reach {
        void reach() throws Exception;
    }

    /** The states of one page. */
    private static final class States {
        private final Map<String, State> byName = new LinkedHashMap<>();

        States when(String name, Reach reach) {
            byName.put(name, new State(name, reach, ""));
            return this;
        }

        States never(String name, String because) {
            byName.put(name, new State(name, () -> {}, because));
            return this;
        }
    }

    private final Map<String, States> pages = new LinkedHashMap<>();

    EveryPageIT() {
        page("/sign-in.xhtml")
                .when("empty", () -> open("/sign-in.xhtml"))
                .never("filled", "What is typed here is the browser's; it looks as it does empty.")
                .when("error", () -> {
                    open("/sign-in.xhtml");
                    page.locator("input[autocomplete=username]").fill("nobody.at-all");
                    page.locator("input[autocomplete=current-password]").fill("not the password");
                    button(page, "Sign in").click();
                    refused(page, "The user name or the password is not right.");
                })
                .when("done", () -> open("/sign-in.xhtml?done=1"));
        page("/choose-password.xhtml")
                .when("empty", () -> open("/choose-password.xhtml"))
                .never("filled", "Passwords are not shown again.")
                .when("error", () -> {
                    open("/choose-password.xhtml");
                    page.getByLabel("User name").fill("nobody");
                    page.locator("[id='choose:newPassword']").fill("one of them that is long");
                    page.locator("[id='choose:repeated']").fill("another that is long too");
                    button(page, "Save password and sign in").click();
                    refused(page, "The two passwords differ.");
                })
                .never("done", "It goes on to My day.");
        page("/sign-in-code.xhtml")
                .when("empty", () -> halfWay(estate.anyWithRole("AUDITOR")))
                .never("filled", "Codes are not shown again.")
                .when("error", () -> {
                    halfWay(estate.anyWithRole("AUDITOR"));
                    button(page, "Sign in").click();
                    refused(page, "enter the six digits that it shows");
                })
                .never("done", "It goes on to the page that was asked for.");
        page("/second-factor.xhtml")
                .when("empty", () -> openAs(staff(), "/second-factor.xhtml"))
                .when("filled", () -> openAs("AUDITOR", "/second-factor.xhtml"))
                .when("error", () -> {
                    openAs(staff(), "/second-factor.xhtml");
                    page.locator("[id='set-up:digits']").fill("12345");
                    button(page, "Use this app").click();
                    refused(page, "they are not those of this secret");
                })
                .when("done", () -> {
                    openAs(newcomer("STAFF"), "/second-factor.xhtml");
                    page.locator("[id='set-up:digits']")
                            .fill(AuthenticatorApp.code(page.locator("#secret").innerText()));
                    button(page, "Use this app").click();
                    assertThat(page.locator("#codes li")).hasCount(10);
                });
        page("/my-sessions.xhtml")
                .when("empty", () -> openAs(newcomer("STAFF"), "/my-sessions.xhtml"))
                .when("filled", () -> {
                    signInAgain(newcomer("STAFF"));
                    page.navigate("/my-sessions.xhtml");
                    assertThat(page.locator("tbody tr")).hasCount(3);
                })
                .never("error", "Nothing can be sent wrongly.")
                .when("done", () -> {
                    signInAgain(newcomer("STAFF"));
                    page.navigate("/my-sessions.xhtml");
                    button(page, "Sign out everywhere else").click();
                    assertThat(page.locator("[role=status]")).containsText("You are signed out in 2 browsers.");
                });
        page("/break-glass.xhtml")
                .when("empty", () -> open("/break-glass.xhtml"))
                .never("filled", "What is typed here is the browser's; it looks as it does empty.")
                .when("error", () -> {
                    open("/break-glass.xhtml");
                    page.locator("[id='open:name']").fill("break-glass-1");
                    page.locator("[id='open:who']").fill("Pat Moor");
                    button(page, "Break the seal and go in").click();
                    refused(page, "What has happened: enter 1 to 300 characters.");
                })
                .never("done", "It goes on to the page of people, with a banner.");
        page("/sealed-accounts.xhtml")
                .when("empty", () -> openAs("AUDITOR", "/sealed-accounts.xhtml"))
                .when("filled", () -> {
                    openAs("ADMINISTRATOR", "/sealed-accounts.xhtml");
                    button(page, "Seal an account").click();
                    assertThat(page.locator("#invitation-heading")).isVisible();
                })
                .when("error", () -> {
                    openAs("ADMINISTRATOR", "/sealed-accounts.xhtml");
                    page.locator("[id='seal:months']").fill("99");
                    button(page, "Seal an account").click();
                    refused(page, "Months: enter a number from 1 to 12.");
                })
                .when("done", () -> {
                    openAs("ADMINISTRATOR", "/sealed-accounts.xhtml");
                    button(page, "Seal an account").click();
                    page.locator("[id='glasses'] .btn--small").first().click();
                    assertThat(page.locator("[role=status]").last()).containsText("The account is closed for ever");
                });
        page("/deputies.xhtml")
                .when("empty", () -> openAs(staff(), "/deputies.xhtml"))
                .when("filled", () -> openAs("SENIOR_LEADER", "/deputies.xhtml"))
                .when("error", () -> {
                    openAs("SENIOR_LEADER", "/deputies.xhtml");
                    page.locator("[id='name:username']").fill("nobody.at-all");
                    page.locator("[id='name:first']").fill(SharedEstate.TODAY.toString());
                    page.locator("[id='name:last']").fill(SharedEstate.TODAY.toString());
                    button(page, "Name this deputy").click();
                    refused(page, "nobody with an open account signs in as");
                })
                .when("done", () -> {
                    var leader = estate.anyWithRole("SENIOR_LEADER");
                    var deputy = estate.accounts().stream()
                            .filter(one -> one.role().equals("STAFF")
                                    && one.organisation().equals(leader.organisation()))
                            .reduce((one, other) -> other)
                            .orElseThrow();
                    openAs(leader, "/deputies.xhtml");
                    page.locator("[id='name:username']").fill(deputy.username());
                    page.locator("[id='name:first']")
                            .fill(SharedEstate.TODAY.plusDays(40).toString());
                    page.locator("[id='name:last']")
                            .fill(SharedEstate.TODAY.plusDays(41).toString());
                    button(page, "Name this deputy").click();
                    assertThat(page.locator("[role=status]")).containsText("The deputy is named");
                    inspect(page, "deputies-named");
                    page.locator("[id='deputies'] .btn--small").first().click();
                    assertThat(page.locator("[role=status]")).containsText("It is ended and holds no longer.");
                });
        page("/sessions.xhtml")
                .never("empty", "Whoever looks is signed in.")
                .when("filled", () -> openAs("ADMINISTRATOR", "/sessions.xhtml"))
                .never("error", "Nothing can be sent wrongly.")
                .when("done", () -> {
                    var who = newcomer("STAFF");
                    signInAgain(who);
                    openAs("ADMINISTRATOR", "/sessions.xhtml");
                    page.locator("tr", new Page.LocatorOptions().setHasText("Nora Newcomer"))
                            .last()
                            .getByRole(AriaRole.BUTTON)
                            .click();
                    assertThat(page.locator("[role=status]")).containsText("The session is ended.");
                });
        page("/my-day.xhtml")
                .when("empty", () -> openAs(staff(), "/my-day.xhtml"))
                .when("filled", () -> openAs(bookedToday(staff()), "/my-day.xhtml"))
                .never(
                        "error",
                        "A booking that is gone meanwhile is no longer shown, and nothing else can be sent wrongly.")
                .when("done", () -> {
                    openAs(bookedToday(staffWithEmptyWeek()), "/my-day.xhtml");
                    button(page, "Check in").click();
                    assertThat(page.locator("[role=status]")).containsText("You are checked in.");
                });
        page("/book.xhtml")
                .when("empty", () -> openAs("STAFF", "/book.xhtml?other=" + SharedEstate.TODAY.minusDays(1)))
                .when("filled", () -> openAs(staff(), "/book.xhtml?day=" + workingDay(8)))
                .when("error", () -> {
                    openAs("STAFF", "/book.xhtml?day=" + workingDay(18));
                    button(page, "Book this desk").click();
                    refused(page, "Choose a desk from the list");
                })
                .never("done", "It goes on to the confirmation.");
        page("/confirmed.xhtml")
                .never("empty", "Without a booking there is no such page.")
                .when("filled", () -> withBooking("/confirmed.xhtml?ref="))
                .never("error", "Nothing is sent from it.")
                .when("done", () -> {
                    withBooking("/cancel-booking.xhtml?ref=");
                    button(page, "Cancel this booking").click();
                    heading(page, "is cancelled");
                });
        page("/my-bookings.xhtml")
                .when("empty", () -> openAs(staff(), "/my-bookings.xhtml"))
                .when("filled", () -> withBooking("/my-bookings.xhtml?x="))
                .never("error", "It has links alone.")
                .never("done", "What is changed or cancelled is confirmed on a page of its own.");
        page("/book-series.xhtml")
                .when("empty", () -> openAs(staff(), "/book-series.xhtml"))
                .when("filled", () -> openAs(staff(), seriesLook()))
                .when("error", () -> {
                    openAs(staff(), "/book-series.xhtml?look=1&first=2027-13-01&weeks=99999");
                    refused(page, "“99999” is not a number from 1 to 60.");
                })
                .never("done", "It goes on to what came of each day.");
        page("/series.xhtml")
                .never("empty", "A series has at least one day.")
                .when("filled", this::withSeries)
                .when("error", () -> {
                    withSeries();
                    button(page, "Cancel these days").click();
                    refused(page, "Say which days you mean.");
                })
                .when("done", () -> {
                    withSeries();
                    page.getByLabel("All that are to come").check();
                    button(page, "Cancel these days").click();
                    assertThat(page.locator("[role=status]")).containsText("cancelled");
                });
        page("/book-team.xhtml")
                .when("empty", () -> openAs(staff(), "/book-team.xhtml"))
                .when("filled", this::withTeam)
                .when("error", () -> {
                    withTeam();
                    button(page, "Book these desks").click();
                    refused(page, "Say what is to happen if one of the desks cannot be had.");
                })
                .when("done", () -> {
                    withTeam();
                    page.getByLabel("Book the others").check();
                    button(page, "Book these desks").click();
                    assertThat(page.locator("[role=status]")).containsText("desks are booked");
                });
        page("/change-booking.xhtml")
                .never("empty", "It looks as the page that books does.")
                .when("filled", () -> withBooking("/change-booking.xhtml?ref="))
                .when("error", () -> {
                    withBooking("/change-booking.xhtml?ref=");
                    button(page, "Move to this desk").click();
                    refused(page, "Choose a desk from the list");
                })
                .never("done", "It goes on to the confirmation.");
        page("/cancel-booking.xhtml")
                .never("empty", "Without a booking there is no such page.")
                .when("filled", () -> withBooking("/cancel-booking.xhtml?ref="))
                .when("error", () -> {
                    withBooking("/cancel-booking.xhtml?ref=");
                    var address = page.url();
                    button(page, "Cancel this booking").click();
                    heading(page, "is cancelled");
                    page.navigate(address);
                    heading(page, "is cancelled");
                    assertThat(page.locator("main")).containsText("There is nothing to cancel.");
                })
                .never("done", "It goes on to the confirmation.");
        page("/people.xhtml")
                .when("empty", () -> openAs("ADMINISTRATOR", "/people.xhtml?search=zzzzzz"))
                .when("filled", () -> openAs("ADMINISTRATOR", "/people.xhtml"))
                .when("error", () -> {
                    openAs("ADMINISTRATOR", "/people.xhtml");
                    button(page, "Enrol this person").click();
                    refused(page, "User name: enter the name to sign in with.");
                })
                .when("done", () -> {
                    openAs("ADMINISTRATOR", "/people.xhtml");
                    page.locator("[id='enrol:displayName']").fill("Every Page");
                    page.locator("[id='enrol:username']").fill("every.page");
                    page.locator("[id='enrol:organisation']").selectOption("FIRE");
                    page.getByLabel("Staff", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                            .check();
                    button(page, "Enrol this person").click();
                    assertThat(page.locator("#invitation-heading")).isVisible();
                });
        page("/person.xhtml")
                .never("empty", "Without a person there is no such page.")
                .when("filled", this::firstPerson)
                .when("error", () -> {
                    firstPerson();
                    for (Locator ticked : page.locator("#person input[type=checkbox][name$=roles]:checked")
                            .all()) {
                        ticked.uncheck();
                    }
                    button(page, "Save roles, device and account").click();
                    refused(page, "Roles: choose at least one");
                })
                .when("done", () -> {
                    firstPerson();
                    button(page, "Save roles, device and account").click();
                    assertThat(page.locator("[role=status]")).containsText("Roles, device and account are saved.");
                });
        page("/teams.xhtml")
                .never("empty", "The two organisations of today are there from the first start.")
                .when("filled", () -> openAs("ADMINISTRATOR", "/teams.xhtml"))
                .when("error", () -> {
                    openAs("ADMINISTRATOR", "/teams.xhtml");
                    button(page, "Add this team").click();
                    refused(page, "Organisation: choose one from the list.");
                })
                .when("done", () -> openAs("ADMINISTRATOR", "/teams.xhtml?done=organisation.added"));
        page("/team.xhtml")
                .never("empty", "Without a team there is no such page.")
                .when("filled", () -> openAs("ADMINISTRATOR", "/team.xhtml?code=PROTECTION"))
                .when("error", () -> {
                    openAs("ADMINISTRATOR", "/team.xhtml?code=PROTECTION");
                    page.getByLabel("The team is in use").uncheck();
                    button(page, "Save this team").click();
                    refused(page, "Put them into another team first");
                })
                .when("done", () -> {
                    openAs("ADMINISTRATOR", "/team.xhtml?code=PROTECTION");
                    button(page, "Save this team").click();
                    assertThat(page.locator("[role=status]")).containsText("The team is saved.");
                });
        page("/organisation.xhtml")
                .never("empty", "Without an organisation there is no such page.")
                .when("filled", () -> openAs("ADMINISTRATOR", "/organisation.xhtml?code=FIRE"))
                .when("error", () -> {
                    openAs("ADMINISTRATOR", "/organisation.xhtml?code=FIRE");
                    page.locator("#short").fill("");
                    button(page, "Save this organisation").click();
                    refused(page, "Short name: enter 1 to 30 characters.");
                })
                .when("done", () -> {
                    openAs("ADMINISTRATOR", "/organisation.xhtml?code=FIRE");
                    button(page, "Save this organisation").click();
                    assertThat(page.locator("[role=status]")).containsText("The organisation is saved.");
                });
        page("/tokens.xhtml")
                .never("empty", "Everybody of the demonstration has a token.")
                .when("filled", () -> openAs("STAFF", "/tokens.xhtml"))
                .when("error", () -> {
                    openAs("STAFF", "/tokens.xhtml");
                    button(page, "Make this token").click();
                    refused(page, "What it is for: enter 1 to 80 characters.");
                })
                .when("done", () -> {
                    openAs("AUDITOR", "/tokens.xhtml");
                    page.locator("[id='make:name']").fill("Every page");
                    page.getByLabel("7 days").check();
                    button(page, "Make this token").click();
                    assertThat(page.locator("#fresh-heading")).isVisible();
                });
        page("/settings.xhtml")
                .when("empty", () -> openAs("AUDITOR", "/settings.xhtml"))
                .when("filled", () -> {
                    openAs("BOARD_SECRETARY", "/settings.xhtml");
                    page.locator("[id='calendar:make']").click();
                    assertThat(page.locator("#fresh-heading")).isVisible();
                })
                .never("error", "Nothing that a form of this page offers can be refused.")
                .when("done", () -> {
                    openAs("BOARD_SECRETARY", "/settings.xhtml");
                    page.getByLabel("In the morning of the day").check();
                    button(page, "Save what is sent").click();
                    assertThat(page.locator("[role=status]")).containsText("Your choices are saved.");
                    assertThat(page.getByLabel("In the morning of the day")).isChecked();
                });
        page("/suggest-desk.xhtml")
                .when("empty", () -> openAs("STAFF", "/suggest-desk.xhtml?day=" + SharedEstate.TODAY.plusYears(10)))
                .when("filled", () -> openAs(staff(), "/suggest-desk.xhtml?day=" + workingDay(8)))
                .when("error", () -> {
                    openAs("STAFF", "/suggest-desk.xhtml?day=2027-13-45");
                    refused(page, "“2027-13-45” is not a date.");
                })
                .never("done", "It goes on to the confirmation.");
        page("/plan-team.xhtml")
                .when("empty", () -> openAs(staff(), "/plan-team.xhtml"))
                .never("filled", "What is ticked stands in the form alone, and looks as in the error.")
                .when("error", () -> {
                    openAs(staff(), "/plan-team.xhtml");
                    button(page, "Plan the seats").click();
                    refused(page, "tick at least one day for somebody");
                })
                .never("done", "It goes on to the plan.");
        page("/seating-plan.xhtml")
                .never("empty", "Without a request there is no plan.")
                .when("filled", this::withSeatingPlan)
                .never("error", "What cannot be booked any more is told in its row.")
                .when("done", () -> {
                    withSeatingPlan();
                    button(page, "Book these desks").click();
                    assertThat(page.locator("[role=status]")).containsText("booked");
                });
        page("/audit.xhtml")
                .when("empty", () -> openAs("AUDITOR", "/audit.xhtml?who=nobody-of-that-name"))
                .when("filled", () -> {
                    openAs("AUDITOR", "/audit.xhtml");
                    assertThat(page.locator("tbody tr").first()).isVisible();
                })
                .when("error", () -> {
                    openAs("AUDITOR", "/audit.xhtml?from=2027-13-01&until=2026-01-01");
                    assertThat(page.locator("#error-summary")).containsText("“2027-13-01” is not a day.");
                })
                .when("done", () -> {
                    openAs("ADMINISTRATOR", "/audit.xhtml?action=demonstration");
                    button(page, "Check the whole audit").click();
                    assertThat(page.locator("[role=status]")).containsText("The audit is whole");
                });
        page("/retention.xhtml")
                .never("empty", "The rules are there whether or not they have been worked.")
                .when("filled", () -> openAs("AUDITOR", "/retention.xhtml"))
                .never("error", "Nothing is sent from it.")
                .never("done", "Nothing is sent from it.");
        page("/erase-person.xhtml")
                .never("empty", "Without a person there is no such page.")
                .when("filled", this::erasing)
                .when("error", () -> {
                    erasing();
                    button(page, "Erase this person").click();
                    refused(page, "Tick that you want to erase this person for good.");
                })
                .when("done", () -> {
                    erasing();
                    page.locator("#sure").check();
                    if (page.locator("#evenIfBooked").count() > 0) {
                        page.locator("#evenIfBooked").check();
                    }
                    button(page, "Erase this person").click();
                    assertThat(page.locator("[role=status]")).containsText("The person is erased.");
                });
        page("/messages.xhtml")
                .never("empty", "The mail server of these tests is never there, so something waits.")
                .when("filled", this::waitingMessages)
                .never("error", "Only a message that is sent in the very moment is refused.")
                .when("done", () -> {
                    waitingMessages();
                    page.locator("[id$='drop']").first().click();
                    assertThat(page.locator("[role=status]")).containsText("The message is given up.");
                });
        page("/book-space.xhtml")
                .when("empty", () -> openAs("STAFF", "/book-space.xhtml?kind=TRAINING_ROOM&people=900"))
                .when("filled", () -> openAs(staff(), "/book-space.xhtml?from=07:00&to=07:30&day=" + workingDay(8)))
                .when("error", () -> {
                    openAs("STAFF", "/book-space.xhtml?from=07:00&to=07:30&day=" + workingDay(18));
                    button(page, "Book this room").click();
                    refused(page, "Choose one from the list");
                })
                .never("done", "It goes on to the confirmation.");
        page("/booking-rules.xhtml")
                .never("empty", "There are always rules for everybody.")
                .when("filled", () -> openAs("STAFF", "/booking-rules.xhtml"))
                .never("error", "Nothing is sent from it.")
                .never("done", "Nothing is sent from it.");
        page("/banks.xhtml")
                .never("empty", "The demonstration has a bank, and it concerns both organisations.")
                .when("filled", () -> openAs("STAFF", "/banks.xhtml"))
                .never("error", "Nothing is sent from it.")
                .when("done", () -> openAs("ESTATE_MANAGER", "/banks.xhtml?done=recalled&n=3"));
        page("/bank.xhtml")
                .when("empty", () -> openAs("ESTATE_MANAGER", "/bank.xhtml?site=JTC"))
                .when("filled", () -> openAs("ESTATE_MANAGER", "/bank.xhtml?bank=SHARED-OFFICE"))
                .when("error", () -> {
                    openAs("ESTATE_MANAGER", "/bank.xhtml");
                    button(page, "Lend this bank").click();
                    refused(page, "Desks: tick at least one.");
                })
                .never("done", "It goes on to the list of banks.");
        page("/bank-balance.xhtml")
                .never("empty", "The bookings of the demonstration draw from its bank.")
                .when("filled", () -> openAs("STAFF", "/bank-balance.xhtml?bank=SHARED-OFFICE"))
                .never("error", "Nothing is sent from it.")
                .never("done", "Nothing is sent from it.");
        page("/use.xhtml")
                .when("empty", () -> openAs("ESTATE_MANAGER", "/use.xhtml?from=1999-01&to=1999-02"))
                .when("filled", this::countedUse)
                .when("error", () -> {
                    openAs("AUDITOR", "/use.xhtml?from=2026-12&to=2026-11");
                    refused(page, "2026-11 is before the first month.");
                })
                .never("done", "It answers and changes nothing.");
        page("/rules.xhtml")
                .never("empty", "There are always rules for everybody.")
                .when("filled", () -> openAs("ESTATE_MANAGER", "/rules.xhtml"))
                .never("error", "Each rule has a page of its own.")
                .when("done", () -> openAs("ESTATE_MANAGER", "/rules.xhtml?done=added"));
        page("/rule.xhtml")
                .when("empty", () -> openAs("ESTATE_MANAGER", "/rule.xhtml"))
                .when("filled", () -> {
                    openAs("ESTATE_MANAGER", "/rules.xhtml");
                    page.locator("a[href*='rule.xhtml?id']").first().click();
                    heading(page, "Change or end this rule");
                })
                .when("error", () -> {
                    openAs("ESTATE_MANAGER", "/rule.xhtml");
                    page.locator("#topic").selectOption("LONGEST");
                    page.locator("#amount").fill("45");
                    page.locator("#where").selectOption("site:JTC");
                    button(page, "Add this rule").click();
                    refused(page, "minutes in steps of 30");
                })
                .never("done", "It goes on to the list of rules.");
        page("/rule-check.xhtml")
                .when("empty", () -> openAs("ESTATE_MANAGER", "/rule-check.xhtml"))
                .when(
                        "filled",
                        () -> openAs(
                                "ESTATE_MANAGER",
                                "/rule-check.xhtml?asked=1&group=organisation:POLICE&space=HQ-1-C01&from=09:00&to=17:00&day="
                                        + workingDay(9)))
                .when("error", () -> {
                    openAs("ESTATE_MANAGER", "/rule-check.xhtml");
                    button(page, "Ask the rules").click();
                    refused(page, "A person: enter a user name");
                })
                .never("done", "It answers and changes nothing.");
        page("/spaces.xhtml")
                .never("empty", "The estate is laid out before anybody can sign in.")
                .when("filled", () -> openAs("ESTATE_MANAGER", "/spaces.xhtml"))
                .when("error", () -> {
                    openAs("ESTATE_MANAGER", "/spaces.xhtml");
                    button(page, "Add it").click();
                    refused(page, "Name: enter 1 to 60 characters");
                })
                .never("done", "It goes on to the page of what was added.");
        page("/space.xhtml")
                .never("empty", "Without a space there is no such page.")
                .when("filled", () -> openAs("ESTATE_MANAGER", "/space.xhtml?code=HQ-1-R01"))
                .when("error", () -> {
                    openAs("ESTATE_MANAGER", "/space.xhtml?code=HQ-1-R01");
                    page.locator("#places").fill("0");
                    button(page, "Save name and size").click();
                    refused(page, "Places: enter a whole number");
                })
                .when("done", () -> {
                    openAs("ESTATE_MANAGER", "/space.xhtml?code=HQ-1-R01");
                    button(page, "Save name and size").click();
                    assertThat(page.locator("[role=status]")).containsText("Saved.");
                });
        page("/estate.xhtml")
                .never("empty", "The estate is laid out before anybody can sign in.")
                .when("filled", () -> openAs("ESTATE_MANAGER", "/estate.xhtml"))
                .when("error", () -> {
                    openAs("ESTATE_MANAGER", "/estate.xhtml");
                    page.locator("summary")
                            .filter(new Locator.FilterOptions().setHasText("Add a site"))
                            .click();
                    button(page, "Add the site").click();
                    refused(page, "Short code: write one to ten letters and digits");
                })
                .never("done", "What is changed is said on the page of the site or the desk.");
        page("/floor.xhtml")
                .never("empty", "Without a floor there is no such page.")
                .when("filled", () -> openAs("ESTATE_MANAGER", "/floor.xhtml?code=HQ-1"))
                .when("error", () -> {
                    openAs("ESTATE_MANAGER", "/floor.xhtml?code=HQ-1");
                    button(page, "Upload and draw the plan on it").click();
                    refused(page, "SVG file: choose a file.");
                })
                .when("done", () -> openAs("ESTATE_MANAGER", "/floor.xhtml?code=HQ-1&done=1"));
        page("/zone.xhtml")
                .never("empty", "Without a zone there is no such page.")
                .when("filled", () -> openAs("ESTATE_MANAGER", "/zone.xhtml?code=HQ-1-B"))
                .when("error", () -> {
                    openAs("ESTATE_MANAGER", "/zone.xhtml?code=HQ-1-B");
                    page.locator("summary")
                            .filter(new Locator.FilterOptions().setHasText("Add a desk"))
                            .click();
                    page.locator("#desk-x").fill("9.47");
                    page.locator("#desk-y").fill("2.97");
                    button(page, "Add the desk").click();
                    refused(page, "would stand on desk B1");
                })
                .when("done", () -> openAs("ESTATE_MANAGER", "/zone.xhtml?code=HQ-1-B&done=1"));
        page("/edit-plan.xhtml")
                .never("empty", "Without a floor there is no such page.")
                .when("filled", () -> openAs("ESTATE_MANAGER", "/edit-plan.xhtml?floor=HQ-1"))
                .when("error", () -> {
                    openAs("ESTATE_MANAGER", "/edit-plan.xhtml?floor=HQ-1");
                    page.locator("#x-HQ-1-B01").fill("11.67");
                    button(page, "Save the plan").click();
                    refused(page, "would stand on desk");
                })
                .when("done", () -> openAs("ESTATE_MANAGER", "/edit-plan.xhtml?floor=HQ-1&moved=1&added=0"));
        page("/desk.xhtml")
                .never("empty", "Without a desk there is no such page.")
                .when("filled", () -> openAs("ESTATE_MANAGER", "/desk.xhtml?code=HQ-1-A01"))
                .when("error", () -> {
                    openAs("ESTATE_MANAGER", "/desk.xhtml?code=HQ-1-A01");
                    button(page, "Close it now").click();
                    refused(page, "Reason: say in 1 to 120 characters");
                })
                .when("done", () -> openAs("ESTATE_MANAGER", "/desk.xhtml?code=HQ-1-A01&done=1"));
        page("/site.xhtml")
                .never("empty", "Without a site there is no such page.")
                .when("filled", () -> openAs("ESTATE_MANAGER", "/site.xhtml?code=HQ"))
                .when("error", () -> {
                    openAs("ESTATE_MANAGER", "/site.xhtml?code=HQ");
                    button(page, "Announce a closure").click();
                    refused(page, "Reason: say in 1 to 120 characters");
                })
                .when("done", () -> openAs("ESTATE_MANAGER", "/site.xhtml?code=HQ&done=1"));
        page("/at.xhtml")
                .when("empty", () -> openAs(staff(), "/at/" + freeDesk()))
                .when("filled", () -> openAs(bookedToday(staff()), "/at/" + deskOfToday(staff(false))))
                .when("error", () -> {
                    var rival = staffWithEmptyWeek();
                    var desk = freeDeskForBoth(staff(), rival);
                    openAs(staff(), "/at/" + desk);
                    var taken =
                            api(rival).book(desk, SharedEstate.TODAY.atTime(12, 0), SharedEstate.TODAY.atTime(13, 0));
                    assertEquals(201, taken.status(), taken.body());
                    page.locator("main .btn--main").first().click();
                    refused(page, "somebody took it a moment ago");
                    api(rival).cancelAll();
                })
                .when("done", () -> {
                    var me = bookedToday(staffWithEmptyWeek());
                    openAs(me, "/at/" + deskOfToday(me));
                    button(page, "Check in").click();
                    assertThat(page.locator("[role=status]")).containsText("You are checked in.");
                });
        page("/who-is-in.xhtml")
                .when("empty", () -> openAs("STAFF", "/who-is-in.xhtml?name=zzzzzz"))
                .when("filled", () -> openAs("STAFF", "/who-is-in.xhtml"))
                .never("error", "Whatever is typed is looked for.")
                .never("done", "Nothing is changed there.");
        page("/desk-labels.xhtml")
                .never("empty", "The estate is laid out before anybody can sign in.")
                .when("filled", () -> openAs("ESTATE_MANAGER", "/desk-labels.xhtml?floor=HQ-1&zone=HQ-1-B"))
                .never("error", "A floor or zone that is not there is left out.")
                .never("done", "Nothing is changed there.");
        page("/devices.xhtml")
                .when("empty", () -> openAs("ESTATE_MANAGER", "/devices.xhtml"))
                .when("filled", () -> {
                    screen("WALL");
                    context.clearCookies();
                    openAs("ESTATE_MANAGER", "/devices.xhtml");
                })
                .when("error", () -> {
                    openAs("ESTATE_MANAGER", "/devices.xhtml");
                    button(page, "Make this screen").click();
                    refused(page, "Floor: choose the floor where it stands.");
                })
                .when("done", () -> {
                    openAs("ESTATE_MANAGER", "/devices.xhtml");
                    makeScreen(page, "KIOSK");
                });
        page("/screen.xhtml")
                .when("empty", () -> open("/screen.xhtml"))
                .when("filled", () -> open("/screen.xhtml?code=of-no-screen"))
                .when("error", () -> {
                    open("/screen.xhtml?code=of-no-screen");
                    button(page, "Set up this screen").click();
                    assertThat(page.locator("#error-summary")).containsText("This address was used before");
                })
                .never("done", "It goes on to the page of the screen.");
        page("/kiosk.xhtml")
                .when("empty", () -> screen("KIOSK"))
                .never("filled", "What somebody types there is the browser's until it is sent.")
                .when("error", () -> {
                    screen("KIOSK");
                    page.locator("#reference").fill("nonsense");
                    button(page, "Check in").click();
                    assertThat(page.locator("#error-summary")).isFocused();
                })
                .when("done", () -> {
                    var me = bookedToday(staffWithEmptyWeek());
                    screen("KIOSK", deskOfToday(me).replaceFirst("-[^-]*$", ""));
                    page.locator("#reference").fill(reservedToday(me).reference());
                    button(page, "Check in").click();
                    assertThat(page.locator("[role=status].note--done")).containsText("You are checked in");
                });
        page("/wall.xhtml")
                .never("empty", "A floor has desks.")
                .when("filled", () -> screen("WALL"))
                .never("error", "Nothing is sent from it.")
                .never("done", "Nothing is sent from it.");
        page("/fire-wardens.xhtml")
                .when("empty", () -> openAs("ESTATE_MANAGER", "/fire-wardens.xhtml?search=zzzzzz"))
                .when("filled", () -> openAs("ESTATE_MANAGER", "/fire-wardens.xhtml?search=an"))
                .when("error", () -> {
                    openAs("ESTATE_MANAGER", "/fire-wardens.xhtml?search=a");
                    refused(page, "is too short");
                })
                .when("done", () -> openAs("ESTATE_MANAGER", "/fire-wardens.xhtml?done=in"));
        page("/roll-call.xhtml")
                .never("empty", "On a working morning of the demonstration people are in at both sites.")
                .when("filled", () -> openAs("FIRE_WARDEN", "/roll-call.xhtml?site=JTC"))
                .when("error", () -> {
                    openAs("FIRE_WARDEN", "/roll-call.xhtml?site=JTC");
                    page.locator("#save").evaluate("button => button.form.requestSubmit(button)");
                    refused(page, "No mark was changed");
                })
                .when("done", () -> {
                    openAs("FIRE_WARDEN", "/roll-call.xhtml?site=JTC");
                    page.locator(".roll-line input[value=SAFE]").first().check();
                    assertThat(page.locator("#connection")).hasText("Every mark is saved.");
                    button(page, "End this roll call").click();
                    assertThat(page.locator("#ended")).containsText("1 safe");
                });
        page("/waiting-list.xhtml")
                .when("empty", () -> openAs(staff(), "/waiting-list.xhtml?site=JTC&part=DAY&day=" + workingDay(19)))
                .when("filled", () -> {
                    waitForRoom(workingDay(19));
                    var given = waitForRoom(workingDay(20));
                    api(given.getKey()).send("DELETE", "bookings/" + given.getValue(), "");
                    for (int tries = 0; tries < 300; tries++) {
                        openAs(staff(false), "/waiting-list.xhtml");
                        if (page.locator(".waiting-offers").count() > 0) {
                            break;
                        }
                        Thread.sleep(200);
                    }
                    page.locator("summary").first().click();
                    assertThat(page.locator(".waiting-offers")).isVisible();
                    assertThat(page.locator(".waiting")).containsText("You are number");
                })
                .when("error", () -> {
                    openAs(staff(false), "/waiting-list.xhtml?site=JTC&part=DAY&day=" + workingDay(18));
                    page.locator("#join-now").click();
                    refused(page, "There is no need to wait");
                })
                .when("done", () -> {
                    openAs(staff(false), "/waiting-list.xhtml");
                    button(page, "No, leave it to the next").click();
                    assertThat(page.locator("[role=status]")).containsText("You are off the list");
                });
        page("/waiting-lengths.xhtml")
                .when("empty", () -> openAs("ESTATE_MANAGER", "/waiting-lengths.xhtml?site=HQ"))
                .when("filled", () -> {
                    openAs("ESTATE_MANAGER", "/waiting-lengths.xhtml?site=JTC");
                    assertThat(page.locator("table")).containsText("Zone D, Study room");
                })
                .never("error", "Nothing is sent from it.")
                .never("done", "Nothing is done on it.");
        page("/surges.xhtml")
                .never("empty", "A surge of another state is there already, and none is ever removed.")
                .when("filled", () -> {
                    drill("Drill of every page");
                    openAs("AUDITOR", "/surges.xhtml");
                    assertThat(link(page, "Drill of every page").first()).isVisible();
                })
                .never("error", "Nothing is sent from it.")
                .never("done", "What is declared is said on the page of the surge.");
        page("/declare-surge.xhtml")
                .when("empty", () -> openAs("ESTATE_MANAGER", "/declare-surge.xhtml?site=JTC"))
                .when("filled", () -> {
                    fillDrill("Drill of every page");
                    button(page, "Check what this would do").click();
                    heading(page, "Run this drill?");
                })
                .when("error", () -> {
                    openAs("ESTATE_MANAGER", "/declare-surge.xhtml?site=JTC");
                    page.locator("#role-1").fill("Loggist");
                    button(page, "Check what this would do").click();
                    refused(page, "Role 1: give it a name");
                })
                .never("done", "It goes on to the surge.");
        page("/surge.xhtml")
                .never("empty", "Without a surge there is no such page.")
                .when("filled", () -> {
                    fillDrill("Flood at the training centre");
                    page.getByLabel("Real: take the places now and move people").check();
                    button(page, "Check what this would do").click();
                    button(page, "Declare the surge now").click();
                    heading(page, "Flood at the training centre");
                    assertThat(page.locator(".surge").first()).containsText("is taken until");
                    realSurge = page.url();
                })
                .when("error", () -> {
                    openAs("ESTATE_MANAGER", realSurge.substring(realSurge.indexOf("/surge.xhtml")));
                    button(page, "Extend the surge").click();
                    refused(page, "Expected end: enter a day");
                })
                .when("done", () -> {
                    openAs("ESTATE_MANAGER", realSurge.substring(realSurge.indexOf("/surge.xhtml")));
                    link(page, "Stand it down").click();
                    button(page, "Stand the surge down").click();
                    assertThat(page.locator("[role=status]")).containsText("is stood down");
                });
        page("/trials.xhtml")
                .never("empty", "Who may see the page may see the demonstration's trials.")
                .when("filled", () -> openAs("TRIAL_LEAD", "/trials.xhtml"))
                .when("error", () -> {
                    openAs("TRIAL_LEAD", "/trials.xhtml");
                    page.getByLabel("Code of the trial").fill("no code");
                    button(page, "Start trial").click();
                    refused(page, "cannot be a code");
                })
                .never("done", "It goes on to the new trial.");
        page("/trial.xhtml")
                .when("empty", () -> fresh("/trial.xhtml?trial=" + FRESH))
                .when("filled", () -> openAs("TRIAL_LEAD", "/trial.xhtml?trial=" + TRIAL))
                .never("error", "Nothing is sent from it.")
                .never("done", "Each thing to do has a page of its own.");
        page("/trial-protocol.xhtml")
                .when("empty", () -> fresh("/trial-protocol.xhtml?trial=" + FRESH))
                .when("filled", () -> openAs("TRIAL_LEAD", "/trial-protocol.xhtml?trial=" + TRIAL))
                .when("error", () -> {
                    fresh("/trial-protocol.xhtml?trial=" + FRESH);
                    page.locator("#lead").fill("nobody");
                    button(page, "Add lead").click();
                    refused(page, "nobody called nobody is a trial lead");
                })
                .when("done", () -> {
                    fresh("/trial-protocol.xhtml?trial=" + FRESH);
                    page.locator("#lead").fill(anotherOf("TRIAL_LEAD", 1).username());
                    button(page, "Add lead").click();
                    assertThat(page.locator("[role=status]")).containsText("The lead was added.");
                });
        page("/trial-protocol-edit.xhtml")
                .never("empty", "A trial begins with a plan from a template.")
                .when("filled", () -> fresh("/trial-protocol-edit.xhtml?trial=" + FRESH))
                .when("error", () -> {
                    fresh("/trial-protocol-edit.xhtml?trial=" + FRESH);
                    page.locator("#desks").fill("six");
                    button(page, "Save plan").click();
                    refused(page, "six is not a whole number");
                })
                .never("done", "It goes on to the plan.");
        page("/trial-measure-edit.xhtml")
                .when("empty", () -> fresh("/trial-measure-edit.xhtml?trial=" + FRESH))
                .when("filled", () -> {
                    fresh("/trial-protocol.xhtml?trial=" + FRESH);
                    page.locator("a[href*='trial-measure-edit'][href*='measure=']")
                            .first()
                            .click();
                    heading(page, "Change a measure");
                })
                .when("error", () -> {
                    fresh("/trial-measure-edit.xhtml?trial=" + FRESH);
                    page.locator("#code").fill("no code");
                    button(page, "Save measure").click();
                    refused(page, "no code cannot be a code");
                })
                .never("done", "It goes on to the plan.");
        page("/measure.xhtml")
                .when("empty", this::freshMeasure)
                .when("filled", () -> {
                    openAs(
                            "TRIAL_LEAD",
                            "/measure.xhtml?trial=%s&measure=DERBYSHIRE-ANTI-SOCIAL-BEHAVIOUR&period=2018-11-01"
                                    .formatted(PUBLISHED));
                })
                .when("error", () -> {
                    freshMeasure();
                    link(page, "Enter values").click();
                    button(page, "Save values").click();
                    refused(page, "Nothing was typed.");
                })
                .when(
                        "done",
                        () -> openAs(
                                "TRIAL_LEAD",
                                "/measure.xhtml?trial=%s&measure=DERBYSHIRE-ANTI-SOCIAL-BEHAVIOUR&saved=1"
                                        .formatted(PUBLISHED)));
        page("/trial-grid.xhtml")
                .when("empty", () -> fresh("/trial-grid.xhtml?trial=" + FRESH))
                .when("filled", () -> openAs("TRIAL_LEAD", "/trial-grid.xhtml?trial=" + TRIAL))
                .when("error", () -> {
                    fresh("/trial-grid.xhtml?trial=" + FRESH);
                    page.locator(".grid-entry input[type=text]").first().fill("about 12");
                    button(page, "Save values").click();
                    refused(page, "about 12 is not a number we can be certain of");
                })
                .when("done", () -> {
                    fresh("/trial-grid.xhtml?trial=" + FRESH);
                    page.locator("input[name=pasteMeasure]").first().check();
                    page.getByLabel("Column", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                            .fill("12\n1,234\nn/a");
                    button(page, "Put into the grid").click();
                    assertThat(page.locator("p[role=status].note")).containsText("3 cells were filled.");
                });
        page("/trial-outcomes.xhtml")
                .when("empty", () -> fresh("/trial-outcomes.xhtml?trial=" + FRESH))
                .when("filled", () -> openAs("TRIAL_LEAD", "/trial-outcomes.xhtml?trial=" + TRIAL))
                .when("error", () -> {
                    fresh("/trial-outcomes.xhtml?trial=" + FRESH);
                    button(page, "Record an outcome").click();
                    refused(page, "What came of it:");
                    page.locator("#summary").fill("They rang 07700 900123, of DE5 3RS.");
                    button(page, "Record an outcome").click();
                    assertThat(page.locator("mark").first()).isVisible();
                    page.locator("#personal_because").fill("Because");
                    button(page, "Record an outcome").click();
                    refused(page, "Save anyway: say why in 10 to 300 characters");
                })
                .when("done", () -> fresh("/trial-outcomes.xhtml?saved=1&trial=" + FRESH));
        page("/trial-events.xhtml")
                .when("empty", () -> fresh("/trial-events.xhtml?trial=" + FRESH))
                .when("filled", () -> openAs("TRIAL_LEAD", "/trial-events.xhtml?trial=" + TRIAL))
                .when("error", () -> {
                    fresh("/trial-events.xhtml?trial=" + FRESH);
                    button(page, "Log an event").click();
                    refused(page, "Event: say what happened");
                })
                .when("done", () -> fresh("/trial-events.xhtml?saved=1&trial=" + FRESH));
        page("/trial-outcome.xhtml")
                .never("empty", "It shows one record.")
                .when("filled", () -> {
                    openAs("TRIAL_LEAD", "/trial-outcomes.xhtml?trial=" + TRIAL);
                    page.locator("a[href*='/trial-outcome.xhtml']").first().click();
                })
                .when("error", () -> {
                    openAs("TRIAL_LEAD", "/trial-outcomes.xhtml?trial=" + TRIAL);
                    page.locator("a[href*='/trial-outcome.xhtml']").first().click();
                    button(page, "Withdraw record").click();
                    refused(page, "Say why in a few words.");
                })
                .never("done", "It goes on to the outcome records.");
        page("/trial-event.xhtml")
                .never("empty", "It shows one event.")
                .when("filled", () -> {
                    openAs("TRIAL_LEAD", "/trial-events.xhtml?trial=" + TRIAL);
                    page.locator("a[href*='/trial-event.xhtml']").first().click();
                })
                .when("error", () -> {
                    openAs("TRIAL_LEAD", "/trial-events.xhtml?trial=" + TRIAL);
                    page.locator("a[href*='/trial-event.xhtml']").first().click();
                    page.locator("#source").fill("");
                    button(page, "Correct event").click();
                    refused(page, "Source: say where it is known from");
                })
                .never("done", "It goes on to the event log.");
        page("/let-through.xhtml")
                .when("empty", () -> openAs("ADMINISTRATOR", "/let-through.xhtml"))
                .when("filled", () -> {
                    fresh("/trial-outcomes.xhtml?trial=" + FRESH);
                    page.locator("#summary").fill("They rang 07700 900123 and were answered.");
                    button(page, "Record an outcome").click();
                    refused(page, "it seems to hold personal data");
                    page.locator("#personal_because").fill("The number of the front desk, on every poster");
                    button(page, "Record an outcome").click();
                    assertThat(page.locator("[role=status]")).containsText("The outcome was recorded.");
                    openAs("AUDITOR", "/let-through.xhtml");
                    assertThat(page.locator("tbody tr").first()).containsText("on every poster");
                })
                .never("error", "Nothing is sent from it.")
                .never("done", "Nothing is sent from it.");
        page("/trial-ledger.xhtml")
                .when("empty", () -> fresh("/trial-ledger.xhtml?trial=" + FRESH))
                .when("filled", () -> openAs("TRIAL_LEAD", "/trial-ledger.xhtml?trial=" + TRIAL))
                .never("error", "Nothing is sent from it.")
                .when("done", () -> fresh("/trial-ledger.xhtml?done=added&trial=" + FRESH));
        page("/trial-ledger-line.xhtml")
                .when("empty", () -> fresh("/trial-ledger-line.xhtml?trial=" + FRESH))
                .when("filled", () -> openAs("TRIAL_LEAD", "/trial-ledger-line.xhtml?line=desks&trial=" + TRIAL))
                .when("error", () -> {
                    fresh("/trial-ledger-line.xhtml?trial=" + FRESH);
                    page.locator("#low").fill("-5");
                    page.locator("#best").fill("five");
                    button(page, "Save line").click();
                    refused(page, "Best: five is not an amount");
                })
                .never("done", "It goes on to the ledger.");
        page("/trial-survey.xhtml")
                .when("empty", () -> fresh("/trial-survey.xhtml?trial=" + FRESH))
                .when("filled", () -> openAs("TRIAL_LEAD", "/trial-survey.xhtml?trial=" + TRIAL))
                .when("error", () -> {
                    openAs("TRIAL_LEAD", "/trial-survey.xhtml?trial=" + TRIAL);
                    button(page, "Read and show").click();
                    refused(page, "Choose the wave");
                })
                .when("done", () -> openAs("TRIAL_LEAD", "/trial-survey.xhtml?done=imported&trial=" + TRIAL));
        page("/reference.xhtml")
                .never("empty", "The first facts come with the tables.")
                .when("filled", () -> openAs("ADMINISTRATOR", "/reference.xhtml"))
                .when("error", () -> {
                    openAs("ADMINISTRATOR", "/reference.xhtml");
                    page.locator("#lines").fill("2089-01-03 A holiday\nsoon Another");
                    button(page, "Add these").click();
                    refused(page, "Line 2: “soon Another” does not begin with a day");
                })
                .when("done", () -> openAs("TRIAL_LEAD", "/reference.xhtml?done=saved"));
        page("/reference-row.xhtml")
                .when("empty", () -> openAs("ADMINISTRATOR", "/reference-row.xhtml?kind=PRIORITY_FRAMEWORK"))
                .when("filled", () -> {
                    openAs("ADMINISTRATOR", "/reference.xhtml");
                    page.locator("a[href*='reference-row.xhtml?id=']").last().click();
                    assertThat(page.locator("#name")).hasValue(java.util.regex.Pattern.compile(".+"));
                })
                .when("error", () -> {
                    openAs("ADMINISTRATOR", "/reference-row.xhtml?kind=DISCOUNT_RATE");
                    page.locator("#name").fill("Rates");
                    page.locator("#details").fill("five per cent");
                    button(page, "Save").click();
                    refused(page, "“five per cent” is not a stretch of years and a rate");
                })
                .never("done", "It goes on to all facts.");
        page("/trial-priorities.xhtml")
                .never("empty", "The first frameworks come with the tables.")
                .when("filled", () -> fresh("/trial-priorities.xhtml?trial=" + FRESH))
                .when("error", () -> {
                    fresh("/trial-priorities.xhtml?trial=" + FRESH);
                    page.getByLabel(java.util.regex.Pattern.compile("Safer Together"))
                            .check();
                    button(page, "Use this framework").click();
                    refused(page, "Measures with a priority that the chosen framework does not have");
                })
                .never("done", "It goes on to the protocol.");
        page("/trial-comparison.xhtml")
                .when("empty", () -> fresh("/trial-comparison.xhtml?trial=" + FRESH))
                .when("filled", () -> {
                    openAs("TRIAL_LEAD", "/trial-protocol.xhtml?trial=" + TRIAL);
                    page.locator("a[href*='trial-comparison'][href*='team=']")
                            .first()
                            .click();
                    assertThat(page.locator("#name")).hasValue("Neighbouring teams");
                })
                .when("error", () -> {
                    fresh("/trial-comparison.xhtml?trial=" + FRESH);
                    button(page, "Save comparison team").click();
                    refused(page, "Code: type one");
                    refused(page, "Say in a few words why it is comparable");
                    page.locator("#code").fill("no code");
                    page.locator("#name").fill("prevention  and inclusion");
                    button(page, "Save comparison team").click();
                    refused(page, "is a team of this trial");
                    refused(page, "choose at least one measure");
                })
                .never("done", "It goes on to the plan.");
        page("/charts.xhtml")
                .never("empty", "The demonstration has trials, and a senior leader sees them all.")
                .when("filled", () -> openAs("SENIOR_LEADER", "/charts.xhtml"))
                .never("error", "Nothing is sent from it.")
                .never("done", "Nothing is sent from it.");
        page("/trial-charts.xhtml")
                .when("empty", () -> fresh("/trial-charts.xhtml?trial=" + FRESH))
                .when("filled", () -> {
                    openAs("SENIOR_LEADER", "/trial-charts.xhtml?trial=" + TRIAL);
                    page.locator("details summary").last().click();
                })
                .never("error", "Nothing is sent from it.")
                .never("done", "Nothing is sent from it.");
        page("/survey.xhtml")
                .when("empty", () -> open("/survey.xhtml"))
                .when("filled", () -> {
                    var code = surveyCode();
                    open("/survey.xhtml");
                    page.getByLabel("Code").fill(code);
                    button(page, "Show the statements").click();
                    assertThat(page.locator("fieldset")).hasCount(8);
                })
                .when("error", () -> {
                    open("/survey.xhtml");
                    page.getByLabel("Code").fill("no code");
                    button(page, "Show the statements").click();
                    refused(page, "No open survey has this code.");
                })
                .when("done", () -> open("/survey.xhtml?done=counted"));
        page("/trial-survey-edit.xhtml")
                .when("empty", () -> fresh("/trial-survey-edit.xhtml?trial=" + FRESH))
                .when("filled", () -> openAs("TRIAL_LEAD", "/trial-survey-edit.xhtml?trial=" + TRIAL))
                .when("error", () -> {
                    fresh("/trial-survey-edit.xhtml?trial=" + FRESH);
                    page.locator("[id^=invited-]").last().fill("many");
                    button(page, "Save survey").click();
                    refused(page, "“many” is not a number of people.");
                })
                .never("done", "It goes on to the survey.");
        page("/trial-survey-wave.xhtml")
                .when("empty", () -> {
                    surveyCode();
                    fresh("/trial-survey-wave.xhtml?wave=1&trial=" + FRESH);
                    assertThat(page.locator("#lastDay")).isVisible();
                })
                .when("filled", () -> {
                    surveyCode();
                    fresh("/trial-survey-wave.xhtml?wave=0&trial=" + FRESH);
                    page.locator("#count").fill("2");
                    button(page, "Make codes to print").click();
                    assertThat(page.locator(".label__code")).hasCount(2);
                })
                .when("error", () -> {
                    surveyCode();
                    fresh("/trial-survey-wave.xhtml?wave=0&trial=" + FRESH);
                    button(page, "Close this wave").click();
                    refused(page, "Tick that you want to close it for good.");
                })
                .when("done", () -> {
                    surveyCode();
                    fresh("/trial-survey-wave.xhtml?done=reminded&wave=0&trial=" + FRESH);
                });
        page("/estate-tables.xhtml")
                .when("empty", () -> openAs("ESTATE_MANAGER", "/estate-tables.xhtml"))
                .when("filled", () -> {
                    openAs("ESTATE_MANAGER", "/estate-tables.xhtml?table=sites");
                    send("code,name,address,time_zone,opening_hours\nEVERY,Every Page,Ripley,Europe/London,\n");
                    assertThat(page.locator("#run-heading")).containsText("Dry run of table.csv");
                })
                .when("error", () -> {
                    openAs("ESTATE_MANAGER", "/estate-tables.xhtml?table=zones");
                    send("code,floor,letter,name,network,x,y,width\nHQ-1-X,HQ-1,X,More,SEA,1,1,1\n");
                    refused(page, "One thing is wrong with the file");
                    assertThat(page.locator("main")).containsText("The column height is missing.");
                })
                .when("done", () -> openAs("ESTATE_MANAGER", "/estate-tables.xhtml?table=desks&done=1-2-3-4"));
        page("/people-table.xhtml")
                .when("empty", () -> openAs("ADMINISTRATOR", "/people-table.xhtml"))
                .when("filled", () -> {
                    openAs("ADMINISTRATOR", "/people-table.xhtml");
                    send("username,name,organisation\nevery.page.waits,Every Page,FIRE\n");
                    assertThat(page.locator("#run-heading")).isVisible();
                })
                .when("error", () -> {
                    openAs("ADMINISTRATOR", "/people-table.xhtml");
                    send("username,name,organisation\nnobody,No Body,NAVY\n");
                    refused(page, "One thing is wrong with the file");
                })
                .when("done", () -> {
                    openAs("ADMINISTRATOR", "/people-table.xhtml");
                    send("username,name,organisation\nevery.page.%s,Every Page,FIRE\n".formatted(System.nanoTime()));
                    button(page, "Take all of it in").click();
                    assertThat(page.locator("[role=status]")).containsText("1 added");
                });
        page("/trial-imports.xhtml")
                .when("empty", () -> fresh("/trial-imports.xhtml?trial=" + FRESH))
                .when("filled", () -> {
                    openAs("TRIAL_LEAD", "/trial-imports.xhtml?trial=" + PUBLISHED);
                    page.locator("#crime")
                            .setInputFiles(Path.of(Objects.requireNonNull(EveryPageIT.class.getResource(
                                            "/street-crime/2018-11-derbyshire-street.csv.gz"))
                                    .toURI()));
                    page.locator("[id='crimeForm:crimeTry']").click();
                    assertThat(page.locator("#run-heading")).isVisible();
                })
                .when("error", () -> {
                    fresh("/trial-imports.xhtml?trial=" + FRESH);
                    page.locator("#presence")
                            .setInputFiles(new FilePayload(
                                    "presence.csv", "text/csv", "who,where\n".getBytes(StandardCharsets.UTF_8)));
                    page.locator("[id='presenceForm:presenceTry']").click();
                    refused(page, "presence.csv");
                })
                .when("done", () -> fresh("/trial-imports.xhtml?done=imported&added=3&trial=" + FRESH));
        page("/trial-table.xhtml")
                .never("empty", "It is about a table that was read.")
                .when("filled", () -> {
                    aTable("Month,Visits\n25/10/2019,\"1,083\"\nNov 2019,n/a\n");
                    page.locator("select").nth(1).selectOption("VALUE:SAFE-AND-WELL");
                    button(page, "Try every line").click();
                    assertThat(page.locator("#run-heading")).isVisible();
                })
                .when("error", () -> {
                    aTable("Month,Visits\n26/10/2019,about 5\n");
                    button(page, "Try every line").click();
                    refused(page, "Choose at least one column that holds values of a measure.");
                })
                .never("done", "It goes on to the imports.");
        page("/trial-dose.xhtml")
                .when("empty", () -> fresh("/trial-dose.xhtml?trial=" + FRESH))
                .when("filled", () -> openAs("TRIAL_LEAD", "/trial-dose.xhtml?trial=" + TRIAL))
                .never("error", "Nothing is sent from it.")
                .never("done", "Nothing is sent from it.");
        page("/papers/*")
                .when("empty", () -> {
                    open("/papers/?q=aardvark");
                    assertThat(page.locator("h2").first()).containsText("fits");
                })
                .when("filled", () -> {
                    openPapers();
                    page.getByLabel("Words in the title or summary").fill("office");
                    button(page, "Search papers").click();
                    assertThat(page.locator("ol.list > li")).hasCount(2);
                })
                .never("error", "Whatever is searched for is an answer.")
                .when("done", () -> {
                    openPapers();
                    page.locator("ol.list h3 a").first().click();
                    page.locator("details.more summary").first().click();
                });
        page("/reports.xhtml")
                .never("empty", "The demonstration has frozen datasets.")
                .when("filled", () -> openAs("SENIOR_LEADER", "/reports.xhtml"))
                .when("error", () -> {
                    fresh("/reports.xhtml");
                    page.locator("section[aria-labelledby=trial-%s]".formatted(FRESH))
                            .getByRole(com.microsoft.playwright.options.AriaRole.BUTTON)
                            .click();
                    refused(page, "The data were not frozen");
                })
                .when("done", () -> {
                    openAs("TRIAL_LEAD", "/reports.xhtml");
                    page.locator("section[aria-labelledby=trial-PUBLISHED-SICILY]")
                            .getByRole(com.microsoft.playwright.options.AriaRole.BUTTON)
                            .click();
                    assertThat(page.locator("[role=status]")).containsText("The data were frozen on");
                });
        page("/sign-off.xhtml")
                .when("empty", () -> signOff("SENIOR_LEADER", "PUBLISHED-SICILY"))
                .when("filled", () -> signOff("SENIOR_LEADER", TRIAL))
                .when("error", () -> {
                    signOff("TRIAL_LEAD", "PUBLISHED-SICILY");
                    button(page, "Submit for review").click();
                    refused(page, "It was not submitted");
                })
                .when("done", () -> {
                    openAs("TRIAL_LEAD", "/reports.xhtml?trial=" + TRIAL);
                    button(page, "Freeze the data now").click();
                    signOff("TRIAL_LEAD", TRIAL);
                    while (page.locator("input[name=because]").count() > 0) {
                        page.locator("input[name=because]").first().fill("It speaks of what could not be told.");
                        page.locator("form[id$=keep] input[type=submit]")
                                .first()
                                .click();
                        assertThat(page.locator("[role=status]")).containsText("Your reason is kept.");
                    }
                    button(page, "Submit for review").click();
                    assertThat(page.locator("[role=status]")).containsText("It is done.");
                });
        page("/report-files.xhtml")
                .when("empty", () -> {
                    openAs("TRIAL_LEAD", "/reports.xhtml");
                    var shelf = page.locator("section[aria-labelledby=trial-PUBLISHED-SICILY]");
                    shelf.getByRole(AriaRole.BUTTON).click();
                    page.navigate(files(shelf) + "&still=1");
                    assertThat(page.locator("progress, td")).not().hasCount(0);
                })
                .when("filled", () -> {
                    openAs("TRIAL_LEAD", "/reports.xhtml");
                    page.navigate(files(page.locator("section[aria-labelledby=trial-%s]".formatted(TRIAL))));
                    assertThat(page.locator("#data-caption")).isVisible(FOR_A_REPORT);
                })
                .never("error", "A report fails only when its frozen files were changed at the tables.")
                .never("done", "Nothing is sent from it.");
        page("/report-words.xhtml")
                .when("empty", () -> fresh("/report-words.xhtml?trial=" + FRESH))
                .when("filled", () -> openAs("TRIAL_LEAD", "/report-words.xhtml?trial=" + TRIAL))
                .when("error", () -> {
                    fresh("/report-words.xhtml?trial=" + FRESH);
                    page.getByLabel("Adopt").check();
                    button(page, "Save these words").click();
                    refused(page, "Write the recommendation");
                    fresh("/report-words.xhtml?trial=" + FRESH);
                    page.locator("#area-text-0").fill("Should evaluate what it does with others.");
                    button(page, "Save these words").click();
                    refused(page, "Give the day of the report");
                    assertThat(page.locator("#area-text-0")).hasValue("Should evaluate what it does with others.");
                })
                .when("done", () -> {
                    fresh("/report-words.xhtml?trial=" + FRESH);
                    page.getByLabel("Why the trial was held").fill("To see how it looks.");
                    page.locator("#area-text-0").fill("Should evaluate what it does with others.");
                    page.locator("#area-date-0").fill("2019-12-17");
                    button(page, "Save these words").click();
                    assertThat(page.locator("[role=status]")).containsText("Your words are saved");
                    fresh("/report-words.xhtml?trial=" + FRESH);
                    assertThat(page.locator("#area-date-0")).hasValue("2019-12-17");
                    assertThat(page.locator("#area-text-1")).hasValue("");
                });
    }

    private static final com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions FOR_A_REPORT =
            new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions().setTimeout(120_000);

    /** Where the files of the newest report of a shelf are. */
    private static String files(Locator shelf) {
        return Objects.requireNonNull(
                shelf.locator("a[href*='report-files.xhtml']").first().getAttribute("href"));
    }

    static List<String> listed() throws IOException {
        Properties roles = new Properties();
        Path list = Path.of(
                System.getProperty("joint.estate.target", "target"),
                "../../web/src/main/resources/org/jointestate/web/page-roles.properties");
        try (Reader reader = Files.newBufferedReader(list)) {
            roles.load(reader);
        }
        return roles.stringPropertyNames().stream()
                .filter(path -> path.endsWith(".xhtml") || path.equals("/papers/*"))
                .sorted()
                .toList();
    }

    /** The paper of the demonstration is published some seconds after its start. */
    private void openPapers() {
        open("/papers/");
        for (int time = 0; time < 120 && page.locator("ol.list li").count() == 0; time++) {
            page.waitForTimeout(500);
            page.reload();
        }
        assertThat(page.locator("ol.list li").first()).isVisible();
    }

    /** Every page; or, while one is being made, those whose paths fit the expression in the environment. */
    static List<String> asked() throws IOException {
        String only = System.getenv().getOrDefault("JOINT_ESTATE_PAGES", ".*");
        return listed().stream().filter(path -> path.matches(only)).toList();
    }

    @Test
    void each_page_of_the_list_says_how_to_reach_its_states_or_why_it_has_none() throws IOException {
        assertEquals(new TreeSet<>(listed()), new TreeSet<>(pages.keySet()));
        assertAll(pages.entrySet().stream()
                .map(page -> () ->
                        assertEquals(STATES, List.copyOf(page.getValue().byName.keySet()), page.getKey())));
    }

    @ParameterizedTest
    @MethodSource("asked")
    void each_state_of_a_page_is_open_to_everybody_wide_and_narrow(String path) {
        List<Throwable> wrong = new ArrayList<>();
        for (State state : states(path).toList()) {
            context.clearCookies();
            try {
                state.reach().reach();
                if (!state.name().equals("error")) {
                    assertEquals(0, page.locator("#error-summary").count());
                }
                inspect(page, path.replaceAll("^/|\\.xhtml$", "") + "-" + state.name());
            } catch (Throwable problem) {
                wrong.add(
                        new AssertionError("%s, %s: %s".formatted(path, state.name(), problem.getMessage()), problem));
            }
        }
        assertAll(wrong.stream().map(problem -> () -> {
            throw problem;
        }));
    }

    private Stream<State> states(String path) {
        var states = pages.get(path);
        return states == null
                ? Stream.empty()
                : states.byName.values().stream()
                        .filter(state -> state.because().isEmpty());
    }

    /** A table, as the form of its page sends it. */
    private void send(String table) {
        page.locator("#file")
                .setInputFiles(new FilePayload("table.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        button(page, "Do a dry run").click();
    }

    private States page(String path) {
        return pages.computeIfAbsent(path, key -> new States());
    }

    private void open(String path) {
        page.navigate(path);
    }

    /** The sign-off of the newest report of the trial. */
    private void signOff(String role, String trial) {
        openAs(role, "/reports.xhtml?trial=" + trial);
        page.locator("a[href*='sign-off.xhtml']").first().click();
        assertThat(page).hasURL(Pattern.compile("/sign-off\\.xhtml\\?dataset="));
    }

    private void openAs(String role, String path) {
        openAs(estate.anyWithRole(role), path);
    }

    private void openAs(Account who, String path) {
        var session = SESSIONS.get(who.username());
        if (session != null) {
            context.addCookies(session);
            page.navigate(path);
            if (!page.url().contains("/sign-in")) {
                return;
            }
            context.clearCookies();
        }
        signIn(page, who);
        SESSIONS.put(who.username(), context.cookies());
        page.navigate(path);
    }

    /** The password is proved, the second factor is not. */
    private void halfWay(Account who) {
        page.navigate("/sign-in.xhtml");
        page.locator("input[autocomplete=username]").fill(who.username());
        page.locator("input[autocomplete=current-password]").fill(who.password());
        button(page, "Sign in").click();
        heading(page, "Enter a code");
    }

    /** Somebody who was enrolled a moment ago and has chosen a password. */
    private Account newcomer(String role) {
        var name = "nora.n" + System.nanoTime();
        openAs("ADMINISTRATOR", "/people.xhtml");
        page.locator("[id='enrol:displayName']").fill("Nora Newcomer");
        page.locator("[id='enrol:username']").fill(name);
        page.locator("[id='enrol:organisation']").selectOption("FIRE");
        button(page, "Enrol this person").click();
        var code = page.locator("section[aria-labelledby=invitation-heading] code")
                .textContent()
                .strip();
        context.clearCookies();
        page.navigate("/choose-password.xhtml");
        page.locator("[id='choose:username']").fill(name);
        page.locator("[id='choose:code']").fill(code);
        page.locator("[id='choose:newPassword']").fill(NEW_PASSWORD);
        page.locator("[id='choose:repeated']").fill(NEW_PASSWORD);
        button(page, "Save password and sign in").click();
        assertThat(page).hasURL(Pattern.compile("/my-day"));
        context.clearCookies();
        return new Account(name, NEW_PASSWORD, role, "FIRE", "");
    }

    /** In one browser and then, with the cookies gone, in what the estate takes for another. */
    private void signInAgain(Account who) {
        signIn(page, who);
        context.clearCookies();
        signIn(page, who);
    }

    /** Fills a small room and waits for a desk in it. Answers somebody with a booking of theirs there. */
    private Map.Entry<Account, String> waitForRoom(LocalDate day) throws IOException {
        Map.Entry<Account, String> given = null;
        for (int number = 1; number <= 4; number++) {
            for (var account : estate.accounts()) {
                if (!account.role().equalsIgnoreCase("STAFF") || account.equals(staff(false))) {
                    continue;
                }
                var answer = api(account).book("JTC-0-D0" + number, day.atTime(9, 0), day.atTime(17, 0));
                if (answer.status() == 201) {
                    given = Map.entry(account, Api.booking(answer.body()).id());
                    break;
                }
                if (answer.body().contains("DESK_TAKEN")) {
                    break;
                }
            }
        }
        openAs(staff(false), "/waiting-list.xhtml?site=JTC&part=DAY&zone=JTC-0-D&day=" + day);
        page.locator("#join-now").click();
        assertThat(page.locator("[role=status]")).containsText("You are on the waiting list.");
        return Objects.requireNonNull(given);
    }

    /** One person for all these pages, who gives up every booking before the next. */
    private void fillDrill(String name) throws Exception {
        openAs("ESTATE_MANAGER", "/declare-surge.xhtml?site=JTC");
        page.getByLabel("Name of the incident").fill(name);
        page.getByLabel("Zone D, Study room").check();
        page.locator("#role-1").fill("Loggist");
        page.locator("#desks-1").fill("1");
    }

    private void drill(String name) throws Exception {
        fillDrill(name);
        button(page, "Check what this would do").click();
        button(page, "Run the drill").click();
        heading(page, name);
        assertThat(page.locator(".drill")).containsText("No booking was changed");
    }

    private Account staff() throws IOException {
        if (someone == null) {
            someone = staffWithEmptyWeek();
        }
        api(someone).cancelAll();
        return someone;
    }

    private Account staff(boolean fresh) throws IOException {
        return fresh || someone == null ? staff() : someone;
    }

    private String freeDesk() throws IOException {
        return api(staff()).freeDesks("HQ", SharedEstate.TODAY, "DAY").get(0);
    }

    private String deskOfToday(Account who) throws IOException {
        return reservedToday(who).desk();
    }

    private Api.Booking reservedToday(Account who) throws IOException {
        return api(who).bookings().stream()
                .filter(booking -> booking.state().equals("RESERVED"))
                .filter(booking -> booking.from().toLocalDate().equals(SharedEstate.TODAY))
                .findFirst()
                .orElseThrow();
    }

    private void screen(String kind) {
        screen(kind, "HQ-1");
    }

    /** This browser as a kiosk or a display of a floor; the same one again once it was set up. */
    private void screen(String kind, String floor) {
        var known = SCREENS.get(kind + floor);
        if (known == null) {
            openAs("ESTATE_MANAGER", "/devices.xhtml");
            var address = makeScreen(page, kind, floor);
            context.clearCookies();
            page.navigate(address);
            button(page, "Set up this screen").click();
            assertThat(page.locator("#live")).isVisible();
            SCREENS.put(kind + floor, context.cookies());
        } else {
            context.addCookies(known);
        }
        page.navigate(kind.equals("KIOSK") ? "/kiosk.xhtml" : "/wall.xhtml");
    }

    /** Somebody with a desk for the rest of today. */
    private Account bookedToday(Account me) throws IOException {
        var desk = api(me).freeDesks("HQ", SharedEstate.TODAY, "DAY").get(0);
        var from = SharedEstate.TODAY.atTime(9, 0);
        var booked = api(me).book(desk, from, SharedEstate.TODAY.atTime(17, 0));
        assertEquals(201, booked.status(), booked.body());
        return me;
    }

    private Account withBooking(String path) throws IOException {
        var me = staff();
        var day = workingDay(9);
        var desk = api(me).freeDesks("HQ", day, "DAY").get(0);
        var booked = api(me).book(desk, day.atTime(9, 0), day.atTime(17, 0));
        assertEquals(201, booked.status(), booked.body());
        openAs(me, path + Api.booking(booked.body()).reference());
        return me;
    }

    /** The months are counted soon after the start. */
    private void countedUse() throws Exception {
        // By name: another state may have added a site that comes before it, of which nothing is counted.
        openAs("ESTATE_MANAGER", "/use.xhtml?site=HQ");
        for (int attempt = 0; attempt < 60 && page.locator(".verdict").count() == 0; attempt++) {
            page.waitForTimeout(2000);
            page.reload();
        }
        page.locator("summary").first().click();
        assertThat(page.locator("#cap-desks")).isVisible();
    }

    private void waitingMessages() throws IOException {
        withBooking("/confirmed.xhtml?ref=");
        context.clearCookies();
        openAs("ADMINISTRATOR", "/messages.xhtml");
        assertThat(page.locator("#open-caption")).isVisible();
    }

    private String seriesLook() throws IOException {
        var first = workingDay(30);
        var taken = api(anotherOf("STAFF", 11));
        var desk = taken.freeDesks("HQ", first, "DAY").get(0);
        return "/book-series.xhtml?site=HQ&look=1&desk=%s&first=%s&weeks=3&weekday=MONDAY&weekday=THURSDAY&part=DAY"
                .formatted(desk, first);
    }

    private void withSeries() throws IOException {
        openAs(staff(), seriesLook());
        page.locator("#book-series").click();
        heading(page, "booked");
    }

    private void withSeatingPlan() throws IOException {
        openAs(staffWithEmptyWeek(), "/plan-team.xhtml");
        page.locator("#week").fill(workingDay(30).toString());
        page.locator("input[name=on-ME][value=WEDNESDAY]").check();
        page.locator("input[name=on-ME][value=THURSDAY]").check();
        button(page, "Plan the seats").click();
        assertThat(button(page, "Book these desks")).isVisible();
    }

    private void withTeam() throws IOException {
        openAs(staff(), "/book-team.xhtml");
        page.getByLabel("Me", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .check();
        page.locator("#visitors").fill("Grace Example");
        page.locator("#day").fill(workingDay(40).toString());
        button(page, "Find desks together").click();
        assertThat(button(page, "Book these desks")).isVisible();
    }

    /** Somebody who is enrolled for it, so that nobody of the demonstration is missing afterwards. */
    private void erasing() {
        var name = "erase.me." + Long.toString(System.nanoTime(), 36);
        openAs("ADMINISTRATOR", "/people.xhtml");
        page.locator("[id='enrol:displayName']").fill("Erase Me");
        page.locator("[id='enrol:username']").fill(name);
        page.locator("[id='enrol:organisation']").selectOption("FIRE");
        page.getByLabel("Staff", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .check();
        button(page, "Enrol this person").click();
        assertThat(page.locator("#invitation-heading")).isVisible();
        openAs("ADMINISTRATOR", "/people.xhtml?search=" + name);
        page.locator("tbody th a").first().click();
        page.locator("a[href*='/erase-person.xhtml']").click();
        heading(page, "Erase this person?");
    }

    private void firstPerson() {
        openAs(
                "ADMINISTRATOR",
                "/people.xhtml?search=" + estate.anyWithRole("STAFF").username());
        page.locator("tbody th a").first().click();
        assertThat(page.locator("#person")).isVisible();
    }

    /** As the lead of a trial in which nothing has been recorded yet. */
    private void fresh(String path) {
        var lead = estate.anyWithRole("TRIAL_LEAD");
        if (!freshTrialIsThere) {
            openAs(lead, "/trials.xhtml");
            page.getByLabel("Code of the trial").fill(FRESH);
            button(page, "Start trial").click();
            assertThat(page).hasURL(java.util.regex.Pattern.compile("trial=" + FRESH));
            freshTrialIsThere = true;
        }
        openAs(lead, path);
    }

    /** A code that opens a survey of the fresh trial and has not been used. */
    private String surveyCode() {
        if (surveyCode == null) {
            fresh("/trial-survey-edit.xhtml?trial=" + FRESH);
            page.locator("input[name=copy]").check();
            for (int wave = 0; wave < 2; wave++) {
                page.locator("#name-" + wave).fill("Wave " + wave);
                page.locator("#opened-" + wave)
                        .fill(SharedEstate.TODAY.minusDays(2).toString());
                page.locator("#invited-" + wave).fill("500");
                button(page, "Save survey").click();
                assertThat(page.locator("[role=status]")).containsText("The survey was planned.");
                page.navigate("/trial-survey-edit.xhtml?trial=" + FRESH);
            }
            page.navigate("/trial-survey-wave.xhtml?wave=0&trial=" + FRESH);
            page.locator("#lastDay").fill(SharedEstate.TODAY.plusDays(9).toString());
            button(page, "Open this wave").click();
            page.locator("#count").fill("1");
            button(page, "Make codes to print").click();
            surveyCode = page.locator(".label__code").first().textContent();
            context.clearCookies();
        }
        return surveyCode;
    }

    private void aTable(String text) {
        fresh("/trial-imports.xhtml?trial=" + FRESH);
        page.locator("#table")
                .setInputFiles(new FilePayload(
                        "visits.csv", "text/csv", text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        page.locator("input[id$=tableTry]").click();
        heading(page, "Which column is which?");
    }

    private void freshMeasure() {
        fresh("/trial.xhtml?trial=" + FRESH);
        page.locator("table.grades a").first().click();
        assertThat(page.locator("#about-heading")).isVisible();
    }
}
