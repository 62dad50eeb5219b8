package org.jointestate.deploy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the API does with a body before anybody reads what it says. */
class ApiBodiesIT extends Journey {

    private static final String OBSERVATIONS = "trials/PUBLISHED-CRIME-FILES/observations?dryRun=true";

    @Test
    void json_of_64_kilobytes_is_read_and_of_a_byte_more_is_not() throws IOException {
        var lead = api(anotherOf("TRIAL_LEAD", 0));
        int most = 64 << 10;

        var read = lead.send("POST", OBSERVATIONS, "[" + " ".repeat(most - 2) + "]");
        assertEquals(200, read.status(), read.body());
        tooLarge(lead.send("POST", OBSERVATIONS, "[" + " ".repeat(most - 1) + "]"));
        // Without a length said beforehand, and without an end in sight.
        tooLarge(lead.send("POST", OBSERVATIONS, "application/json", chunks("[" + " ".repeat(most - 1) + "]")));
        tooLarge(lead.send("POST", OBSERVATIONS, "application/json", chunks("[".repeat(1 << 20))));
        var staff = staffWithEmptyWeek();
        tooLarge(api(staff).send("POST", "bookings", "{\"desk\": \"%s\"}".formatted("x".repeat(most))));
    }

    @Test
    void whoever_may_not_send_a_body_is_not_told_what_a_good_one_is() throws IOException {
        var large = "[" + " ".repeat(100_000) + "]";

        assertEquals(
                401,
                new Api(estate.base(), "").send("POST", OBSERVATIONS, large).status());
        assertEquals(
                403,
                api(estate.anyWithRole("STAFF"))
                        .send("POST", OBSERVATIONS, large)
                        .status());
    }

    @Test
    void a_mark_that_turns_text_around_is_refused_with_the_name_of_its_field() throws IOException {
        var lead = api(anotherOf("TRIAL_LEAD", 0));
        var item =
                "{\"measure\": \"DERBYSHIRE-ANTI-SOCIAL-BEHAVIOUR\", \"from\": \"2018-11-01\", \"value\": 1, \"reason\": \"%s\"}";

        for (String mark : List.of("\u202e", "\\u202e", "\\u0000", "\\u2067", "\u007f")) {
            var answer = lead.send(
                    "POST",
                    OBSERVATIONS,
                    "[%s, %s]".formatted(item.formatted("A slip"), item.formatted("a" + mark + "b")));
            assertEquals(422, answer.status(), answer.body());
            assertTrue(answer.body().contains("\"reason\":\"UNWANTED_CHARACTER\""), answer.body());
            assertTrue(answer.body().contains("\"field\":\"2.reason\""), answer.body());
            assertTrue(answer.body().contains("The text at 2.reason holds"), answer.body());
        }
        var kept = lead.send("POST", OBSERVATIONS, "[%s]".formatted(item.formatted("Ŵ ’ 🚒\\n")));
        assertEquals(200, kept.status(), kept.body());
        var broken = lead.send("POST", OBSERVATIONS, "[{\"reason\"; \"\\u202e\"");
        assertEquals(400, broken.status(), broken.body());
    }

    @Test
    void options_says_which_methods_there_are_and_describes_nothing_else() throws IOException {
        var staff = api(estate.anyWithRole("STAFF"));
        for (String path : List.of("bookings", "sites", "trials", "")) {
            var answer = staff.send("OPTIONS", path, "");
            assertFalse(answer.body().toLowerCase(java.util.Locale.ROOT).contains("wadl"), path + answer.body());
            assertFalse(answer.body().contains("<"), path + answer.body());
        }
        assertEquals(404, staff.send("GET", "application.wadl", "").status());
        assertEquals(404, staff.send("GET", "application.wadl/xsd0.xsd", "").status());
    }

    private static void tooLarge(Api.Answer answer) {
        assertEquals(413, answer.status(), answer.body());
        assertTrue(answer.body().contains("\"reason\":\"CONTENT_TOO_LARGE\""), answer.body());
        assertTrue(answer.body().contains("larger than 64 KB"), answer.body());
    }

    private static java.net.http.HttpRequest.BodyPublisher chunks(String body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
