package org.jointestate.web.evaluation.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.evaluation.paper.Withdrawal;
import org.jointestate.domain.evaluation.signoff.KeyAnswer;
import org.jointestate.domain.evaluation.signoff.Overtaken;
import org.jointestate.domain.evaluation.signoff.PaperMaker;
import org.jointestate.domain.evaluation.signoff.PastVersion;
import org.jointestate.domain.evaluation.signoff.Progress;
import org.jointestate.domain.evaluation.signoff.Publishing;
import org.jointestate.domain.evaluation.signoff.Purpose;
import org.jointestate.domain.evaluation.signoff.Signature;
import org.jointestate.domain.evaluation.signoff.Step;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.evaluation.dataset.FrozenFolder;
import org.jointestate.evaluation.demonstration.DemonstrationTrial;
import org.jointestate.evaluation.demonstration.Variant;
import org.jointestate.evaluation.report.ReportWriter;
import org.jointestate.evaluation.report.Version;
import org.junit.jupiter.api.Test;

class ReportReaderTest {

    private static final OrganisationCode POLICE = new OrganisationCode("POLICE");
    private static final OrganisationCode FIRE = new OrganisationCode("FIRE");
    private static final TrialCode TRIAL = new TrialCode("SHARED-OFFICE-2019");
    private static final SortedMap<String, String> FILES = files();
    private static final Publishing FIRST = new Publishing(
            1,
            "Strategic Priorities Assurance Board",
            Optional.of(LocalDate.of(2020, 6, 30)),
            false,
            Optional.empty(),
            "",
            Optional.of(Purpose.TO_NOTE));

    private final ReportReader reader = new ReportReader();
    private final List<Signature> signed = new ArrayList<>();

    private static SortedMap<String, String> files() {
        var files = new TreeMap<String, String>();
        FrozenFolder.files(DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, Variant.DEFAULT))
                .forEach((name, bytes) -> files.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return files;
    }

    @Test
    void the_demonstration_is_in_order_and_claims_nothing() {
        var looked = reader.look(FILES);

        assertEquals(List.of(), looked.open());
        assertEquals(List.of(), looked.words());
        assertSame(looked, reader.look(FILES), "looked at once");
    }

    @Test
    void the_partners_in_the_frozen_plan_hold_the_keys() {
        assertEquals(List.of(POLICE, FIRE), reader.keyHolders(FILES));
    }

    @Test
    void nothing_in_the_demonstration_looks_like_personal_data() {
        var written =
                List.of("authored.json", "protocol.json", "events.csv", "ledger.csv", "outcome-records.csv").stream()
                        .map(FILES::get)
                        .collect(java.util.stream.Collectors.joining("\n"))
                        .replaceAll("\\b[0-9a-f]{64}\\b", " ");

        for (var kind : org.jointestate.domain.trial.PersonalData.Kind.values()) {
            assertEquals(
                    List.of(),
                    new org.jointestate.domain.trial.PersonalData(new org.jointestate.domain.people.InMemoryPeople())
                            .find(written).stream()
                                    .filter(one -> one.kind() == kind)
                                    .toList());
        }
    }

    @Test
    void each_state_before_publication_stands_on_every_page() {
        assertEquals("DRAFT: not reviewed, not approved", banner(Optional.empty()));
        sign(Step.SUBMITTED, POLICE, KeyAnswer.AGREE, "");
        assertEquals("DRAFT: not reviewed, not approved", banner(Optional.empty()));
        sign(Step.REVIEWED, FIRE, KeyAnswer.AGREE, "");
        assertEquals("DRAFT: reviewed, not yet approved", banner(Optional.empty()));
        sign(Step.KEY_TURNED, POLICE, KeyAnswer.AGREE, "");
        assertEquals("DRAFT: reviewed, not yet approved", banner(Optional.empty()));
        sign(Step.KEY_TURNED, FIRE, KeyAnswer.DISSENT, "Six months were too short.");
        assertEquals("APPROVED: not yet published", banner(Optional.empty()));
        assertEquals(
                "DRAFT: not reviewed, not approved",
                banner(Optional.of(new Overtaken(Overtaken.By.WORDS, Instant.parse("2020-06-20T09:00:00Z")))));
        sign(Step.PUBLISHED, POLICE, KeyAnswer.AGREE, "");
        assertEquals("SYNTHETIC: not Derbyshire data", banner(Optional.empty()));
        sign(Step.WITHDRAWN, POLICE, KeyAnswer.AGREE, "Wrong counts.");
        assertEquals("WITHDRAWN", banner(Optional.empty()));
    }

    @Test
    void what_is_signed_is_bound_to_the_same_hash_as_before() {
        sign(Step.SUBMITTED, POLICE, KeyAnswer.AGREE, "");

        assertEquals(reader.bound(FILES), reader.bound(reader.signed(FILES, progress(Optional.empty()), List.of())));
    }

    @Test
    void a_draft_that_nobody_signed_is_read_beside_earlier_versions_whatever_has_changed_since() {
        var past = new PastVersion(1, Instant.parse("2020-07-01T09:00:00Z"), "ab".repeat(32), "", Optional.empty());
        var amended = new Overtaken(Overtaken.By.PROTOCOL, Instant.parse("2020-08-01T09:00:00Z"));

        var read = reader.signed(FILES, progress(Optional.of(amended)), List.of(past));

        assertTrue(read.values().stream().anyMatch(file -> file.contains("ab".repeat(32))));
    }

