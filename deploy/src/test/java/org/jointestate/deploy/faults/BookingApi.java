package org.jointestate.deploy.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The booking API as a program on another machine sees it. One of it lasts from a start of the estate to its end. */
final class BookingApi {

    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern REASON = Pattern.compile("\"reason\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern MINE = Pattern.compile("\\{[^{}]*}");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final URI base;
    private final boolean errorsLeaveDoubt;

    BookingApi(URI base) {
        this(base, false);
    }

    private BookingApi(URI base, boolean errorsLeaveDoubt) {
        this.base = base.resolve("/api/v1/");
        this.errorsLeaveDoubt = errorsLeaveDoubt;
    }

    /** As somebody sees it whose database may be killed: a server error is as good as no answer, both outcomes are right. */
    static BookingApi overKills(URI base) {
        return new BookingApi(base, true);
    }

    /** A desk wanted by somebody. */
    record Wish(Booker who, String desk, LocalDateTime from, LocalDateTime to) {}

    /** What was said to it; {@code says} is the status with the reason, for counting. */
    record Answer(int status, String type, String body) {

        boolean booked() {
            return status == 201;
        }

        String id() {
            return first(ID, body);
        }

        String says() {
            String reason = first(REASON, body);
            return reason.isEmpty() ? Integer.toString(status) : status + " " + reason;
        }
    }

    Answer book(Wish wish) throws IOException {
        String json =
                "{\"desk\": \"%s\", \"from\": \"%s\", \"to\": \"%s\"}".formatted(wish.desk(), wish.from(), wish.to());
        return send(request(wish.who(), "bookings")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    Answer cancel(Booker who, String id) throws IOException {
        return send(request(who, "bookings/" + id).DELETE());
    }

    /** The ids of the caller's bookings that are still reserved. */
    Set<String> reservedBy(Booker who) throws IOException {
        Answer answer = send(request(who, "bookings").GET());
        if (answer.status() != 200) {
            throw new IOException("My bookings answered %s: %s".formatted(answer.says(), answer.body()));
        }
        Set<String> ids = new LinkedHashSet<>();
        Matcher each = MINE.matcher(answer.body());
        while (each.find()) {
            if (each.group().contains("\"RESERVED\"")) {
                ids.add(first(ID, each.group()));
            }
        }
        return ids;
    }

    /** The codes of the desks of the headquarters. */
    Set<String> desks(Booker who, LocalDateTime day) throws IOException {
        Answer answer =
                send(request(who, "desks?site=HQ&date=" + day.toLocalDate()).GET());
        Set<String> codes = new LinkedHashSet<>();
        Matcher each = CODE.matcher(answer.body());
        while (each.find()) {
            codes.add(each.group(1));
        }
        return codes;
    }

    private HttpRequest.Builder request(Booker who, String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + who.token());
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (errorsLeaveDoubt && answer.statusCode() >= 500) {
                throw new IOException("Answered " + answer.statusCode());
            }
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
