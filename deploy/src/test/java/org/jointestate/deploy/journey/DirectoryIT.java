package org.jointestate.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jointestate.deploy.RunningEstate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in with the organisations' own directory: an estate and a real OpenID provider, started once for all of these. */
class DirectoryIT extends Journey {

    private static final String SECRET = "what-the-estate-and-the-directory-share-0123456789";
    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final Pattern COME_BACK = Pattern.compile(".*/organisation-sign-in/back\\?.*");

    private static RunningEstate ours;
    private static RunningDirectory directory;

    /** Every address at which a browser came back: codes and states that must be in no log. */
    private static final List<String> ARRIVALS = new ArrayList<>();

    private BrowserContext browser;
    private Page at;

    @BeforeAll
    static void start_both() throws IOException {
        int port = RunningDirectory.freePort();
        String address = "http://127.0.0.1:" + port;
        directory = RunningDirectory.startFor(address, SECRET);
        ours = RunningEstate.onEmbedded()
                .port(port)
                .environment("JOINT_ESTATE_PUBLIC_ADDRESS", address)
                .environment("JOINT_ESTATE_OIDC_ISSUER", directory.issuer())
                .environment("JOINT_ESTATE_OIDC_CLIENT_ID", "joint-estate")
                .environment("JOINT_ESTATE_OIDC_CLIENT_SECRET", SECRET)
                .environment(
                        "JOINT_ESTATE_OIDC_GROUPS",
                        "desk.staff = STAFF; desk.leads = TRIAL_LEAD; desk.admins = ADMINISTRATOR; police = organisation:POLICE; fire = organisation:FIRE")
                .start();
    }

    @AfterAll
    static void stop_both() {
        ours.close();
        directory.close();
    }

    @BeforeEach
    void open_a_browser() {
        browser = fresh();
        at = newPage(browser);
    }

    @AfterEach
    void close_it() {
        browser.close();
    }

    @Test
    void the_page_leads_to_the_organisation_and_asks_for_no_password() {
        at.navigate("/sign-in.xhtml");

        assertThat(link(at, "Sign in with your organisation")).isVisible();
        assertThat(at.locator("input[type=password]")).hasCount(0);
        inspect(at, "sign-in-with-organisation");
    }

    @Test
    void somebody_of_the_directory_comes_back_to_the_page_they_wanted_and_leaves_both() throws IOException {
        directory.knows("key-amira", person("Amira Hale", "a.hale@police.example", "desk.staff", "police"));

        at.navigate("/my-bookings.xhtml");
        enter(at, "key-amira");
        assertThat(at).hasURL(Pattern.compile(".*/my-bookings.xhtml$"));
        assertThat(at.locator(".who")).containsText("Amira Hale");
        assertThat(at.locator(".who")).containsText("Police");

        button(at, "Sign out").click();
        at.getByText("Yes, sign me out").click();
        assertThat(at.locator("[role=status]")).containsText("You are signed out.");
        assertEquals(302, status(browser, "/my-day.xhtml"));

        // There too: the directory asks for the password again.
        link(at, "Sign in with your organisation").click();
        assertThat(at.locator("input[name=password]")).isVisible();
    }

    @Test
    void whoever_gets_and_loses_a_group_gets_and_loses_its_role_at_the_next_sign_in() throws IOException {
        directory.knows("key-dev", person("Dev Rao", "d.rao@fire.example", "desk.staff", "desk.admins", "fire"));
        signIn("key-dev");
        assertEquals(200, status(browser, "/people.xhtml"));

        directory.knows("key-dev", person("Dev Rao", "d.rao@fire.example", "desk.staff", "fire"));
        try (var next = fresh()) {
            signIn(newPage(next), "key-dev");
            assertEquals(200, status(next, "/my-day.xhtml"));
            assertEquals(403, status(next, "/people.xhtml"));
        }
        assertEquals(302, status(browser, "/people.xhtml"), "the earlier session is over");
    }

    @Test
    void somebody_in_no_group_is_told_so_and_is_not_signed_in() throws IOException {
        directory.knows("key-eve", person("Eve Low", "e.low@police.example", "police"));

        at.navigate("/sign-in.xhtml");
        enter(at, "key-eve");

        refused(at, "none of your groups lets you use this application");
        assertEquals(302, status(browser, "/my-day.xhtml"));
        inspect(at, "sign-in-with-organisation-refused");
    }

