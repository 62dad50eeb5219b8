package org.jointestate.deploy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jointestate.deploy.RunningEstate.Account;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever is about one thing, tried with a thing that is somebody else's, of another trial, not there at all, or that can be none: it is
 * not found, or not allowed, and never shown, changed or a fault. The list is things.txt, which has every page and address or the build
 * is red; PermissionsIT tries the roles.
 */
class ThingsOfOthersIT extends Journey {

    private static final String NOBODYS = "00000000-0000-4000-8000-000000000000";
    private static final String TRIAL = "SHARED-OFFICE-2019";
    private static final String MINE = "THINGS-OF-OTHERS";
    private static final String PUBLISHED = "PUBLISHED-CRIME-FILES";
    private static final String MEASURE = "SAFE-AND-WELL";
    private static final Set<String> WITHOUT_MORE = Set.of("/trial-survey-wave.xhtml", "/trial-table.xhtml");
    private static final String ROOM = "JTC-0-D";
    private static final int HOW_LONG = 400;
    private static final Pattern ID = Pattern.compile("\"id\":\\s*\"([0-9a-f-]{36})\"");
    private static final Pattern SERIES = Pattern.compile("\"series\":\\s*\\{[^}]*\"id\":\\s*\"([0-9a-f-]{36})\"");
    private static final Pattern LINE = Pattern.compile("\\| `(/[^`]+)` \\| ([^|]+) \\|.*");

    /** What can be the name of nothing. */
    private static final List<String> IMPOSSIBLE = List.of(
            "'",
            "1 or 1=1",
            "../../etc/passwd",
            "<script>",
            "%00",
            "NO\u202eSUCH",
            "NO\u0000SUCH",
            "-1",
            "null",
            "x".repeat(HOW_LONG),
            "#{1+1}");

    /** A thing: its name, whose it is, who must not find it although the role would let them, and a name that is free. */
    private record Thing(String name, Account owner, List<Account> strangers, String free) {}

    /** One line of things.txt, for one of the kinds it names. */
    private record Line(String address, String kind, String where) {

        boolean isApi() {
            return address.contains(" ");
        }

        String verb() {
            return address.substring(address.indexOf(' ') + 1);
        }

        String path(String name, String trial) {
            var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
            if (isApi()) {
                return address.substring(1, address.indexOf(' '))
                        .replace("{day}", "2027-03-03")
                        .replaceFirst("\\{[a-z]+}", java.util.regex.Matcher.quoteReplacement(encoded));
            }
            var query = where.replace("{measure}", MEASURE)
                    .replace("{trial}", trial)
                    .replace("{}", encoded);
            return query.startsWith("?") ? address + query : query;
        }
    }

    private final Map<String, Thing> things = new HashMap<>();
    private final Map<String, BrowserContext> browsers = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();

    @AfterEach
    void close_browsers() {
        browsers.values().forEach(BrowserContext::close);
    }

