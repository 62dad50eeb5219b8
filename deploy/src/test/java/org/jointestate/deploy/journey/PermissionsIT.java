package org.jointestate.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jointestate.deploy.RunningEstate.Account;
import org.junit.jupiter.api.Test;

/** The table of PERMISSIONS.md, tried: each page and each address of the API, with each role and with nobody signed in. */
class PermissionsIT extends Journey {

    /** A line of the table. Nobody is asked for a role where {@code roles} holds {@code everybody}. */
    private record Line(String address, Set<String> roles, String scope) {

        boolean allows(Account account) {
            // Whoever has an account of the demonstration is of the staff besides.
            return open() || roles.contains(account.role()) || roles.contains("STAFF");
        }

        boolean open() {
            return roles.contains("everybody");
        }
    }

    private static final Pattern LINE = Pattern.compile("\\| `(/[^`]+)` \\| ([^|]+) \\|(?: ([^|]+) \\|)?");
    private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";
    private static final Set<Integer> NOT_FOR_YOU = Set.of(401, 403);

    @Test
    void each_page_opens_to_the_roles_of_the_table_and_to_nobody_else() {
        List<String> wrong = new ArrayList<>();
        var pages = lines("## Pages and downloads");
        assertTrue(pages.size() > 20, () -> "Too few pages were found: " + pages);
        var nobody = context.request();
        for (Line line : pages) {
            var answer = get(nobody, at(line));
            boolean sentToSignIn = answer.status() == 302
                    && answer.headers()
                            .getOrDefault("location", "")
                            .contains(line.roles().contains("DEVICE") ? "/screen.xhtml" : "/sign-in.xhtml?return=");
            if (line.open() == sentToSignIn || NOT_FOR_YOU.contains(answer.status()) || answer.status() >= 500) {
                wrong.add("%s with nobody signed in: %d".formatted(line.address(), answer.status()));
            }
        }
        for (Account account : oneOfEachRole().values()) {
            try (BrowserContext theirs = newContext()) {
                signIn(newPage(theirs), account);
                for (Line line : pages) {
                    // Signing out is everybody's, and would end the session that the other lines are tried with.
                    if (line.address().equals("/sign-out")) {
                        continue;
                    }
                    int read = get(theirs.request(), at(line)).status();
                    check(wrong, line.allows(account), "%s as %s".formatted(line.address(), account.role()), read);
                    if (!line.allows(account)) {
                        int sent = theirs.request()
                                .post(at(line), RequestOptions.create().setMaxRedirects(0))
                                .status();
                        check(wrong, false, "POST %s as %s".formatted(line.address(), account.role()), sent);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void each_address_of_the_api_answers_the_roles_of_the_table_and_nobody_else() throws IOException {
        List<String> wrong = new ArrayList<>();
        var addresses = lines("## API");
        assertTrue(addresses.size() > 10, () -> "Too few addresses were found: " + addresses);
        for (Line line : addresses) {
            int nobody = call(new Api(estate.base(), ""), line);
            int stranger = call(new Api(estate.base(), "je_not-a-token"), line);
            int expected = line.open() ? 200 : 401;
            if (nobody != expected || stranger != expected) {
                wrong.add("%s with nobody: %d, with a wrong token: %d".formatted(line.address(), nobody, stranger));
            }
            for (Account account : oneOfEachRole().values()) {
                check(
                        wrong,
                        line.allows(account),
                        "%s as %s".formatted(line.address(), account.role()),
                        call(api(account), line));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void a_token_opens_what_it_was_made_for_and_nothing_else() throws IOException {
        List<String> wrong = new ArrayList<>();
        var scopes = Map.of(
                "read", "Read sites, desks and my bookings",
                "book", "Make, change and cancel my bookings",
                "check-in", "Check me in and out",
                "trial-read", "Read trials and their figures",
                "trial-write", "Enter and import figures of my trials",
                "surge", "Declare surges and stand them down",
                "estate", "Change desks, and give out and take in the tables of the estate",
                "people", "Give out and take in the table of people");
        var addresses = lines("## API");
        assertEquals(
                scopes.keySet(),
                addresses.stream().filter(line -> !line.open()).map(Line::scope).collect(Collectors.toSet()),
                "Scopes that some address asks for");
        for (String scope : scopes.keySet()) {
            // Scopes that are of no use to somebody's roles are not offered, and the role is asked for before the
            // scope.
            var owner =
                    switch (scope) {
                        case "surge", "estate" -> anotherOf("ESTATE_MANAGER", 0);
                        case "people" -> anotherOf("ADMINISTRATOR", 0);
                        default -> anotherOf("TRIAL_LEAD", 1);
                    };
            Api api;
            try (BrowserContext theirs = newContext()) {
                var theirPage = newPage(theirs);
                signIn(theirPage, owner);
                theirPage.navigate("/tokens.xhtml");
                theirPage.getByLabel("What it is for").fill("Only " + scope);
                for (var each : scopes.entrySet()) {
                    if (theirPage.getByLabel(each.getValue()).count() > 0) {
                        theirPage
                                .getByLabel(each.getValue())
                                .setChecked(each.getKey().equals(scope));
                    }
                }
                theirPage.getByLabel("7 days").check();
                button(theirPage, "Make this token").click();
                api = new Api(estate.base(), theirPage.locator("code.code").innerText());
            }
            for (Line line : addresses) {
                if (!line.open() && !line.allows(owner)) {
                    continue;
                }
                var answer = send(api, line);
                boolean opens = answer.status() != 403 || !answer.body().contains("SCOPE_MISSING");
                if (opens != (line.open() || line.scope().equals(scope))) {
                    wrong.add("%s with a token for %s: %d".formatted(line.address(), scope, answer.status()));
                }
                if (!opens && !answer.body().contains("\"scope\":\"" + line.scope() + "\"")) {
                    wrong.add("%s does not name its scope: %s".formatted(line.address(), answer.body()));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void another_persons_booking_is_not_there() throws IOException {
        var mine = staffWithEmptyWeek();
        var other = staffWithEmptyWeek();
        var day = workingDay(7);
        var desk = api(mine).freeDesks("HQ", day, "DAY").get(0);
        var booked = api(mine).book(desk, day.atTime(9, 0), day.atTime(12, 0));
        assertEquals(201, booked.status(), booked.body());
        var booking = Api.booking(booked.body());
        String path = "bookings/" + booking.id();
        String move = "{\"from\": \"%s\"}".formatted(day.atTime(LocalTime.of(10, 0)));

        assertEquals(404, api(other).send("GET", path, "").status());
        assertEquals(404, api(other).send("PATCH", path, move).status());
        assertEquals(404, api(other).send("POST", path + "/check-in", "").status());
        assertEquals(404, api(other).send("POST", path + "/leave", "").status());
        assertEquals(404, api(other).send("DELETE", path, "").status());
        signIn(page, other);
        for (String at : List.of("/confirmed.xhtml", "/change-booking.xhtml", "/cancel-booking.xhtml")) {
            assertEquals(
                    404,
                    get(context.request(), at + "?ref=" + booking.reference()).status(),
                    at);
        }
        assertEquals(200, api(mine).send("GET", path, "").status());
    }

    @Test
    void a_trial_of_another_lead_is_not_there() throws IOException {
        var lead = anotherOf("TRIAL_LEAD", 0);
        var other = anotherOf("TRIAL_LEAD", 1);
        signIn(page, lead);
        page.navigate("/trials.xhtml");
        page.getByLabel("Code of the trial").fill("NOT-FOR-OTHERS");
        button(page, "Start trial").click();
        assertThat(page).hasURL(Pattern.compile("trial=NOT-FOR-OTHERS"));

        assertEquals(
                200,
                api(lead).send("GET", "trials/NOT-FOR-OTHERS/observations", "").status());
        assertEquals(
                404,
                api(other).send("GET", "trials/NOT-FOR-OTHERS/observations", "").status());
        assertEquals(
                404,
                api(other)
                        .send(
                                "POST",
                                "trials/NOT-FOR-OTHERS/observations",
                                "[{\"measure\": \"X\", \"from\": \"2019-10-25\", \"value\": 1}]")
                        .status());
        assertEquals(
                404,
                api(other)
                        .send("POST", "trials/NOT-FOR-OTHERS/imports/presence", "person,organisation,zone,from,to\n")
                        .status());
        try (BrowserContext theirs = newContext()) {
            signIn(newPage(theirs), other);
            for (Line line : lines("## Pages and downloads")) {
                if (line.address().startsWith("/trial") && !line.address().equals("/trials.xhtml")) {
                    String at = line.address() + "?trial=NOT-FOR-OTHERS";
                    assertEquals(404, get(theirs.request(), at).status(), at);
                }
            }
            for (String at : List.of(
                    "/measure.xhtml?trial=NOT-FOR-OTHERS&measure=X", "/report-words.xhtml?trial=NOT-FOR-OTHERS")) {
                assertEquals(404, get(theirs.request(), at).status(), at);
            }
        }
    }

    private static void check(List<String> wrong, boolean allowed, String what, int status) {
        boolean as = allowed ? !NOT_FOR_YOU.contains(status) && status < 500 : status == 403;
        if (!as) {
            wrong.add("%s answered %d, and the table says %s".formatted(what, status, allowed ? "allowed" : "refused"));
        }
    }

    private static APIResponse get(APIRequestContext as, String path) {
        return as.get(path, RequestOptions.create().setMaxRedirects(0));
    }

    private int call(Api api, Line line) throws IOException {
        return send(api, line).status();
    }

    private static Api.Answer send(Api api, Line line) throws IOException {
        String[] said = line.address().split(" ");
        String path = said[0].substring(1)
                .replace("{id}", UNKNOWN)
                .replace("{code}", "NO-SUCH-TRIAL")
                .replace("{table}", "closures")
                .replace("{day}", "2027-03-03");
        if (path.equals("desks")) {
            path = "desks?site=HQ&date=2027-03-03";
        }
        String body = said[1].equals("GET") || said[1].equals("DELETE")
                ? ""
                : path.contains("imports") || path.contains("table") ? "month\n" : "{}";
        return api.send(said[1], path, body);
    }

    private static String at(Line line) {
        return line.address().replace("/*", "/" + UNKNOWN + "/report.pdf");
    }

    private Map<String, Account> oneOfEachRole() {
        Map<String, Account> byRole = new LinkedHashMap<>();
        estate.accounts().forEach(account -> byRole.putIfAbsent(account.role(), account));
        assertEquals(8, byRole.size(), () -> "Roles with an account: " + byRole.keySet());
        return byRole;
    }

    private static List<Line> lines(String section) {
        Path table = Path.of(System.getProperty("joint.estate.target", "target"), "../../PERMISSIONS.md");
        try {
            String text = Files.readString(table);
            String from = text.substring(text.indexOf(section) + section.length());
            int end = from.indexOf("\n## ");
            return LINE.matcher(end < 0 ? from : from.substring(0, end))
                    .results()
                    .map(found -> new Line(
                            found.group(1),
                            Set.of(found.group(2).strip().split(",\\s*")),
                            found.group(3) == null ? "" : found.group(3).strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
