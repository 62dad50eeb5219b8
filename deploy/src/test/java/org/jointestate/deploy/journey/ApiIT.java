package org.jointestate.deploy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jointestate.deploy.RunningEstate.Account;
import org.junit.jupiter.api.Test;

/** The API as the program of somebody who reads its description, and of somebody who does not. */
class ApiIT extends Journey {

    private static final String PROBLEM = "application/problem+json";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    /** A request that is wrong, and what is said to it; the field is empty where no single one is wrong. */
    private record Wrong(
            String method,
            String path,
            Map<String, String> headers,
            String body,
            int status,
            String reason,
            String field) {

        static Wrong get(String path, int status, String reason, String field) {
            return new Wrong("GET", path, Map.of(), "", status, reason, field);
        }

        static Wrong post(String body, int status, String reason, String field) {
            return new Wrong(
                    "POST", "bookings", Map.of("Content-Type", "application/json"), body, status, reason, field);
        }
    }

    @Test
    void whatever_is_wrong_is_told_as_problem_details_with_its_reason_and_field() throws Exception {
        var me = staffWithEmptyWeek();
        var cases = List.of(
                Wrong.post("", 400, "UNREADABLE", ""),
                Wrong.post("[]", 400, "UNREADABLE", ""),
                Wrong.post("{", 400, "UNREADABLE", ""),
                Wrong.post("{}", 400, "UNREADABLE", "desk"),
                Wrong.post("{\"desk\": 7}", 400, "UNREADABLE", "desk"),
                Wrong.post("{\"desk\": null}", 400, "UNREADABLE", "desk"),
                Wrong.post("{\"desk\": {\"code\": \"HQ-1-B05\"}}", 400, "UNREADABLE", "desk"),
                Wrong.post("{\"desk\": \"HQ-1-B05\", \"colour\": \"red\"}", 400, "UNKNOWN_FIELD", "colour"),
                Wrong.post(times("01/03/2027 09:00", "2027-03-03T13:00"), 400, "UNREADABLE", "from"),
                Wrong.post(times("2027-03-03", "2027-03-03T13:00"), 400, "UNREADABLE", "from"),
                Wrong.post(times("2027-03-03T09:00Z", "2027-03-03T13:00"), 400, "UNREADABLE", "from"),
                Wrong.post(times("2027-03-03T09:00", "2027-03-03 13:00"), 400, "UNREADABLE", "to"),
                Wrong.post(times("2027-03-03T09:00", "1800000000"), 400, "UNREADABLE", "to"),
                Wrong.post(times("2027-02-30T09:00", "2027-03-03T13:00"), 400, "UNREADABLE", "from"),
                Wrong.post(times("+999999999-01-01T00:00", "2027-03-03T13:00"), 400, "UNREADABLE", "from"),
                Wrong.post(times("2027-03-03T13:00", "2027-03-03T09:00"), 422, "END_BEFORE_START", "to"),
                Wrong.post(times("2027-03-03T09:10", "2027-03-03T13:00"), 422, "NOT_ON_HALF_HOUR", "from"),
                Wrong.post(
                        "{\"desk\": \"no desk!\", \"from\": \"2027-03-03T09:00\", \"to\": \"2027-03-03T13:00\"}",
                        422,
                        "UNKNOWN_DESK",
                        "desk"),
                Wrong.post("{\"desk\": \"" + "x".repeat(70_000) + "\"}", 413, "CONTENT_TOO_LARGE", ""),
                new Wrong(
                        "POST",
                        "bookings",
                        Map.of("Content-Type", "text/plain"),
                        "hello",
                        415,
                        "UNSUPPORTED_MEDIA_TYPE",
                        ""),
                new Wrong(
                        "POST",
                        "bookings",
                        Map.of("Content-Type", "application/json", "Idempotency-Key", "a b"),
                        "{}",
                        400,
                        "BAD_IDEMPOTENCY_KEY",
                        "Idempotency-Key"),
                new Wrong("GET", "sites", Map.of("Accept", "application/xml"), "", 406, "NOT_ACCEPTABLE", ""),
                new Wrong(
                        "PUT",
                        "bookings",
                        Map.of("Content-Type", "application/json"),
                        "{}",
                        405,
                        "METHOD_NOT_ALLOWED",
                        ""),
                Wrong.get("nothing", 404, "NOT_FOUND", ""),
                Wrong.get("bookings/1", 404, "NOT_FOUND", ""),
                Wrong.get("../v2/bookings", 404, "NOT_FOUND", ""),
                Wrong.get("desks", 400, "UNREADABLE", "site"),
                Wrong.get("desks?site=HQ", 400, "UNREADABLE", "date"),
                Wrong.get("desks?site=HQ&date=3.3.2027", 400, "UNREADABLE", "date"),
                Wrong.get("desks?site=HQ&date=2027-03-03&part=NIGHT", 400, "UNREADABLE", "part"),
                Wrong.get("desks?site=HQ&date=2027-03-03&from=09:00", 400, "UNREADABLE", "until"),
                Wrong.get("desks?site=HQ&date=2027-03-03&from=nine&until=12:00", 400, "UNREADABLE", "from"),
                Wrong.get("desks?site=NOWHERE&date=2027-03-03", 404, "UNKNOWN_SITE", "site"),
                Wrong.get("desks?site=%3Cscript%3E&date=2027-03-03", 404, "UNKNOWN_SITE", "site"),
                Wrong.get("desks?site=HQ&date=2027-03-03&limit=0", 400, "UNREADABLE", "limit"),
                Wrong.get("desks?site=HQ&date=2027-03-03&limit=1001", 400, "UNREADABLE", "limit"),
                Wrong.get("desks?site=HQ&date=2027-03-03&offset=-1", 400, "UNREADABLE", "offset"),
                Wrong.get("bookings?offset=99999999999999999999", 400, "UNREADABLE", "offset"),
                Wrong.get("desks?site=HQ&date=2027-03-03&until=12:00&form=09:00", 400, "UNKNOWN_PARAMETER", "form"),
                Wrong.get("desks?site=HQ&site=JTC&date=2027-03-03", 400, "UNREADABLE", "site"),
                Wrong.get("bookings?%3Cscript%3E=1", 400, "UNKNOWN_PARAMETER", "<script>"));
        for (Wrong each : cases) {
            var answer = send(me, each.method(), each.path(), each.headers(), each.body());
            String what = "%s %s %.60s answered %d %s"
                    .formatted(each.method(), each.path(), each.body(), answer.statusCode(), answer.body());
            assertEquals(each.status(), answer.statusCode(), what);
            assertTrue(header(answer, "Content-Type").startsWith(PROBLEM), what);
            assertTrue(answer.body().contains("\"reason\":\"" + each.reason() + "\""), what);
            assertEquals(each.field(), text(answer.body(), "field"), what);
            assertFalse(answer.body().contains("Exception") || answer.body().contains("\tat "), what);
        }
        assertTrue(header(send(me, "PUT", "bookings", Map.of(), ""), "Allow").contains("POST"));
    }

