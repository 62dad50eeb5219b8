package org.jointestate.deploy.faults;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.jointestate.deploy.RunningEstate;
import org.junit.jupiter.api.Test;

/** A paper that was published on another node is in the folder of this one within seconds, and is read whole when the database is killed. */
class PapersWithoutDatabaseIT {

    private static final String PAPER = "/papers/other-node-2020/v1/";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(30))
            .build();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    @Test
    void papers_are_read_whole_while_the_database_is_dead() throws Exception {
        files.put(
                "report.html",
                ("<!DOCTYPE html><title>Report</title>" + "<p>Words.".repeat(500)).getBytes(StandardCharsets.UTF_8));
        files.put("report.pdf", new byte[1_500_000]);
        files.put("data/results.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        try (var database = new DurablePostgres();
                var estate = RunningEstate.onPostgres(database.port()).start()) {
            assertTrue(text(estate, "/papers/").body().contains("No paper has been published yet"));
            try (var tables = estate.connect()) {
                publish(tables);
            }
            awaitPaper(estate);

            database.kill();

            var list = text(estate, "/papers/?q=neighbours&trial=OTHER-NODE-2020");
            assertEquals(200, list.statusCode());
            assertTrue(list.body().contains("1 of 1 papers"), list.body());
            assertTrue(list.body().contains(PAPER), list.body());
            var page = text(estate, PAPER).body();
            for (var file : files.entrySet()) {
                var got = bytes(estate, PAPER + file.getKey(), "identity");
                assertArrayEquals(file.getValue(), got.body(), file.getKey());
                assertTrue(page.contains(sha256(file.getValue())), file.getKey());
                assertTrue(got.headers().firstValue("Set-Cookie").isEmpty(), "Readers are given no cookie.");
            }
            assertTrue(text(estate, "/papers/feed.atom").body().contains("<feed"), "The feed is there.");
            headers(estate);
            nothingElse(estate);
        }
    }

    private void headers(RunningEstate estate) throws Exception {
        var list = text(estate, "/papers/");
        assertTrue(list.headers().firstValue("Set-Cookie").isEmpty());
        assertEquals("nosniff", header(list, "X-Content-Type-Options"));
        assertTrue(header(list, "Content-Security-Policy").contains("default-src 'none'"));
        assertFalse(header(list, "Content-Security-Policy").contains("unsafe"));
        assertTrue(header(list, "Cache-Control").startsWith("public, max-age="));
        assertEquals("text/html;charset=UTF-8", header(list, "Content-Type").replace(" ", ""));

        var whole = bytes(estate, PAPER + "report.html", "identity");
        var packed = bytes(estate, PAPER + "report.html", "br, gzip");
        assertEquals("gzip", header(packed, "Content-Encoding"));
        assertTrue(packed.body().length < whole.body().length);
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertArrayEquals(whole.body(), unpacked.readAllBytes());
        }
        assertNotEquals(header(whole, "ETag"), header(packed, "ETag"));
        assertEquals("Accept-Encoding", header(whole, "Vary"));

        var known = client.send(
                request(estate, PAPER + "report.pdf")
                        .header("If-None-Match", header(bytes(estate, PAPER + "report.pdf", "identity"), "ETag"))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(304, known.statusCode());
        assertEquals(0, known.body().length);

        var head = answer(estate, "HEAD", PAPER + "report.pdf");
        assertTrue(head.startsWith("HTTP/1.1 200 ") && head.contains("Content-Length: 1500000\r\n"), head);
        assertTrue(head.contains("Content-Type: application/pdf\r\n"), head);
        assertTrue(head.endsWith("\r\n\r\n"), "Only the headers were asked for.");

        assertEquals(
                "attachment", header(bytes(estate, PAPER + "data/results.csv", "identity"), "Content-Disposition"));
        assertEquals(PAPER, path(header(text(estate, "/papers/other-node-2020"), "Location")));
        assertEquals("/papers/", path(header(text(estate, "/papers"), "Location")));
        assertEquals(405, post(estate));
    }

    /** Nothing is handed out that the index does not name, however it is asked for. */
    private void nothingElse(RunningEstate estate) throws Exception {
        for (var path : new String[] {
            "/papers/none/",
            PAPER + "index.html",
            PAPER + ".report.html.gz",
            "/papers/.new/",
            "/papers/other-node-2020/v2/",
            "/papers/other-node-2020/v1/data/",
            PAPER + "..%2f..%2f..%2flogs",
            PAPER + "%2e%2e/%2e%2e/index.json%00"
        }) {
            var status = raw(estate, path);
            assertTrue(status.matches("HTTP/1.1 (400|404) .*"), path + ": " + status);
        }
        for (var path : new String[] {"/papers/../WEB-INF/web.xml", "/papers/%2e%2e/%2e%2e/secrets/key"}) {
            var status = raw(estate, path);
            assertTrue(status.matches("HTTP/1.1 (302|400|403|404) .*"), path + ": " + status);
        }
    }

    private static String path(String location) {
        return URI.create(location).getPath();
    }

    private int post(RunningEstate estate) throws Exception {
        return client.send(
                        request(estate, "/papers/")
                                .header("Sec-Fetch-Site", "same-origin")
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private void awaitPaper(RunningEstate estate) throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!text(estate, "/papers/").body().contains(PAPER)) {
            assertTrue(System.nanoTime() < end, "The paper did not come to this node.");
            Thread.sleep(250);
        }
    }

    /** As another node would. */
    private void publish(Connection tables) throws Exception {
        var id = UUID.randomUUID().toString();
        tables.setAutoCommit(false);
        try (var paper = tables.prepareStatement(
                "insert into paper (id, slug, version, kind, trial, trial_title, title, summary, synthetic, published_at, files)"
                        + " values (?, 'other-node-2020', 1, 'EVALUATION_REPORT', 'OTHER-NODE-2020', 'A trial', 'Did it help the neighbours?',"
                        + " 'We cannot tell.', true, ?, ?)")) {
            paper.setString(1, id);
            paper.setTimestamp(2, Timestamp.valueOf("2020-06-12 09:00:00"));
            paper.setInt(3, files.size());
            paper.executeUpdate();
        }
        for (var file : files.entrySet()) {
            try (var row = tables.prepareStatement(
                    "insert into paper_file (paper, name, media_type, size, sha256, content) values (?, ?, ?, ?, ?, ?)")) {
                row.setString(1, id);
                row.setString(2, file.getKey());
                row.setString(
                        3,
                        file.getKey().endsWith(".html")
                                ? "text/html;charset=UTF-8"
                                : file.getKey().endsWith(".pdf") ? "application/pdf" : "text/csv;charset=UTF-8");
                row.setLong(4, file.getValue().length);
                row.setString(5, sha256(file.getValue()));
                row.setBytes(6, file.getValue());
                row.executeUpdate();
            }
        }
        tables.commit();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private HttpResponse<String> text(RunningEstate estate, String path) throws Exception {
        return client.send(request(estate, path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> bytes(RunningEstate estate, String path, String encoding) throws Exception {
        return client.send(
                request(estate, path).header("Accept-Encoding", encoding).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String raw(RunningEstate estate, String path) throws IOException {
        var answer = answer(estate, "GET", path);
        assertFalse(answer.contains("<web-app") || answer.contains("Exception"), answer);
        return answer.lines().findFirst().orElse("");
    }

    /** The whole answer, and the path as it stands: clients tidy up both. */
    private static String answer(RunningEstate estate, String method, String path) throws IOException {
        try (var socket = new Socket("127.0.0.1", estate.port())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write((method + " " + path + " HTTP/1.1\r\nHost: localhost:" + estate.port()
                            + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static HttpRequest.Builder request(RunningEstate estate, String path) {
        return HttpRequest.newBuilder(URI.create(estate.base() + path)).timeout(Duration.ofSeconds(60));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
