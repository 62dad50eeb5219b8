package org.jointestate.deploy.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jointestate.deploy.RunningEstate.Account;

/** The API as a program of one person uses it: what happens elsewhere while somebody looks at a page. */
final class Api {

    private static final Pattern OBJECT = Pattern.compile("\\{[^{}]*}");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final URI base;
    private final String token;

    Api(URI base, Account account) {
        this(base, account.token());
    }

    Api(URI base, String token) {
        this.base = base.resolve("/api/v1/");
        this.token = token;
    }

    record Answer(int status, String body) {}

    /** One booking of the caller's own. */
    record Booking(String id, String reference, String desk, LocalDateTime from, LocalDateTime to, String state) {}

    Answer send(String method, String path, String body) throws IOException {
        return body.isEmpty()
                ? send(method, path, "", HttpRequest.BodyPublishers.noBody())
                : send(
                        method,
                        path,
                        body.startsWith("{") || body.startsWith("[") ? "application/json" : "text/csv",
                        HttpRequest.BodyPublishers.ofString(body));
    }

    /** @param type of the body; empty where there is none */
    Answer send(String method, String path, String type, HttpRequest.BodyPublisher body) throws IOException {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(120))
                .method(method, body);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    Answer book(String desk, LocalDateTime from, LocalDateTime to) throws IOException {
        return send(
                "POST", "bookings", "{\"desk\": \"%s\", \"from\": \"%s\", \"to\": \"%s\"}".formatted(desk, from, to));
    }

    List<Booking> bookings() throws IOException {
        var answer = send("GET", "bookings", "");
        if (answer.status() != 200) {
            throw new IOException("My bookings answered %d: %s".formatted(answer.status(), answer.body()));
        }
        List<Booking> found = new ArrayList<>();
        for (String object : objects(answer.body())) {
            found.add(booking(object));
        }
        return found;
    }

    static Booking booking(String object) {
        return new Booking(
                text(object, "id"),
                text(object, "reference"),
                text(object, "desk"),
                LocalDateTime.parse(text(object, "from")),
                LocalDateTime.parse(text(object, "to")),
                text(object, "state"));
    }

    /** The codes of the desks that are free for the caller on that day and in that part of it. */
    List<String> freeDesks(String site, LocalDate day, String part) throws IOException {
        List<String> free = new ArrayList<>();
        for (String object : objects(send("GET", "desks?site=%s&date=%s&part=%s".formatted(site, day, part), "")
                .body())) {
            if (object.replace(" ", "").contains("\"free\":true")) {
                free.add(text(object, "code"));
            }
        }
        return free;
    }

    /** Gives up whatever is still to come, so that a journey begins with an empty week. */
    void cancelAll() throws IOException {
        for (Booking each : bookings()) {
            if (each.state().equals("RESERVED")) {
                send("DELETE", "bookings/" + each.id(), "");
            }
        }
    }

    private static List<String> objects(String json) {
        List<String> found = new ArrayList<>();
        Matcher each = OBJECT.matcher(json);
        while (each.find()) {
            found.add(each.group());
        }
        return found;
    }

    private static String text(String object, String field) {
        Matcher found =
                Pattern.compile("\"" + field + "\"\\s*:\\s*\"([^\"]*)\"").matcher(object);
        return found.find() ? found.group(1) : "";
    }
}
