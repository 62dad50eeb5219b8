package org.jointestate.evaluation.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.DeskUse;
import org.jointestate.evaluation.dataset.FrozenFolder;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.LedgerLine;
import org.jointestate.evaluation.dataset.LoggedEvent;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.Observation;
import org.jointestate.evaluation.dataset.OutcomeRecord;
import org.jointestate.evaluation.dataset.Presence;
import org.jointestate.evaluation.dataset.SignOff;
import org.jointestate.evaluation.dataset.SurveyAnswer;
import org.jointestate.evaluation.demonstration.DemonstrationTrial;
import org.jointestate.evaluation.demonstration.Variant;
import org.jointestate.evaluation.report.Version;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two hundred names, accounts, addresses, pseudonyms and numbers that stand nowhere else are planted where a public version must not look;
 * every file of it is unpacked to the last string, and none is found.
 */
class CanaryTest {

    private static final int PLANTED = 200;

    /** In a text that is signed and printed: what shows that the search would find the others. */
    private static final String PRINTED = "Quillfeather Ozymandra";

    private static final List<String> CANARIES = new ArrayList<>();
    private static FrozenTrial trial;
    private static Map<String, byte[]> published;
    private static Unpacked unpacked;

    @BeforeAll
    static void plantPublishAndUnpack() {
        trial = planted();
        published = Publication.publish(trial, Version.published(1)).files();
        unpacked = Unpacked.of(published);
    }

    @Test
    void two_hundred_were_planted_and_all_of_them_are_in_the_frozen_folder() throws IOException {
        var folder = Unpacked.of(Map.of("frozen.zip", zipped(FrozenFolder.files(trial))));

        assertEquals(PLANTED, CANARIES.stream().distinct().count());
        assertEquals(
                List.of(),
                CANARIES.stream().filter(c -> folder.holding(c).isEmpty()).toList(),
                "The search must find what is there.");
    }

    @Test
    void none_of_them_is_in_any_file_of_the_public_version() {
        assertEquals(
                List.of(),
                CANARIES.stream()
                        .flatMap(c -> unpacked.holding(c).stream().map(where -> c + " in " + where))
                        .toList());
    }

    @Test
    void
            a_name_in_a_signed_text_is_found_in_the_page_and_in_the_pdf_and_so_are_an_alternative_and_the_title_in_its_metadata() {
        var found = unpacked.holding(PRINTED);

        assertTrue(found.contains("report.html"), found.toString());
        assertTrue(found.contains("report.pdf text"), found.toString());
        var alternative = unpacked.holding("Control chart of Safe and Well visits");
        assertTrue(
                alternative.stream().anyMatch(where -> where.startsWith("report.pdf object")), alternative.toString());
        var title = unpacked.holding("<rdf:li xml:lang=\"x-default\">Shared office trial");
        assertTrue(title.stream().anyMatch(where -> where.startsWith("report.pdf object")), title.toString());
        assertTrue(unpacked.places() > 100, "So many places were searched: " + unpacked.places());
    }

    @Test
    void an_attachment_of_the_pdf_is_searched_as_its_data_file_is() {
        var found = unpacked.holding("JOINT-REFERRALS-WEEKLY,");

        assertTrue(
                found.stream().anyMatch(where -> where.matches("report\\.pdf object \\d+ stream")), found.toString());
        assertTrue(found.stream().anyMatch(where -> where.endsWith("measures.csv")), found.toString());
    }

    @Test
    void a_version_with_one_file_too_many_is_caught_however_deep_it_lies() throws IOException {
        var leaky = new TreeMap<>(published);
        leaky.put(
                "data/extra.ods",
                zipped(Map.of("inner.zip", zipped(Map.of("content.xml", bytes("<a b='" + escaped() + "'/>"))))));

        var caught = Unpacked.of(leaky).holding(CANARIES.get(0));

        assertFalse(caught.isEmpty());
    }

    @Test
    void the_internal_version_holds_some_of_them_so_that_it_is_the_list_that_keeps_them_out() {
        var internal =
                Unpacked.of(Publication.publish(trial, Version.internal()).files());

        var found =
                CANARIES.stream().filter(c -> !internal.holding(c).isEmpty()).count();

        assertTrue(found >= 20, "found " + found);
    }

    @Test
    void small_counts_are_stars_in_the_data_and_in_the_annex() {
        var measures = new String(published.get("data/SYNTHETIC-measures.csv"), StandardCharsets.UTF_8);

        for (var row :
                measures.lines().filter(l -> l.startsWith("JOINT-OPERATIONS,")).toList()) {
            assertFalse(row.split(",")[3].matches("[1-4]"), row);
        }
        assertTrue(measures.contains(",*,*,"), "stars");
    }

    private static String escaped() {
        var text = new StringBuilder();
        CANARIES.get(0).codePoints().forEach(c -> text.append("&#").append(c).append(';'));
        return text.toString();
    }

    private static String canary(String form) {
        var canary = form.formatted(CANARIES.size());
        CANARIES.add(canary);
        return canary;
    }

