package org.jointestate.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every answer carries, and forms that come from elsewhere. */
@ExtendWith(SharedEstate.class)
class HeadersIT {

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();

    @Test
    void a_page_allows_only_its_own_scripts_and_is_not_kept(RunningEstate estate) throws Exception {
        var answer = send(get(estate, "/sign-in.xhtml"));

        assertEquals(200, answer.statusCode());
        var policy = header(answer, "Content-Security-Policy");
        assertTrue(policy.contains("default-src 'self'"), policy);
        assertTrue(policy.contains("script-src 'self' 'nonce-"), policy);
        assertTrue(policy.contains("frame-ancestors 'none'"), policy);
        assertTrue(policy.contains("object-src 'none'"), policy);
        assertTrue(policy.contains("base-uri 'none'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        assertEquals("no-store", header(answer, "Cache-Control"));
        assertEquals("same-origin", header(answer, "Referrer-Policy"));
        assertTrue(answer.headers().firstValue("Server").isEmpty());
    }

    @Test
    void an_answer_that_says_no_allows_no_foreign_script_either(RunningEstate estate) throws Exception {
        var answer = send(get(estate, "/nowhere.xhtml"));

        assertEquals(404, answer.statusCode());
        assertTrue(header(answer, "Content-Security-Policy").contains("default-src 'self'"));
        assertFalse(answer.body().contains("Exception"), answer.body());
    }

    @Test
    void a_form_from_another_site_is_refused_and_one_of_our_own_is_not(RunningEstate estate) throws Exception {
        assertEquals(
                403, send(post(estate).header("Sec-Fetch-Site", "cross-site")).statusCode());
        assertEquals(
                403, send(post(estate).header("Sec-Fetch-Site", "same-site")).statusCode());
        assertEquals(
                403,
                send(post(estate).header("Origin", "https://elsewhere.example")).statusCode());
        assertEquals(
                200, send(post(estate).header("Sec-Fetch-Site", "same-origin")).statusCode());
    }

    private static HttpRequest.Builder get(RunningEstate estate, String path) {
        return HttpRequest.newBuilder(URI.create(estate.base() + path)).timeout(Duration.ofMinutes(2));
    }

    private static HttpRequest.Builder post(RunningEstate estate) {
        return get(estate, "/sign-in.xhtml")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("sign-in=sign-in&jakarta.faces.ViewState=stateless"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