    @Test
    void the_public_version_has_the_dissent_and_the_correction_and_the_pages_for_the_board() {
        sign(Step.SUBMITTED, POLICE, KeyAnswer.AGREE, "");
        sign(Step.REVIEWED, FIRE, KeyAnswer.AGREE, "Said to the authors only.");
        sign(Step.KEY_TURNED, POLICE, KeyAnswer.DISSENT, "Six months were too short.");
        sign(Step.KEY_TURNED, FIRE, KeyAnswer.AGREE, "");
        sign(Step.PUBLISHED, POLICE, KeyAnswer.AGREE, "");
        var maker = new PublicPaperMaker();
        var signedFiles = reader.signed(FILES, progress(Optional.empty()), List.of());
        var first = assertInstanceOf(
                PaperMaker.Made.Paper.class, maker.make(signedFiles, FIRST, List.of(), List.of(), List.of()));

        var html = new String(first.files().get("report.html"), StandardCharsets.UTF_8);
        assertTrue(html.contains("Six months were too short."));
        assertTrue(!html.contains("not yet published") && !html.contains("DRAFT:"));
        assertTrue(first.files().keySet().stream().anyMatch(name -> name.startsWith("scrutiny-paper")));
        assertTrue(new String(first.files().get("scrutiny-paper.html"), StandardCharsets.UTF_8).contains("To note"));

        var second = new Publishing(2, FIRST.board(), Optional.empty(), false, Optional.empty(), "", Optional.empty());
        var correction = new PaperMaker.Correction(Instant.parse("2020-09-01T09:00:00Z"), "Table 3 had March twice.");
        var past = new PastVersion(
                1,
                Instant.parse("2020-07-01T09:00:00Z"),
                "ab".repeat(32),
                "",
                Optional.of(new Withdrawal("March was counted twice.", Instant.parse("2020-08-01T09:00:00Z"))));
        var corrected = assertInstanceOf(
                PaperMaker.Made.Paper.class,
                maker.make(signedFiles, second, List.of(past), List.of(correction), List.of(first.files())));
        assertTrue(new String(corrected.files().get("report.html"), StandardCharsets.UTF_8)
                .contains("Table 3 had March twice."));
        var text = new String(corrected.files().get("report.txt"), StandardCharsets.UTF_8);
        assertTrue(text.contains("Every version of this report"), text);
        assertTrue(text.contains("ab".repeat(32)));
        assertTrue(text.contains("March was counted twice."));
        assertTrue(text.contains("Version 2, this one"));
        assertTrue(corrected.files().keySet().stream().noneMatch(name -> name.startsWith("scrutiny-paper")));
    }

    @Test
    void a_draft_of_a_correction_tells_of_the_versions_before_it_and_is_signed_for_the_same_hash() {
        var past = List.of(
                new PastVersion(1, Instant.parse("2020-07-01T09:00:00Z"), "ab".repeat(32), "", Optional.empty()));

        var folder = reader.signed(FILES, progress(Optional.empty()), past);

        assertEquals(reader.bound(FILES), reader.bound(folder));
        var version =
                Version.internal(Map.of(Version.FILE, folder.get(Version.FILE).getBytes(StandardCharsets.UTF_8)));
        assertEquals(2, version.number());
        assertEquals(ReportReader.earlier(past), version.earlier());
        assertEquals(1, Version.internal(Map.of()).number());
        assertThrows(
                IllegalArgumentException.class,
                () -> Version.internal(Map.of(Version.FILE, "{".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void small_numbers_are_those_below_what_is_set_and_a_wrong_setting_publishes_nothing() {
        var maker = new PublicPaperMaker();
        var signedFiles = reader.signed(FILES, progress(Optional.empty()), List.of());
        try {
            for (var wrong : List.of("4", "five", "-5", "1001", "99999999999")) {
                System.setProperty("joint.estate.small.numbers", wrong);
                var made = maker.make(signedFiles, FIRST, List.of(), List.of(), List.of());
                assertTrue(
                        assertInstanceOf(PaperMaker.Made.Unsafe.class, made)
                                .toString()
                                .contains("JOINT_ESTATE_SMALL_NUMBERS"),
                        wrong);
            }
            System.setProperty("joint.estate.small.numbers", "10");
            var raised = assertInstanceOf(
                    PaperMaker.Made.Paper.class, maker.make(signedFiles, FIRST, List.of(), List.of(), List.of()));
            assertTrue(new String(raised.files().get("report.html"), StandardCharsets.UTF_8)
                    .contains("number from 1 to 9 of people"));
        } finally {
            System.clearProperty("joint.estate.small.numbers");
        }
    }

    private String banner(Optional<Overtaken> overtaken) {
        var trial = ReportReader.trial(reader.signed(FILES, progress(overtaken), List.of()));
        return ReportWriter.write(trial, Version.internal()).banners().get(0);
    }

    private Progress progress(Optional<Overtaken> overtaken) {
        return Progress.of(signed, List.of(POLICE, FIRE), overtaken);
    }

    private void sign(Step step, OrganisationCode organisation, KeyAnswer answer, String note) {
        signed.add(new Signature(
                UUID.randomUUID(),
                TRIAL,
                DatasetId.of("00000000-0000-4000-8000-000000000001"),
                signed.size() + 1,
                1,
                "b",
                step,
                organisation,
                PersonId.fresh(),
                Optional.empty(),
                answer,
                note,
                Instant.parse("2020-06-0%dT09:00:00Z".formatted(signed.size() + 1)),
                Optional.empty(),
                step == Step.PUBLISHED ? Optional.of(FIRST) : Optional.empty()));
    }
}