    @Test
    void an_account_that_an_administrator_has_closed_stays_closed() throws IOException {
        directory.knows("key-ada", person("Ada Boss", "a.boss@police.example", "desk.admins", "police"));
        directory.knows("key-leaver", person("Lee Aver", "l.aver@police.example", "desk.staff", "police"));
        try (var theirs = fresh()) {
            signIn(newPage(theirs), "key-leaver");
            signIn("key-ada");
            at.navigate("/people.xhtml");
            link(at, "Lee Aver").click();
            at.getByLabel("The account is open").uncheck();
            at.locator("[id='person:save']").click();
            assertThat(at.locator("[role=status]").first()).isVisible();

            assertEquals(302, status(theirs, "/my-day.xhtml"));
        }
        try (var again = fresh()) {
            var page = newPage(again);
            page.navigate("/sign-in.xhtml");
            enter(page, "key-leaver");
            refused(page, "your account here is closed");
        }
    }

    @Test
    void an_answer_is_good_once_and_in_the_browser_it_was_meant_for() throws IOException {
        directory.knows("key-once", person("Onno Once", "o.once@police.example", "desk.staff", "police"));
        signIn("key-once");
        var used = ARRIVALS.get(ARRIVALS.size() - 1);

        at.navigate(used);
        refused(at, "this sign-in was used before");

        // One that has not been used, put before somebody else: they would be signed in as whoever it was made for.
        try (var planted = fresh();
                var victim = fresh()) {
            var unused = arrivalOf(planted, "key-once");

            var theirs = newPage(victim);
            theirs.navigate(unused);
            refused(theirs, "began in another browser");
            assertEquals(302, status(victim, "/my-day.xhtml"));
        }
    }

    @Test
    void an_answer_nobody_asked_for_signs_nobody_in() {
        for (var query :
                List.of("", "?code=abc&state=def", "?state=%00", "?error=access_denied&state=x", "?code=a%zz&state=")) {
            var answer = browser.request()
                    .get(
                            "/organisation-sign-in/back" + query,
                            RequestOptions.create().setMaxRedirects(0));

            assertTrue(answer.status() == 302 || answer.status() == 400, query + ": " + answer.status());
        }
        assertEquals(302, status(browser, "/my-day.xhtml"));
        at.navigate("/sign-in.xhtml?trouble=<script>");
        assertThat(at.locator("#error-summary")).hasCount(0);
    }

    @Test
    void a_way_back_to_another_site_is_forgotten() throws IOException {
        directory.knows("key-way", person("Wen Way", "w.way@police.example", "desk.staff", "police"));

        at.navigate("/organisation-sign-in?return=https://evil.example/");
        login(at, "key-way");

        assertThat(at).hasURL(Pattern.compile(".*/my-day.xhtml$"));
    }

    @Test
    void a_link_of_another_site_signs_nobody_in_by_itself() {
        var answer = browser.request()
                .get(
                        "/organisation-sign-in",
                        RequestOptions.create().setMaxRedirects(0).setHeader("Sec-Fetch-Site", "cross-site"));

        assertEquals(302, answer.status());
        assertTrue(answer.headers().get("location").endsWith("/sign-in.xhtml"), () -> answer.headers()
                .get("location"));
    }

    @Test
    void somebody_who_says_no_there_is_told_that_nobody_is_signed_in_here() {
        at.navigate("/sign-in.xhtml");
        link(at, "Sign in with your organisation").click();
        at.getByText("[ Cancel ]").click();

        refused(at, "your organisation’s sign-in did not let you through");
    }

    @Test
    void the_directory_may_change_its_keys_and_may_be_away_for_a_while() throws IOException {
        directory.knows("key-kay", person("Kay Keys", "k.keys@police.example", "desk.staff", "police"));
        signIn("key-kay");
        directory.changeKeys();
        try (var next = fresh()) {
            signIn(newPage(next), "key-kay");
        }

        directory.stop();
        try (var meanwhile = fresh()) {
            // Whoever is in stays in.
            assertEquals(200, status(browser, "/my-day.xhtml"));
            var page = newPage(meanwhile);
            page.navigate("/sign-in.xhtml");
            assertThat(link(page, "Sign in with your organisation")).isVisible();
        } finally {
            directory.start();
        }
        directory.knows("key-kay", person("Kay Keys", "k.keys@police.example", "desk.staff", "police"));
        try (var halfWay = fresh()) {
            var arrival = arrivalOf(halfWay, "key-kay");
            directory.stop();
            var page = newPage(halfWay);
            page.navigate(arrival);
            refused(page, "your organisation’s sign-in does not answer");
            assertEquals(302, status(halfWay, "/my-day.xhtml"));
        } finally {
            directory.start();
        }
        directory.knows("key-kay", person("Kay Keys", "k.keys@police.example", "desk.staff", "police"));
        signInOnceKeysAreAskedForAgain("key-kay");
    }

