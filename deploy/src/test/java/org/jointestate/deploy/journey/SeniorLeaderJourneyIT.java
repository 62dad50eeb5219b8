package org.jointestate.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who decides reads what the trial came to, and can have it worked out again without our server. */
class SeniorLeaderJourneyIT extends Journey {

    private static final String TRIAL = "SHARED-OFFICE-2019";

    @TempDir
    private Path folder;

    /** What is signed meanwhile is another report. */
    @BeforeEach
    void given_the_published_demonstration() {
        demonstrationIsPublished();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void the_report_is_read_as_a_page_and_downloaded(int width) throws IOException {
        page.setViewportSize(width, 900);
        signIn(page, anotherOf("SENIOR_LEADER", 0));
        link(page, "Reports").click();
        heading(page, "Which report do you want to read?");

        byte[] pdf = download("Download the report (PDF)");
        byte[] again = download("Download the report (PDF)");
        Set<String> tables = names(download("Data tables (ZIP)"));

        assertEquals("%PDF-", new String(pdf, 0, 5, StandardCharsets.US_ASCII));
        assertTrue(pdf.length > 50_000, () -> "The PDF has only %d bytes.".formatted(pdf.length));
        assertArrayEquals(pdf, again, "The same report was not the same bytes.");
        assertTrue(tables.stream().anyMatch(name -> name.endsWith(".csv")), tables::toString);

        paper(page, "Read it as a page").click();
        assertThat(page).hasURL(Pattern.compile("/report\\.html$"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .not()
                .isEmpty();
        assertThat(page.locator("body"))
                .containsText(Pattern.compile(
                        "We cannot tell|than we would have expected|was much the same|did change, but by less"));
        assertThat(page.locator("body")).containsText("SYNTHETIC");
    }

    @Test
    void the_frozen_dataset_gives_the_same_report_without_the_server() throws Exception {
        signIn(page, anotherOf("AUDITOR", 0));
        page.navigate("/reports.xhtml");
        byte[] pdf = download("Download the report (PDF)");
        byte[] html = context.request()
                .get(paper(page, "Read it as a page").getAttribute("href"))
                .body();
        Path dataset = unpack(download("Frozen dataset (ZIP)"), folder.resolve("dataset"));
        Path out = folder.resolve("out");

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        evaluation().toString(),
                        "report",
                        dataset.toString(),
                        "--out",
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }

        String said = Files.readString(folder.resolve("said.txt"));
        assertTrue(ended && process.exitValue() == 0, said);
        assertArrayEquals(pdf, Files.readAllBytes(out.resolve("report.pdf")));
        assertArrayEquals(html, Files.readAllBytes(out.resolve("report.html")));
    }

    @Test
    void the_frozen_folder_with_a_row_for_each_person_is_not_for_senior_leaders() throws IOException {
        signIn(page, anotherOf("SENIOR_LEADER", 1));
        page.navigate("/reports.xhtml");
        String tables = paper(page, "Data tables (ZIP)").getAttribute("href");

        assertThat(page.getByText("Frozen dataset (ZIP)")).hasCount(0);
        assertEquals(200, context.request().get(tables).status());
        assertTrue(namesIn(context.request().get(tables).body()).contains("r/recompute.R"));
        assertTrue(namesIn(context.request().get(tables).body()).stream()
                .noneMatch(name -> name.endsWith("presence.csv")
                        || name.endsWith("survey.csv")
                        || name.endsWith("outcome-records.csv")));
        assertEquals(
                403,
                context.request().get(tables.replace("data.zip", "dataset.zip")).status());
    }

    private static List<String> namesIn(byte[] zip) throws IOException {
        var names = new ArrayList<String>();
        try (var files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                names.add(file.getName());
            }
        }
        return names;
    }

    @Test
    void the_report_is_found_and_fetched_with_the_keyboard_alone() throws IOException {
        var leader = anotherOf("SENIOR_LEADER", 0);
        page.navigate("/sign-in.xhtml");
        tabTo(page, page.locator("input[autocomplete=username]"));
        page.keyboard().type(leader.username());
        tabTo(page, page.locator("input[autocomplete=current-password]"));
        page.keyboard().type(leader.password());
        page.keyboard().press("Enter");
        codeByKeyboard(leader);
        assertThat(page).hasURL(Pattern.compile("/my-day"));

        tabTo(page, link(page, "Reports"));
        page.keyboard().press("Enter");
        heading(page, "Which report do you want to read?");
        tabTo(page, paper(page, "Download the report (PDF)"));
        Download fetched = page.waitForDownload(() -> page.keyboard().press("Enter"));
        assertEquals("%PDF-", new String(bytes(fetched), 0, 5, StandardCharsets.US_ASCII));
        tabTo(page, paper(page, "Read it as a page"));
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/report\\.html$"));
    }

    private Locator paper(Page on, String says) {
        return on.locator("section[aria-labelledby=trial-%s]".formatted(TRIAL))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(says))
                .last();
    }

    private byte[] download(String says) throws IOException {
        return bytes(page.waitForDownload(() -> paper(page, says).click()));
    }

    private static byte[] bytes(Download download) throws IOException {
        return Files.readAllBytes(download.path());
    }

    private static Set<String> names(byte[] zip) throws IOException {
        Set<String> names = new TreeSet<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static Path unpack(byte[] zip, Path into) throws IOException {
        Files.createDirectories(into);
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = into.resolve(entry.getName()).normalize();
                assertTrue(file.startsWith(into), entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, in.readAllBytes());
            }
        }
        return into;
    }

    private static Path evaluation() {
        Path built = Path.of(
                System.getProperty("joint.estate.target", "target"),
                "../../trial-evaluation/target/joint-estate-evaluation.jar");
        assertTrue(Files.isRegularFile(built), () -> "There is no (%s).".formatted(built));
        return built.toAbsolutePath().normalize();
    }
}
