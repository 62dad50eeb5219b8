package org.jointestate.web.evaluation.paper;

import static org.jointestate.domain.evaluation.paper.APaper.NOON;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import org.jointestate.domain.evaluation.paper.APaper;
import org.jointestate.domain.evaluation.paper.CopyPapers;
import org.jointestate.domain.evaluation.paper.Erratum;
import org.jointestate.domain.evaluation.paper.Exemption;
import org.jointestate.domain.evaluation.paper.InMemoryPapers;
import org.jointestate.domain.evaluation.paper.Meeting;
import org.jointestate.domain.evaluation.paper.Paper;
import org.jointestate.domain.evaluation.paper.PaperFile;
import org.jointestate.domain.evaluation.paper.PaperId;
import org.jointestate.domain.evaluation.paper.PaperKind;
import org.jointestate.domain.evaluation.paper.Withdrawal;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.web.shared.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is published stands in the folder whole, is read from there alone, and goes from there when it is withdrawn. */
class PaperFolderTest {

    private static final TrialCode TRIAL = new TrialCode("SAFER-TOGETHER-2019");

    @TempDir
    private Path root;

    private final InMemoryPapers papers = new InMemoryPapers();
    private final Paper report = APaper.report(TRIAL, 1, NOON);
    private final Paper scrutiny = APaper.of(TRIAL, PaperKind.SCRUTINY_PAPER, 1, NOON.plusSeconds(60));
    private boolean databaseIsThere = true;
    private int asked;