    private static FrozenTrial planted() {
        CANARIES.clear();
        var real = DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, Variant.DEFAULT);
        var presence = new ArrayList<Presence>();
        int n = 0;
        for (var stay : real.presence()) {
            var from = n < 20
                    ? stay.from()
                            .truncatedTo(java.time.temporal.ChronoUnit.DAYS)
                            .plusSeconds(43_200 + 61L * n + 7)
                    : stay.from();
            presence.add(new Presence(
                    n < 40 ? canary("pseudo-zq%03dkx") : stay.pseudonym(),
                    stay.organisation(),
                    n >= 40 && n < 45 ? canary("ZONE-ZQ%03d") : stay.zone(),
                    from,
                    stay.to().isBefore(from) ? from.plusSeconds(3600) : stay.to(),
                    stay.source(),
                    stay.closedByRule()));
            if (n < 20) {
                CANARIES.add(from.toString().substring(11));
            }
            n++;
        }
        var records = new ArrayList<OutcomeRecord>();
        n = 0;
        for (var record : real.outcomeRecords()) {
            records.add(new OutcomeRecord(
                    record.date(),
                    record.kind(),
                    n < 5 ? List.of(canary("team-zq%03d")) : record.teams(),
                    n < 5 ? canary("Priority Zq%03d of nobody") : record.priority(),
                    record.measure(),
                    record.asked(),
                    record.answered(),
                    n < 15
                            ? "Rang %s (%s, %s)"
                                    .formatted(
                                            canary("Zqonah Vexley%03d"),
                                            canary("zvexley%03d"),
                                            canary("zq.vexley%03d@police.example"))
                            : record.summary()));
            n++;
        }
        var survey = new ArrayList<SurveyAnswer>();
        n = 0;
        for (var answer : real.survey()) {
            survey.add(new SurveyAnswer(
                    answer.wave(),
                    n++ < 20 ? canary("pair-zq%03d") : answer.pairCode(),
                    answer.item(),
                    answer.answer()));
        }
        var ledger = new ArrayList<LedgerLine>();
        for (var l : real.ledger()) {
            ledger.add(new LedgerLine(
                    l.code(),
                    l.side(),
                    l.kind(),
                    l.name(),
                    l.organisation(),
                    l.year(),
                    l.low(),
                    l.best(),
                    l.high(),
                    l.optimismBias(),
                    l.priceYear(),
                    ledger.size() < 5 ? canary("Owner Zqorda%03d") : l.owner(),
                    l.evidence(),
                    l.measure()));
        }
        var deskUse = new ArrayList<DeskUse>();
        for (var use : real.deskUse()) {
            var hours = deskUse.size() < 10
                    ? canary("48%03d6.37")
                    : use.bookedHours().toPlainString();
            deskUse.add(new DeskUse(
                    use.from(),
                    use.to(),
                    use.zone(),
                    use.desks(),
                    use.openHours(),
                    use.days(),
                    new BigDecimal(hours),
                    use.attendedHours(),
                    use.noShows(),
                    use.bookings()));
        }
        var observations = new ArrayList<Observation>();
        n = 0;
        for (var o : real.observations()) {
            var kind = real.protocol().measure(o.measure()).map(Measure::kind).orElseThrow();
            var small = kind == Measure.Kind.PROPORTION && !o.missing() && n < 10;
            observations.add(
                    small
                            ? new Observation(
                                    o.measure(),
                                    o.from(),
                                    o.to(),
                                    BigDecimal.valueOf(1 + n++ % 4),
                                    new BigDecimal(canary("734986%03d")),
                                    o.late(),
                                    o.corrected(),
                                    o.failedRule())
                            : o);
        }
        var events = new ArrayList<>(real.events());
        events.add(new LoggedEvent(
                "last",
                "Last event",
                LocalDate.of(2020, 4, 1),
                null,
                LoggedEvent.Kind.POLICY,
                List.of("ASB", canary("measure-zq%03d")),
                "Public record",
                true));
        var comments = new LinkedHashMap<>(real.authored().measureComments());
        while (CANARIES.size() < 185) {
            comments.put(canary("unknown-zq%03d"), "Said by " + canary("Zqimothy Larkham%03d"));
        }
        var sections = new LinkedHashMap<>(real.authored().sections());
        sections.put(AuthoredText.Section.WHY, "A text that " + PRINTED + " signed.");
        var written = real.authored();
        var authored = new AuthoredText(
                sections,
                comments,
                written.recommendation(),
                written.judgements(),
                written.areasForImprovement(),
                written.benefitsToFollow());
        var signOffs = new ArrayList<SignOff>();
        while (CANARIES.size() < PLANTED) {
            signOffs.add(new SignOff(
                    SignOff.Step.REVIEWED,
                    "police",
                    "Analyst, not on the trial team",
                    CANARIES.size() % 2 == 0 ? SignOff.Decision.AGREE : SignOff.Decision.SENT_BACK,
                    "Between us: " + canary("Zqadia Renfrew%03d"),
                    Instant.parse("2020-05-11T12:00:00Z")));
        }
        return FrozenTrial.freeze(
                real.manifest().frozenAt(),
                real.manifest().seed(),
                real.protocol(),
                observations,
                events,
                presence,
                deskUse,
                records,
                ledger,
                survey,
                authored,
                signOffs);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