    /** The keys of a directory are asked for again some seconds after the last time at the earliest, and its new ones are not known before. */
    private void signInOnceKeysAreAskedForAgain(String key) {
        for (int tries = 1; ; tries++) {
            try (var after = fresh()) {
                var page = newPage(after);
                page.navigate("/sign-in.xhtml");
                enter(page, key);
                page.waitForURL(Pattern.compile(".*/(my-day|sign-in)\\.xhtml.*"));
                if (page.url().endsWith("/my-day.xhtml")) {
                    return;
                }
                assertTrue(tries < 10, page.url());
                page.waitForTimeout(5_000);
            }
        }
    }

    @Test
    void no_code_no_token_no_secret_and_nobody_s_name_is_in_the_log_or_on_the_terminal() throws IOException {
        directory.knows("key-quiet", person("Quentin Quiet", "q.quiet@police.example", "desk.staff", "police"));
        signIn("key-quiet");
        var said = ours.log() + ours.output();

        for (var arrival : ARRIVALS) {
            var code = arrival.replaceFirst(".*[?&]code=([^&]*).*", "$1");
            assertFalse(said.contains(code), "a code is in the log");
        }
        for (var secret : List.of(SECRET, "eyJ", "key-quiet", "Quentin Quiet", "q.quiet")) {
            assertFalse(said.contains(secret), secret);
        }
    }

    /** Signs in with the directory and stops before the browser is back. */
    private static String arrivalOf(BrowserContext browser, String key) {
        var form = follow(browser, follow(browser, ours.base() + "/organisation-sign-in"));
        var page = browser.request().get(form).text();
        var action = FORM.matcher(page);
        assertTrue(action.find(), page);
        var sent = browser.request()
                .post(
                        action.group(1),
                        RequestOptions.create()
                                .setMaxRedirects(0)
                                .setForm(FormData.create()
                                        .set("prompt", "login")
                                        .set("login", key)
                                        .set("password", "any")));
        var arrival = follow(browser, sent.headers().get("location"));
        assertTrue(COME_BACK.matcher(arrival).matches(), arrival);
        ARRIVALS.add(arrival);
        return arrival;
    }

    private static String follow(BrowserContext browser, String address) {
        var answer = browser.request().get(address, RequestOptions.create().setMaxRedirects(0));
        var next = answer.headers().get("location");
        assertTrue(next != null, () -> address + " answered " + answer.status());
        return URI.create(address).resolve(next).toString();
    }

    private BrowserContext fresh() {
        var context = newContext(usual -> usual.setBaseURL(ours.base().toString()));
        // The provider's own page wants a font from far away.
        context.route(Pattern.compile("^https://"), Route::abort);
        context.onRequest(request -> {
            if (COME_BACK.matcher(request.url()).matches()) {
                ARRIVALS.add(request.url());
            }
        });
        return context;
    }

    private void signIn(String key) {
        signIn(at, key);
    }

    private void signIn(Page page, String key) {
        page.navigate("/sign-in.xhtml");
        enter(page, key);
        assertThat(page).hasURL(Pattern.compile(".*/my-day.xhtml$"));
    }

    private void enter(Page page, String key) {
        link(page, "Sign in with your organisation").click();
        login(page, key);
    }

    private void login(Page page, String key) {
        page.locator("input[name=login]").fill(key);
        page.locator("input[name=password]").fill("any");
        page.locator("button[type=submit]").click();
        page.waitForURL(url -> url.startsWith(ours.base().toString()) && !url.contains("/organisation-sign-in"));
    }

    private static int status(BrowserContext as, String path) {
        return as.request()
                .get(path, RequestOptions.create().setMaxRedirects(0))
                .status();
    }

    private static String person(String name, String handle, String... roles) {
        return "{\"name\":\"%s\",\"preferred_username\":\"%2$s\",\"email\":\"%2$s\",\"roles\":[%3$s]}"
                .formatted(name, handle, "\"" + String.join("\",\"", roles) + "\"");
    }

    @Override
    protected List<String> complaints() {
        // The provider's own pages are not ours, and neither is the font they do not get.
        return super.complaints().stream()
                .filter(complaint -> !complaint.contains("ERR_FAILED"))
                .toList();
    }
}