    @Test
    void a_published_paper_stands_in_the_folder_to_the_byte_with_its_page_and_its_marks() throws IOException {
        papers.publish(report, APaper.files("words ".repeat(500)));
        var folder = opened();
        folder.refresh();

        var version = root.resolve("safer-together-2019/v1");
        assertArrayEquals(
                papers.file(report.id(), "data/results.csv").orElseThrow().bytes(),
                Files.readAllBytes(version.resolve("data/results.csv")));
        var page = Files.readString(version.resolve("index.html"));
        for (var entry : papers.find(report.id()).orElseThrow().files()) {
            assertTrue(page.contains(entry.sha256()), entry.name());
            assertTrue(Files.readString(version.resolve("SHA256SUMS")).contains(entry.sha256() + "  " + entry.name()));
        }
        assertTrue(page.contains("Strategic Priorities Assurance Board, meeting of 22 June 2020"), page);
        assertTrue(page.contains("made up"), "What is synthetic says so.");
        assertFalse(page.contains("<script") || page.contains("style=") || page.contains("{"), page);
        var served = folder.contents().files().get("/safer-together-2019/v1/data/results.csv");
        try (var packed = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(served.packed())))) {
            assertArrayEquals(Files.readAllBytes(served.file()), packed.readAllBytes());
        }
        assertTrue(Files.list(root.resolve(".new")).findAny().isEmpty(), "Nothing half written is left.");
    }

    @Test
    void without_a_database_everything_is_read_from_the_folder_after_a_new_start() {
        papers.publish(report, APaper.files("words"));
        papers.publish(scrutiny, APaper.files("more"));
        papers.correct(new Erratum(report.slug(), 1, 1, OptionalInt.empty(), "A date on page 9.", NOON.plusSeconds(5)));
        var before = opened();
        before.refresh();

        databaseIsThere = false;
        var after = opened();

        assertThrows(IllegalStateException.class, after::refresh);
        assertEquals(before.contents().shelf(), after.contents().shelf());
        assertEquals(before.contents().files(), after.contents().files());
        after.contents().files().forEach((path, served) -> assertTrue(Files.exists(served.file()), path));
        var list = after.pages()
                .list(
                        after.contents().shelf(),
                        new PublicShelf.Search("office HELP", Optional.of(PaperKind.SCRUTINY_PAPER), "", ""),
                        false);
        assertTrue(list.contains("1 of 2 papers"), list);
    }

    @Test
    void an_unchanged_shelf_is_not_written_again() throws IOException {
        papers.publish(report, APaper.files("words"));
        var folder = opened();
        folder.refresh();
        var index = Files.getLastModifiedTime(root.resolve("index.json"));
        var files = asked;

        folder.refresh();
        opened().refresh();

        assertEquals(index, Files.getLastModifiedTime(root.resolve("index.json")));
        assertEquals(files, asked, "Bytes that are there and right are not fetched again.");
    }

    @Test
    void a_file_that_was_changed_on_the_disk_is_put_back_at_the_next_start() throws IOException {
        papers.publish(report, APaper.files("words"));
        opened().refresh();
        var file = root.resolve("safer-together-2019/v1/report.html");
        Files.writeString(file, "<p>forgd");

        opened().refresh();

        assertEquals("<p>words", Files.readString(file));
    }

    @Test
    void a_withdrawn_version_leaves_a_notice_with_its_history_and_its_marks() throws IOException {
        papers.publish(report, APaper.files("words"));
        papers.publish(APaper.report(TRIAL, 2, NOON.plusSeconds(100)), APaper.files("better words"));
        var folder = opened();
        folder.refresh();
        var hash = papers.find(report.id()).orElseThrow().files().get(0).sha256();
        papers.withdraw(report.id(), new Withdrawal("One zone was counted twice.", NOON.plusSeconds(90)));

        folder.refresh();

        var version = root.resolve("safer-together-2019/v1");
        assertFalse(Files.exists(version.resolve("report.html")));
        assertFalse(Files.exists(version.resolve("data/results.csv")));
        assertNull(folder.contents().files().get("/safer-together-2019/v1/report.html"));
        var notice = Files.readString(version.resolve("index.html"));
        for (var words : List.of(
                "withdrawn on 12 June 2020",
                "One zone was counted twice.",
                hash,
                "Version 2",
                "/papers/safer-together-2019/v2/")) {
            assertTrue(notice.contains(words), () -> words + " is missing in " + notice);
        }
        assertFalse(notice.contains("href=\"/papers/safer-together-2019/v1/report.html\""), notice);
        assertTrue(Files.exists(root.resolve("safer-together-2019/v2/report.html")));
        assertTrue(Files.readString(root.resolve("corrections.html")).contains("One zone was counted twice."));
    }

    @Test
    void an_older_version_leads_to_the_newest_one_and_says_that_it_was_withdrawn() throws IOException {
        var third = APaper.report(TRIAL, 3, NOON.plusSeconds(200));
        papers.publish(report, APaper.files("words"));
        papers.publish(APaper.report(TRIAL, 2, NOON.plusSeconds(100)), APaper.files("better words"));
        papers.publish(third, APaper.files("the best words"));
        var folder = opened();
        folder.refresh();
        var first = root.resolve("safer-together-2019/v1/index.html");
        var link = "<a href=\"/papers/safer-together-2019/v3/\">Go to version 3%s</a>";
        assertTrue(Files.readString(first).contains(link.formatted("")), Files.readString(first));

        papers.withdraw(third.id(), new Withdrawal("One zone was counted twice.", NOON.plusSeconds(300)));
        folder.refresh();

        for (var older : List.of("v1", "v2")) {
            var page = Files.readString(root.resolve("safer-together-2019/" + older + "/index.html"));
            assertTrue(page.contains(link.formatted(", which was withdrawn")), page);
        }
        var list = Files.readString(root.resolve("index.html"));
        assertTrue(
                list.contains(
                        "<a href=\"/papers/safer-together-2019/v3/#h-h\">Why it was withdrawn, and its history of 3 versions"),
                list);
    }

    @Test
    void bytes_that_are_not_what_was_published_are_not_shown() {
        papers.publish(report, APaper.files("words"));
        papers.publish(scrutiny, APaper.files("more"));
        var folder = new PaperFolder(
                root,
                new Database() {
                    @Override
                    public PaperFile file(PaperId paper, String name) {
                        return paper.equals(report.id())
                                ? PaperFile.of(name, "forged".getBytes(StandardCharsets.UTF_8))
                                : super.file(paper, name);
                    }
                },
                pages(""),
                () -> false);
        folder.open();
        folder.refresh();

        assertEquals(List.of(scrutiny.id()), shown(folder));
    }

    @Test
    void a_damaged_version_takes_no_other_off_the_list_and_is_shown_once_it_is_whole() throws IOException {
        papers.publish(report, APaper.files("words"));
        var second = APaper.report(TRIAL, 2, NOON.plusSeconds(100));
        papers.publish(second, APaper.files("better words"));
        var damaged = new AtomicBoolean(true);
        var folder = new PaperFolder(
                root,
                new Database() {
                    @Override
                    public PaperFile file(PaperId paper, String name) {
                        return damaged.get() && paper.equals(second.id())
                                ? PaperFile.of(name, "forged".getBytes(StandardCharsets.UTF_8))
                                : super.file(paper, name);
                    }
                },
                pages(""),
                () -> false);
        folder.open();
        folder.refresh();

        assertEquals(List.of(report.id()), shown(folder));
        var first = Files.readString(root.resolve("safer-together-2019/v1/index.html"));
        assertFalse(first.contains("class=\"note note--care newer\""), first);
        var list = Files.readString(root.resolve("index.html"));
        assertTrue(list.contains("/papers/safer-together-2019/v1/"), list);

        damaged.set(false);
        folder.refresh();

        assertEquals(List.of(second.id(), report.id()), shown(folder));
    }

    @Test
    void the_board_stands_there_before_the_day_of_its_meeting_is_known_after_a_new_start_too() throws IOException {
        papers.publish(
                new Paper(
                        report.id(),
                        report.slug(),
                        1,
                        report.kind(),
                        TRIAL,
                        report.trialTitle(),
                        report.title(),
                        report.summary(),
                        Optional.of(new Meeting("Joint Board", Optional.empty())),
                        true,
                        NOON),
                APaper.files("words"));
        opened().refresh();

        var page = Files.readString(root.resolve("safer-together-2019/v1/index.html"));
        assertTrue(page.contains("<dd>Joint Board</dd>"), page);
        assertEquals(1, found(opened().contents().shelf(), "", "Joint Board", ""));
    }

    @Test
    void an_exempt_paper_is_named_with_its_ground_and_has_no_page_to_read_after_a_new_start_too() throws IOException {
        var plain = APaper.of(TRIAL, org.jointestate.domain.evaluation.paper.PaperKind.SCRUTINY_PAPER, 1, NOON);
        papers.publish(
                new Paper(
                        plain.id(),
                        plain.slug(),
                        1,
                        plain.kind(),
                        TRIAL,
                        plain.trialTitle(),
                        plain.title(),
                        plain.summary(),
                        plain.meeting(),
                        Optional.of(new Exemption(
                                Exemption.Ground.BUSINESS, "It names <one> bidder.", "A fair tender is worth more.")),
                        true,
                        NOON),
                List.of());
        papers.keepExempt(plain.id(), APaper.files("what the board alone may read"));
        opened().refresh();

        var folder = root.resolve(plain.slug().value() + "/v1");
        var page = Files.readString(folder.resolve("index.html"));
        var list = Files.readString(root.resolve("index.html"));
        var feed = Files.readString(root.resolve("feed.atom"));
        assertTrue(page.contains("This paper is exempt from publication"), page);
        assertTrue(page.contains("It names &lt;one&gt; bidder."), page);
        assertTrue(page.contains("A fair tender is worth more."), page);
        assertFalse(page.contains("id=\"files\""), page);
        assertTrue(list.contains("Exempt from publication: paragraph 3"), list);
        assertTrue(feed.contains("Exempt from publication: paragraph 3"), feed);
        assertEquals(
                Exemption.Ground.BUSINESS,
                opened().contents()
                        .shelf()
                        .papers()
                        .get(0)
                        .paper()
                        .exemption()
                        .orElseThrow()
                        .ground());
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(
                        Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)
                                .contains("the board alone may read"),
                        file.toString());
            }
        }
    }

    private static List<PaperId> shown(PaperFolder folder) {
        return folder.contents().shelf().papers().stream()
                .map(one -> one.paper().id())
                .toList();
    }

    @Test
    void what_a_withdrawn_version_found_is_told_no_more_and_not_found_either() throws IOException {
        papers.publish(report, APaper.files("words"));
        papers.withdraw(report.id(), new Withdrawal("One zone was counted twice.", NOON.plusSeconds(90)));
        opened().refresh();

        for (var name : List.of("index.html", "index.json", "feed.atom", "safer-together-2019/v1/index.html")) {
            var text = Files.readString(root.resolve(name));
            assertFalse(text.contains(report.summary()), () -> name + ": " + text);
            assertTrue(text.contains("One zone was counted twice."), () -> name + ": " + text);
        }
        var again = opened().contents().shelf();
        assertEquals(1, found(again, "", "", ""), "The notice is on the list after a new start.");
        for (var shelf : List.of(again, new PublicShelf(papers.all()))) {
            assertEquals(0, found(shelf, "referrals answered sooner", "", ""));
        }
    }

    @Test
    void the_list_is_searched_by_words_kind_board_and_trial() {
        papers.publish(report, APaper.files("words"));
        papers.publish(scrutiny, APaper.files("more"));
        var shelf = new PublicShelf(papers.all());

        assertEquals(2, found(shelf, "referrals ANSWERED", "", ""));
        assertEquals(0, found(shelf, "referrals aardvark", "", ""));
        assertEquals(2, found(shelf, "", "Strategic Priorities Assurance Board", ""));
        assertEquals(0, found(shelf, "", "Another Board", ""));
        assertEquals(2, found(shelf, "", "", TRIAL.value()));
        assertEquals(0, found(shelf, "", "", "OTHER"));
    }

    @Test
    void what_somebody_searched_for_is_shown_as_words_and_never_as_markup() {
        var list = pages("")
                .list(
                        new PublicShelf(List.of()),
                        new PublicShelf.Search("\"><script>alert(1)</script>", Optional.empty(), "", ""),
                        false);

        assertFalse(list.contains("<script"), list);
        assertTrue(list.contains("&lt;script&gt;"), list);
    }

    @Test
    void the_feed_is_atom_that_a_reader_understands_and_its_ids_stay() throws Exception {
        papers.publish(report, APaper.files("words"));
        var first = feed("");
        papers.publish(scrutiny, APaper.files("more"));
        papers.correct(
                new Erratum(report.slug(), 1, 1, OptionalInt.empty(), "A <date> & more.", NOON.plusSeconds(500)));
        var second = feed("https://desks.example.org");

        var feed = new SyndFeedInput().build(new StringReader(second));
        assertEquals("atom_1.0", feed.getFeedType());
        assertEquals(new SyndFeedInput().build(new StringReader(first)).getUri(), feed.getUri());
        assertEquals(
                List.of("urn:uuid:" + report.id(), "urn:uuid:" + scrutiny.id()),
                feed.getEntries().stream().map(SyndEntry::getUri).toList());
        var corrected = feed.getEntries().get(0);
        assertEquals(NOON.plusSeconds(500), corrected.getUpdatedDate().toInstant());
        assertEquals(NOON, corrected.getPublishedDate().toInstant());
        assertEquals(report.title(), corrected.getTitle());
        assertTrue(corrected.getDescription().getValue().contains("Correction 1: A <date> & more."));
        assertEquals("https://desks.example.org/papers/safer-together-2019/v1/", corrected.getLink());
        assertFalse(feed.getAuthors().isEmpty(), "RFC 4287 asks for an author.");
    }

    @Test
    void an_empty_shelf_has_a_list_and_a_feed_too() throws Exception {
        opened().refresh();

        assertTrue(Files.readString(root.resolve("index.html")).contains("No paper has been published yet"));
        var feed = new SyndFeedInput().build(new StringReader(Files.readString(root.resolve("feed.atom"))));
        assertEquals(List.of(), feed.getEntries());
        assertEquals(Instant.EPOCH, feed.getPublishedDate().toInstant());
    }

    private static int found(PublicShelf shelf, String words, String board, String trial) {
        return shelf.found(new PublicShelf.Search(words, Optional.empty(), board, trial))
                .size();
    }

    private String feed(String address) {
        return new AtomFeed(new Words(), address).write(new PublicShelf(papers.all()));
    }

    private PaperFolder opened() {
        var folder = new PaperFolder(root, new Database(), pages(""), () -> false);
        folder.open();
        return folder;
    }

    private static ShelfPages pages(String address) {
        return new ShelfPages(
                new Words(),
                new Office(Optional.of("telephone 01632 960112"), Optional.of("mailto:board@example.org")),
                Optional.of(address));
    }

    /** Answers as long as it is there. */
    private class Database implements PaperFolder.Source {

        @Override
        public Optional<CopyPapers.Shelf> changedSince(String known) {
            if (!databaseIsThere) {
                throw new IllegalStateException("no database");
            }
            return new CopyPapers(papers).changedSince(known);
        }

        @Override
        public PaperFile file(PaperId paper, String name) {
            asked++;
            return new CopyPapers(papers).file(paper, name);
        }
    }
}