    @Test
    void a_page_about_one_thing_shows_it_to_those_it_is_for_and_not_even_that_it_is_there_to_others() throws Exception {
        int tried = 0;
        var table = table("## Pages and downloads");
        for (var line : lines(false)) {
            if (line.kind().equals("nothing")) {
                continue;
            }
            if (line.kind().equals("choice")) {
                tried += choices(line, table.get(line.address()));
                continue;
            }
            var thing = thing(line.kind());
            var trial = line.where().contains("{trial}") ? trialOf(line.kind()) : "";
            var roles = table.get(line.address());
            if (!thing.name().isEmpty()) {
                var own = line.path(thing.name(), trial);
                // A new trial has no wave of a survey and no table that waits.
                var shown = WITHOUT_MORE.contains(line.address()) ? Set.of(200, 404) : Set.of(200);
                var answer = get(thing.owner(), own);
                expect(line, "its own", shown, answer.status());
                if (!shown.contains(answer.status())) {
                    wrong.add(own + " says " + answer.text().replaceAll("(?s).*<main", ""));
                }
                if (!roles.contains("everybody")) {
                    var nobody =
                            context.request().get(own, RequestOptions.create().setMaxRedirects(0));
                    var sent = nobody.headers().getOrDefault("location", "");
                    expect(line, "nobody signed in (" + sent + ")", Set.of(302), nobody.status());
                    if (!sent.contains("/sign-in.xhtml")) {
                        wrong.add(line.address() + " sends who is not signed in to " + sent);
                    }
                    for (var account : oneOfEachRole()) {
                        if (!allows(roles, account)) {
                            expect(
                                    line,
                                    account.role(),
                                    Set.of(403),
                                    get(account, own).status());
                            tried++;
                        }
                    }
                }
                for (var stranger : thing.strangers()) {
                    if (allows(roles, stranger)) {
                        expect(
                                line,
                                "of another, as " + stranger,
                                Set.of(404),
                                get(stranger, own).status());
                        tried++;
                    }
                }
                if (!trial.isEmpty()) {
                    // The same thing, looked for in a trial that it is not of.
                    expect(
                            line,
                            "in another trial",
                            Set.of(404),
                            get(
                                            thing.owner(),
                                            line.path(
                                                    thing.name(), thing("trial").name()))
                                    .status());
                }
            }
            expect(
                    line,
                    "free",
                    Set.of(404),
                    get(thing.owner(), line.path(thing.free(), trial)).status());
            for (var impossible : IMPOSSIBLE) {
                expect(
                        line,
                        impossible,
                        Set.of(404, 400),
                        get(thing.owner(), line.path(impossible, trial)).status());
                tried++;
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(tried > 300, "Only " + tried + " were tried.");
        // A wrong address is no fault of the server, and its log has no trace for it.
        assertFalse(estate.log().contains("org.jointestate.domain.shared.NotFound:"));
    }

    @Test
    void an_address_of_the_api_answers_about_things_of_others_as_if_there_were_none_and_leaves_them_alone()
            throws Exception {
        int tried = 0;
        var table = table("## API");
        for (var line : lines(true)) {
            var roles = table.get(line.address());
            if (line.kind().equals("choice")) {
                for (var impossible : IMPOSSIBLE) {
                    expect(line, impossible, Set.of(404, 400), send(anyOf(roles), line, impossible));
                    tried++;
                }
                continue;
            }
            var thing = thing(line.kind());
            if (!thing.name().isEmpty()) {
                var before = seen(line.kind(), thing);
                expect(
                        line,
                        "nobody",
                        Set.of(401),
                        new Api(estate.base(), "")
                                .send(line.verb(), path(line, thing.name()), body(line))
                                .status());
                for (var account : oneOfEachRole()) {
                    if (!allows(roles, account)) {
                        expect(line, account.role(), Set.of(403), send(account, line, thing.name()));
                        tried++;
                    }
                }
                for (var stranger : thing.strangers()) {
                    if (allows(roles, stranger)) {
                        expect(line, "of another, as " + stranger, Set.of(404), send(stranger, line, thing.name()));
                        tried++;
                    }
                }
                assertEquals(before, seen(line.kind(), thing), line.address() + " changed what is somebody else's");
            }
            expect(line, "free", Set.of(404), send(thing.owner(), line, thing.free()));
            for (var impossible : IMPOSSIBLE) {
                // A path that climbs out of the API is answered by the server itself, which reads files for GET alone.
                var said = impossible.startsWith("..") ? Set.of(404, 400, 403, 501) : Set.of(404, 400);
                expect(line, impossible, said, send(thing.owner(), line, impossible));
                tried++;
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(tried > 250, "Only " + tried + " were tried.");
    }

    /** What only chooses may show its usual page for a strange choice, and must neither fail nor repeat it as mark-up. */
    private int choices(Line line, Set<String> roles) {
        for (var impossible : IMPOSSIBLE) {
            var answer = get(anyOf(roles), line.path(impossible, ""));
            expect(line, impossible, Set.of(200, 302, 400, 404), answer.status());
            if (answer.status() == 200 && answer.text().contains("=\"<script>")
                    || answer.status() == 200 && answer.text().contains("><script><")) {
                wrong.add(line.address() + " repeats mark-up");
            }
        }
        return IMPOSSIBLE.size();
    }

    /** Measures of the same code stand in several trials; that of the published files stands in one. */
    private static String trialOf(String kind) {
        return kind.equals("measure") ? PUBLISHED : TRIAL;
    }

    private void expect(Line line, String what, Set<Integer> expected, int status) {
        if (!expected.contains(status)) {
            wrong.add("%s %s, %s: %d"
                    .formatted(line.address(), line.where(), what.length() > 40 ? "a long one" : what, status));
        }
    }

    private Thing thing(String kind) throws Exception {
        var known = things.get(kind);
        if (known == null) {
            known = find(kind);
            things.put(kind, known);
        }
        return known;
    }

    private Thing find(String kind) throws Exception {
        return switch (kind) {
            case "reference", "booking" -> booking(kind.equals("reference"));
            case "series" -> series();
            case "plan" -> plan();
            case "waiting" -> waiting();
            case "trial" -> trial();
            case "measure" -> keptBy("TRIAL_LEAD", "DERBYSHIRE-ANTI-SOCIAL-BEHAVIOUR", "NO-SUCH-MEASURE");
            case "event" ->
                linked("TRIAL_LEAD", "/trial-events.xhtml?trial=" + TRIAL, "event=([0-9a-f-]{36})", NOBODYS);
            case "outcome" ->
                linked("TRIAL_LEAD", "/trial-outcomes.xhtml?trial=" + TRIAL, "outcome=([0-9a-f-]{36})", NOBODYS);
            case "line" ->
                linked("TRIAL_LEAD", "/trial-ledger.xhtml?trial=" + TRIAL, "line=([A-Za-z0-9-]+)", "no-such-line");
            case "comparison" ->
                linked("TRIAL_LEAD", "/trial-protocol.xhtml?trial=" + TRIAL, "team=([A-Z0-9-]+)", "NO-SUCH-TEAM");
            case "dataset" -> linked("TRIAL_LEAD", "/reports.xhtml", "/reports/([^/\"]+)/report.html", NOBODYS);
            case "person" -> linked("ADMINISTRATOR", "/people.xhtml", "person.xhtml\\?id=([0-9a-f-]{36})", NOBODYS);
            case "rule" -> linked("ESTATE_MANAGER", "/rules.xhtml", "rule.xhtml\\?id=([0-9a-f-]{36})", NOBODYS);
            case "team" -> keptBy("ADMINISTRATOR", "PROTECTION", "NO-SUCH-TEAM");
            case "organisation" -> keptBy("ADMINISTRATOR", "FIRE", "NAVY");
            case "site" -> keptBy("ESTATE_MANAGER", "HQ", "NO-SITE");
            case "floor" -> keptBy("ESTATE_MANAGER", "HQ-1", "HQ-99");
            case "zone" -> keptBy("ESTATE_MANAGER", "HQ-1-B", "HQ-1-X");
            case "desk" -> keptBy("ESTATE_MANAGER", "HQ-1-A01", "HQ-1-X99");
            case "space" -> keptBy("ESTATE_MANAGER", "HQ-1-R01", "HQ-1-R99");
            case "bank" -> keptBy("ESTATE_MANAGER", "SHARED-OFFICE", "NO-SUCH-BANK");
            // Nothing of these is in the demonstration; what is tried is a name that is free and names that can be
            // none.
            case "surge" -> keptBy("ESTATE_MANAGER", "", NOBODYS);
            case "picture" -> keptBy("ESTATE_MANAGER", "", NOBODYS);
            case "calendar" -> keptBy("STAFF", "", "A".repeat(43) + ".ics");
            default ->
                throw new IllegalStateException(
                        "things.txt names the kind (%s), and ThingsOfOthersIT does not know how to find such a thing."
                                .formatted(kind));
        };
    }

    private Thing keptBy(String role, String name, String free) {
        return new Thing(name, estate.anyWithRole(role), List.of(), free);
    }

    private Thing linked(String role, String page, String link, String free) {
        var owner = estate.anyWithRole(role);
        var found = Pattern.compile(link).matcher(get(owner, page).text());
        assertTrue(found.find(), () -> "There is no " + link + " on " + page);
        return new Thing(found.group(1), owner, List.of(), free);
    }

    private Thing booking(boolean byReference) throws IOException {
        var other = things.get(byReference ? "booking" : "reference");
        var me = other == null ? staffWithEmptyWeek() : other.owner();
        var day = workingDay(byReference ? 44 : 45);
        var desk = api(me).freeDesks("HQ", day, "DAY").get(0);
        var booked = api(me).book(desk, day.atTime(9, 0), day.atTime(17, 0));
        assertEquals(201, booked.status(), booked.body());
        var made = Api.booking(booked.body());
        return new Thing(
                byReference ? made.reference() : made.id(),
                me,
                everybodyBut(me),
                byReference ? "JE-2222-2222" : NOBODYS);
    }

    private Thing series() throws IOException {
        var me = staffWithEmptyWeek();
        var first = workingDay(46);
        var desk = api(me).freeDesks("HQ", first, "DAY").get(0);
        var made = api(me).send(
                        "POST",
                        "series",
                        "{\"desk\":\"%s\",\"first\":\"%s\",\"weeks\":1,\"part\":\"DAY\"}".formatted(desk, first));
        assertEquals(201, made.status(), made.body());
        var found = SERIES.matcher(made.body());
        assertTrue(found.find(), made.body());
        return new Thing(found.group(1), me, everybodyBut(me), NOBODYS);
    }

    private Thing plan() throws IOException {
        var me = staffWithEmptyWeek();
        var made = api(me).send(
                        "POST",
                        "seating-plans",
                        "{\"site\":\"HQ\",\"people\":[{\"days\":[\"%s\"]}]}".formatted(workingDay(47)));
        assertEquals(201, made.status(), made.body());
        return new Thing(id(made), me, everybodyBut(me), NOBODYS);
    }

    private Thing waiting() throws IOException {
        var me = staffWithEmptyWeek();
        var day = workingDay(48);
        fill(day, me);
        var joined = api(me).send(
                        "POST",
                        "waiting-list",
                        "{\"site\": \"JTC\", \"day\": \"%s\", \"zone\": \"%s\"}".formatted(day, ROOM));
        assertEquals(201, joined.status(), joined.body());
        return new Thing(id(joined), me, everybodyBut(me), NOBODYS);
    }

    private void fill(LocalDate day, Account but) throws IOException {
        for (int number = 1; number <= 4; number++) {
            for (var account : estate.accounts()) {
                if (account.role().equals("STAFF") && !account.equals(but)) {
                    var answer =
                            api(account).book("%s%02d".formatted(ROOM, number), day.atTime(9, 0), day.atTime(17, 0));
                    if (answer.status() == 201 || answer.body().contains("DESK_TAKEN")) {
                        break;
                    }
                }
            }
        }
    }

    /** A trial that one lead has begun, of whom the other is none. */
    private Thing trial() {
        var lead = estate.anyWithRole("TRIAL_LEAD");
        try (var theirs = newContext()) {
            var on = newPage(theirs);
            signIn(on, lead);
            on.navigate("/trials.xhtml");
            if (on.locator("a[href*='trial=" + MINE + "']").count() == 0) {
                on.getByLabel("Code of the trial").fill(MINE);
                button(on, "Start trial").click();
                on.waitForURL(Pattern.compile(".*trial=" + MINE + ".*"));
            }
        }
        return new Thing(
                MINE,
                lead,
                estate.accounts().stream()
                        .filter(account -> account.role().equals("TRIAL_LEAD") && !account.equals(lead))
                        .toList(),
                "NO-SUCH-TRIAL");
    }

    /** Two others of the staff, one of each organisation, and one of each other role: keeping the estate or the accounts opens nobody's things. */
    private List<Account> everybodyBut(Account me) {
        var others = new ArrayList<Account>();
        for (var organisation : List.of("POLICE", "FIRE")) {
            estate.accounts().stream()
                    .filter(account -> account.role().equals("STAFF")
                            && account.organisation().equals(organisation)
                            && !account.equals(me))
                    .findFirst()
                    .ifPresent(others::add);
        }
        assertEquals(
                2,
                others.size(),
                () -> "Organisations of the accounts: "
                        + estate.accounts().stream().map(Account::organisation).collect(Collectors.toSet()));
        oneOfEachRole().stream()
                .filter(account -> !account.role().equals("STAFF"))
                .forEach(others::add);
        return others;
    }

    private String seen(String kind, Thing thing) throws IOException {
        var address = Map.of(
                        "booking",
                        "bookings/",
                        "series",
                        "series/",
                        "plan",
                        "seating-plans/",
                        "waiting",
                        "waiting-list/")
                .get(kind);
        if (address == null) {
            return "";
        }
        var answer = api(thing.owner()).send("GET", address + thing.name(), "");
        assertEquals(200, answer.status(), answer.body());
        return answer.body();
    }

    private int send(Account as, Line line, String name) throws IOException {
        return api(as).send(line.verb(), path(line, name), body(line)).status();
    }

    private static String path(Line line, String name) {
        var path = line.path(name, "");
        return line.address().matches("/series/\\{id} (PATCH|DELETE)") ? path + "?scope=all" : path;
    }

    /** A body that is right, so that it is the thing that is refused. */
    private static String body(Line line) {
        if (Set.of("GET", "DELETE").contains(line.verb())) {
            return "";
        }
        return switch (line.address()) {
            case "/bookings/{id} PATCH" -> "{\"desk\": \"HQ-1-A01\"}";
            case "/series/{id} PATCH" -> "{\"part\": \"MORNING\"}";
            case "/estate/desks/{code} PATCH",
                    "/estate/desks/{code}/out-of-use POST",
                    "/estate/desks/{code}/back-into-use POST" -> "{\"version\": 1}";
            case "/surges/{id}/extend POST" -> "{\"until\": \"2027-03-02T18:00\"}";
            case "/trials/{code}/observations POST" ->
                "[{\"measure\": \"ANY\", \"from\": \"2027-03-01\", \"value\": 1}]";
            case "/trials/{code}/imports/presence POST" -> "person,organisation,zone,from,to\n";
            case "/trials/{code}/imports/street-crime POST" -> "Crime ID,Month\n";
            case "/estate/tables/{table} POST" -> "code\n";
            default -> "{}";
        };
    }

    private static String id(Api.Answer answer) {
        var found = ID.matcher(answer.body());
        assertTrue(found.find(), answer.body());
        return found.group(1);
    }

    /** What a page answers; where it only leads on to another page of ours, what that one answers. */
    private APIResponse get(Account as, String path) {
        var browser = browsers.computeIfAbsent(as.username(), key -> {
            var fresh = newContext();
            signIn(newPage(fresh), as);
            return fresh;
        });
        var answer = browser.request().get(path, RequestOptions.create().setMaxRedirects(0));
        var next = answer.headers().getOrDefault("location", "");
        return answer.status() == 302 && !next.contains("/sign-in.xhtml")
                ? browser.request().get(next, RequestOptions.create().setMaxRedirects(0))
                : answer;
    }

    private Account anyOf(Set<String> roles) {
        return estate.accounts().stream()
                .filter(account -> roles.contains(account.role()))
                .findFirst()
                .orElseGet(() -> estate.anyWithRole("STAFF"));
    }

    private static boolean allows(Set<String> roles, Account account) {
        // Whoever has an account of the demonstration is of the staff besides.
        return roles.contains("everybody") || roles.contains(account.role()) || roles.contains("STAFF");
    }

    private List<Account> oneOfEachRole() {
        Map<String, Account> byRole = new LinkedHashMap<>();
        estate.accounts().forEach(account -> byRole.putIfAbsent(account.role(), account));
        return List.copyOf(byRole.values());
    }

    private static List<Line> lines(boolean api) throws IOException {
        var lines = new ArrayList<Line>();
        for (var text : Files.readAllLines(
                root().resolve("web/src/test/resources/org/jointestate/web/permissions/things.txt"))) {
            if (text.startsWith("/")) {
                var address = text.substring(0, text.indexOf(" = "));
                for (var about : text.substring(text.indexOf(" = ") + 3).split("\\|")) {
                    var words = about.strip().split(" ", 2);
                    lines.add(new Line(address, words[0], words.length == 1 ? "" : words[1]));
                }
            }
        }
        return lines.stream().filter(line -> line.isApi() == api).toList();
    }

    /** The roles of each page or address, as PERMISSIONS.md has them. */
    private static Map<String, Set<String>> table(String section) throws IOException {
        var table = new HashMap<String, Set<String>>();
        var within = false;
        for (var text : Files.readAllLines(root().resolve("PERMISSIONS.md"))) {
            within = text.startsWith("## ") ? text.startsWith(section) : within;
            var found = LINE.matcher(text);
            if (within && found.matches()) {
                table.put(
                        found.group(1),
                        Arrays.stream(found.group(2).strip().split(",\\s*")).collect(Collectors.toSet()));
            }
        }
        return table;
    }

    private static Path root() {
        return Path.of(System.getProperty("joint.estate.target", "target"), "../..")
                .normalize();
    }
}
