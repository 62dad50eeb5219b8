package org.jointestate.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointestate.deploy.RunningEstate.Account;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A test by browser on the shared estate: a fresh context (no cookies) for each test, 1280 pixels wide unless changed. The browser
 * is the one the system has; it and the estate are started once for the whole suite.
 *
 * <p>Under the content security policy a script given as a string is refused: use locators and assertions, or functions.
 */
@ExtendWith(BrowserTest.SharedBrowser.class)
public abstract class BrowserTest {

    private static final int WIDE = 1280;
    private static final int NARROW = 320;
    private static final double PATIENCE_MS = 60_000;

    /** Of accounts with a second factor, which are of one estate each. */
    private static final Map<Account, List<Cookie>> SESSIONS = new ConcurrentHashMap<>();

    private static Browser browser;

    /** The estate that all browser tests share. */
    protected static RunningEstate estate;

    private final List<String> complaints = new ArrayList<>();

    protected BrowserContext context;
    protected Page page;

    @RegisterExtension
    final AfterTestExecutionCallback keepPictureOfFailure = execution -> {
        if (execution.getExecutionException().isPresent() && page != null && !page.isClosed()) {
            picture(
                    page,
                    "failed-" + getClass().getSimpleName() + "-"
                            + execution.getRequiredTestMethod().getName());
        }
    };

    @BeforeEach
    void openPage() {
        context = newContext();
        page = newPage(context);
    }

    @AfterEach
    void closePage() {
        context.close();
    }

    /** Another person's browser: no cookie in common with the first. */
    protected BrowserContext newContext() {
        return newContext(usual -> usual);
    }

    /** The browser of somebody whose browser is not the usual one. */
    protected BrowserContext newContext(UnaryOperator<Browser.NewContextOptions> but) {
        BrowserContext fresh = browser.newContext(but.apply(new Browser.NewContextOptions()
                .setBaseURL(estate.base().toString())
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setViewportSize(WIDE, 900)));
        fresh.setDefaultTimeout(PATIENCE_MS);
        return fresh;
    }

    protected Page newPage(BrowserContext in) {
        Page fresh = in.newPage();
        fresh.onConsoleMessage(message -> {
            // The browser asks for this file by itself, whatever the page says.
            if (message.type().equals("error") && !message.location().contains("/favicon.ico")) {
                complaints.add(message.text());
            }
        });
        fresh.onPageError(complaints::add);
        return fresh;
    }

    /** Console errors so far, on all pages of this test: among them everything the content security policy refused. */
    protected List<String> complaints() {
        return List.copyOf(complaints);
    }

    /**
     * Through the forms, as a person does it. Whoever has a second factor comes in again with the session of the last time while that
     * holds: an app has a new code only every thirty seconds, and the suite signs some people in a hundred times.
     */
    protected void signIn(Page on, Account account) {
        var session = SESSIONS.get(account);
        if (session != null) {
            on.context().addCookies(session);
            on.navigate("/my-day.xhtml");
            if (!on.url().contains("/sign-in")) {
                return;
            }
            on.context().clearCookies();
        }
        on.navigate("/sign-in.xhtml");
        enter(on, account);
        on.waitForURL(url -> !url.contains("/sign-in"));
        on.waitForLoadState(LoadState.DOMCONTENTLOADED);
        if (!account.secondFactor().isEmpty()) {
            SESSIONS.put(account, on.context().cookies());
        }
    }

    /** On the page of signing in, wherever that leads. The fields are found by what they say to a password manager. */
    protected static void enter(Page on, Account account) {
        on.locator("input[autocomplete=username]").fill(account.username());
        on.locator("input[autocomplete=current-password]").fill(account.password());
        on.locator("input[autocomplete=current-password]").press("Enter");
        if (!account.secondFactor().isEmpty()) {
            enterAppCode(on, account.secondFactor());
        }
    }