    @Test
    void a_misspelt_trial_run_is_not_the_real_thing() throws Exception {
        var lead = anotherOf("TRIAL_LEAD", 0);

        for (String said : List.of("1", "yes", "TRUE", "fasle", "", "true&dryRun=false")) {
            var answer = send(
                    lead,
                    "POST",
                    "trials/NO-SUCH-TRIAL/imports/presence?dryRun=" + said,
                    Map.of("Content-Type", "text/csv"),
                    "person\n");
            assertEquals(400, answer.statusCode(), said + answer.body());
            assertEquals("dryRun", text(answer.body(), "field"));
        }
    }

    @Test
    void a_misspelt_parameter_is_refused_by_every_operation_of_the_description() throws Exception {
        var described = client.send(
                        HttpRequest.newBuilder(estate.base().resolve("/api/v1/openapi.json"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        var somebody = List.of(
                staffWithEmptyWeek(),
                anotherOf("ESTATE_MANAGER", 0),
                anotherOf("TRIAL_LEAD", 0),
                anotherOf("ADMINISTRATOR", 0));
        var tried = 0;
        for (var operation : operations(described)) {
            HttpResponse<String> answer = null;
            // The gate comes first, so somebody of the right role asks.
            for (var me : somebody) {
                if (answer == null || answer.statusCode() == 403) {
                    answer = send(me, operation.get(0), operation.get(1) + "?form=2026-12-01", Map.of(), "");
                }
            }
            var what = operation + " answered " + answer.statusCode() + " " + answer.body();
            assertEquals(400, answer.statusCode(), what);
            if (!operation.get(0).equals("HEAD")) {
                assertTrue(answer.body().contains("\"reason\":\"UNKNOWN_PARAMETER\""), what);
                assertEquals("form", text(answer.body(), "field"), what);
                assertTrue(answer.body().contains("\"known\":["), what);
            }
            tried++;
        }
        assertTrue(tried > 60, "Only " + tried + " operations were tried.");
        var figures = send(somebody.get(1), "GET", "use-figures?form=2026-12", Map.of(), "");
        assertTrue(
                figures.body().contains("\"known\":[\"site\",\"from\",\"to\",\"format\",\"table\"]"), figures.body());
    }

    /** Method and address of each operation, with something in the place of what an address leaves open; HEAD beside each GET. */
    private static List<List<String>> operations(String description) {
        var found = new ArrayList<List<String>>();
        JsonParser.parseString(description)
                .getAsJsonObject()
                .getAsJsonObject("paths")
                .entrySet()
                .forEach(path -> path.getValue().getAsJsonObject().keySet().forEach(verb -> {
                    String address = path.getKey()
                            .substring(1)
                            .replace("{day}", "2027-03-03")
                            .replaceAll("\\{[a-z]+}", "00000000-0000-4000-8000-000000000000");
                    if (verb.equals("get")) {
                        found.add(List.of("HEAD", address));
                    }
                    if (!verb.equals("parameters")) {
                        found.add(List.of(verb.toUpperCase(Locale.ROOT), address));
                    }
                }));
        return found;
    }

    @Test
    void what_is_known_is_not_sent_again_and_what_changed_meanwhile_is_not_changed() throws Exception {
        var me = staffWithEmptyWeek();
        var day = workingDay(7);
        var desk = api(me).freeDesks("HQ", day, "DAY").get(0);
        var booked = send(
                me,
                "POST",
                "bookings",
                Map.of("Content-Type", "application/json"),
                "{\"desk\": \"%s\", \"from\": \"%s\", \"to\": \"%s\"}"
                        .formatted(desk, day.atTime(9, 0), day.atTime(12, 0)));
        assertEquals(201, booked.statusCode(), booked.body());
        var path = "bookings/" + text(booked.body(), "id");
        var read = send(me, "GET", path, Map.of(), "");
        var tag = header(read, "ETag");

        assertTrue(tag.matches("\"[0-9a-f]{32}\""), tag);
        assertEquals(header(booked, "ETag"), tag);
        assertEquals(
                304, send(me, "GET", path, Map.of("If-None-Match", tag), "").statusCode());
        var list = send(me, "GET", "desks?site=HQ&date=" + day, Map.of(), "");
        var weak = header(list, "ETag");
        assertTrue(weak.startsWith("W/\""), weak);
        var same = send(me, "GET", "desks?site=HQ&date=" + day, Map.of("If-None-Match", weak), "");
        assertEquals(304, same.statusCode());
        assertEquals("", same.body());
        var both = Map.of("Accept", PROBLEM + ", application/json");
        assertEquals(
                list.body(),
                send(me, "GET", "desks?site=HQ&date=" + day, both, "").body());
        assertEquals(weak, header(send(me, "HEAD", "desks?site=HQ&date=" + day, Map.of(), ""), "ETag"));

        var json = Map.of("Content-Type", "application/json", "If-Match", tag);
        var later = "{\"to\": \"%s\"}".formatted(day.atTime(LocalTime.of(13, 0)));
        var moved = send(me, "PATCH", path, json, later);
        assertEquals(200, moved.statusCode(), moved.body());
        assertFalse(header(moved, "ETag").equals(tag));
        assertEquals(
                200, send(me, "GET", path, Map.of("If-None-Match", tag), "").statusCode());

        var stale = send(me, "PATCH", path, json, "{\"to\": \"%s\"}".formatted(day.atTime(LocalTime.of(11, 0))));
        assertEquals(412, stale.statusCode(), stale.body());
        assertTrue(stale.body().contains("CHANGED_SINCE"), stale.body());
        assertEquals(412, send(me, "DELETE", path, Map.of("If-Match", tag), "").statusCode());
        assertTrue(send(me, "GET", path, Map.of(), "").body().contains("T13:00"));
        assertEquals(
                204,
                send(me, "DELETE", path, Map.of("If-Match", header(moved, "ETag")), "")
                        .statusCode());
    }

    @Test
    void organisations_and_teams_are_told_to_everybody_who_has_an_account_and_not_sent_twice() throws Exception {
        var me = anotherOf("STAFF", 3);
        var first = send(me, "GET", "teams", Map.of(), "");

        assertEquals(200, first.statusCode(), first.body());
        assertTrue(first.body().contains("\"code\":\"POLICE\""), first.body());
        assertTrue(first.body().contains("\"code\":\"PREVENTION\""), first.body());
        assertFalse(first.body().contains("people"), first.body());
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertEquals(
                304, send(me, "GET", "teams", Map.of("If-None-Match", tag), "").statusCode());
    }

    @Test
    void a_plan_of_seats_that_is_asked_for_again_with_its_key_is_the_same_plan() throws Exception {
        var me = staffWithEmptyWeek();
        var wish = "{\"site\":\"HQ\",\"people\":[{\"days\":[\"%s\"]}]}".formatted(workingDay(34));
        var headers = Map.of("Content-Type", "application/json", "Idempotency-Key", "plan-" + me.username());

        var first = send(me, "POST", "seating-plans", headers, wish);
        var again = send(me, "POST", "seating-plans", headers, wish);
        var other = send(me, "POST", "seating-plans", headers, wish.replace("" + workingDay(34), "" + workingDay(35)));
        var without = send(me, "POST", "seating-plans", Map.of("Content-Type", "application/json"), wish);

        assertEquals(201, first.statusCode(), first.body());
        assertEquals(201, again.statusCode(), again.body());
        assertEquals(first.body(), again.body());
        assertEquals(first.headers().firstValue("Location"), again.headers().firstValue("Location"));
        assertEquals("true", again.headers().firstValue("Idempotency-Replayed").orElse(""));
        assertEquals(422, other.statusCode(), other.body());
        assertTrue(other.body().contains("IDEMPOTENCY_KEY_REUSED"), other.body());
        assertFalse(
                without.headers().firstValue("Location").equals(first.headers().firstValue("Location")));
    }

    @Test
    void a_long_list_comes_in_parts_and_each_says_where_the_next_is() throws Exception {
        var me = anotherOf("STAFF", 1);
        var all = codes(send(me, "GET", "desks?site=HQ&date=" + workingDay(3), Map.of(), "")
                .body());
        var next = "desks?site=HQ&date=" + workingDay(3) + "&limit=50";
        List<String> parts = new java.util.ArrayList<>();
        for (int part = 0; !next.isEmpty() && part < 20; part++) {
            var answer = send(me, "GET", next, Map.of(), "");
            parts.addAll(codes(answer.body()));
            var link = Pattern.compile("<.*/api/v1/([^>]+)>; rel=\"next\"").matcher(header(answer, "Link"));
            next = link.matches() ? link.group(1) : "";
        }

        assertTrue(all.size() > 100, all::toString);
        assertEquals(all, parts);
    }

    @Test
    void the_description_is_there_for_everybody() throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(estate.base().resolve("/api/v1/openapi.json"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().startsWith("{\"openapi\":\"3.1.0\""), answer.body());
    }

    @Test
    void pages_and_answers_are_sent_packed_to_whoever_can_unpack_them() throws Exception {
        var me = anotherOf("STAFF", 1);
        var request = HttpRequest.newBuilder(estate.base().resolve("/api/v1/desks?site=HQ&date=" + workingDay(3)))
                .header("Authorization", "Bearer " + me.token())
                .header("Accept-Encoding", "gzip")
                .build();

        var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());

        assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElse(""));
        var packed = answer.body().readAllBytes();
        try (var unpacked = new GZIPInputStream(new java.io.ByteArrayInputStream(packed))) {
            assertTrue(unpacked.readAllBytes().length > 3 * packed.length);
        }
    }

    private static String times(String from, String to) {
        return "{\"desk\": \"HQ-1-B05\", \"from\": \"%s\", \"to\": \"%s\"}".formatted(from, to);
    }

    private static List<String> codes(String json) {
        return Pattern.compile("\"code\":\"([^\"]+)\"")
                .matcher(json)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String text(String json, String field) {
        var found = Pattern.compile("\"" + field + "\":\"([^\"]*)\"").matcher(json);
        return found.find() ? found.group(1) : "";
    }

    private HttpResponse<String> send(Account who, String method, String path, Map<String, String> headers, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(estate.base().resolve("/api/v1/").resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + who.token())
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