    /** On the page of the second step: what the app shows, and what it shows next when the first came too late. */
    protected static void enterAppCode(Page on, String secret) {
        typeCode(on, AuthenticatorApp.code(secret));
        if (on.url().contains("/sign-in-code")) {
            enterCode(on, AuthenticatorApp.code(secret));
        }
    }

    /** On the page of the second step. */
    protected static void enterCode(Page on, String code) {
        typeCode(on, code);
        assertFalse(
                on.url().contains("/sign-in-code"),
                () -> "The code was refused: " + on.locator("main").innerText());
    }

    private static void typeCode(Page on, String code) {
        on.waitForURL(url -> url.contains("/sign-in-code"));
        on.locator("input[autocomplete=one-time-code]").fill(code);
        on.waitForNavigation(
                () -> on.locator("input[autocomplete=one-time-code]").press("Enter"));
    }

    protected void signInAs(String role) {
        signIn(page, estate.anyWithRole(role));
    }

    /** No violation of any rule of axe-core, its best practices included. */
    protected void axe(Page on) {
        List<Rule> violations = new AxeBuilder(on).analyze().getViolations();

        assertTrue(violations.isEmpty(), () -> violations.stream()
                .map(rule -> "%s (%s): %s%n%s"
                        .formatted(
                                rule.getId(),
                                rule.getImpact(),
                                rule.getHelp(),
                                rule.getNodes().stream()
                                        .map(node -> "    " + node.getHtml())
                                        .collect(Collectors.joining("\n"))))
                .collect(Collectors.joining("\n", "axe on " + on.url() + "\n", "")));
    }

    /**
     * One state of one page, looked at as the house wants it: axe and a picture wide and at 320 pixels, and nothing to scroll
     * sideways at 320. The page is wide again afterwards.
     */
    protected void inspect(Page on, String state) {
        wide(on);
        axe(on);
        picture(on, state + "-wide");
        narrow(on);
        axe(on);
        picture(on, state + "-narrow");
        assertEquals(
                NARROW,
                ((Number) on.evaluate("() => Math.max(document.documentElement.scrollWidth, window.innerWidth)"))
                        .intValue(),
                () -> "The page " + on.url() + " must be scrolled sideways at 320 pixels.");
        wide(on);
    }

    protected void wide(Page on) {
        on.setViewportSize(WIDE, 900);
    }

    protected void narrow(Page on) {
        on.setViewportSize(NARROW, 800);
    }

    /** Into target/pictures, for a person to look at. */
    protected Path picture(Page of, String name) {
        Path file = Path.of(System.getProperty("joint.estate.target", "target"), "pictures", name + ".png");
        of.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    /** Starts estate and browser before the first test that needs them; closed with the suite, by its store. */
    static final class SharedBrowser implements BeforeAllCallback {

        private static final ExtensionContext.Namespace NAMESPACE =
                ExtensionContext.Namespace.create(SharedBrowser.class);

        private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

        @Override
        public void beforeAll(ExtensionContext context) {
            estate = SharedEstate.of(context);
            browser = context.getRoot()
                    .getStore(NAMESPACE)
                    .computeIfAbsent(Running.class, key -> Running.start(), Running.class)
                    .browser();
        }

        private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

            static Running start() {
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                return new Running(
                        playwright,
                        playwright
                                .chromium()
                                .launch(new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium())
                                        .setHeadless(true)
                                        .setTimeout(PATIENCE_MS)
                                        .setArgs(List.of(
                                                "--no-sandbox",
                                                "--disable-gpu",
                                                "--disable-quic",
                                                "--no-first-run",
                                                "--disable-background-networking",
                                                "--disable-component-update",
                                                "--disable-sync"))));
            }

            private static Path chromium() {
                return Stream.of(System.getenv("PATH").split(":"))
                        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(
                                "No Chromium is on the path. Install it: apt-get install chromium"));
            }

            @Override
            public void close() {
                browser.close();
                playwright.close();
            }
        }
    }
}
