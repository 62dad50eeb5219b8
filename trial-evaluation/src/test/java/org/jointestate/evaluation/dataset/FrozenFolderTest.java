package org.jointestate.evaluation.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrozenFolderTest {

    private final FrozenTrial trial = SmallTrial.frozen();

    @TempDir
    Path folder;

    @Test
    void what_was_written_is_read_back_the_same() throws IOException {
        FrozenFolder.write(trial, folder);

        var reading = FrozenFolder.read(folder);

        assertEquals(new FolderReading.Read(trial), reading);
    }

    @Test
    void a_trial_read_back_is_written_with_the_same_bytes() throws IOException {
        FrozenFolder.write(trial, folder);
        var again = ((FolderReading.Read) FrozenFolder.read(folder)).trial();

        var files = FrozenFolder.files(again);

        FrozenFolder.files(trial).forEach((name, bytes) -> assertArrayEquals(bytes, files.get(name), name));
    }

    @Test
    void a_missing_value_is_an_empty_cell_and_nought_is_a_number() {
        var csv = new String(FrozenFolder.files(trial).get("observations.csv"), StandardCharsets.UTF_8);

        assertTrue(csv.contains("visits,2018-03-25,2018-04-25,,,no,no,no\n"), csv);
        assertTrue(csv.startsWith("measure,from,to,value,denominator,late,corrected,failed-rule\n"), csv);
    }

    @Test
    void words_written_after_the_freeze_change_the_overall_hash_and_leave_the_data_hash() {
        var rewritten = trial.withAuthored(AuthoredText.none());

        assertEquals(trial.manifest().dataHash(), rewritten.manifest().dataHash());
        assertNotEquals(trial.manifest().hash(), rewritten.manifest().hash());
    }

    @Test
    void the_fingerprint_of_a_plan_does_not_change_when_it_is_amended() {
        var plan = SmallTrial.protocol();

        assertEquals(plan.fingerprint(), plan.withHash(plan.fingerprint()).fingerprint());
    }

    /** A dataset that was frozen before there was such a thing has the same bytes, so the same hash, when it is written again. */
    @Test
    void a_plan_that_says_nothing_of_the_same_happenings_has_the_form_it_always_had() {
        var plain = new String(FrozenFolder.files(trial).get("protocol.json"), StandardCharsets.UTF_8);
        var measures = trial.protocol().measures();
        var said = trial.protocol()
                .withMeasures(List.of(
                        measures.get(0),
                        measures.get(1).withSameAs(measures.get(0).code())));

        assertFalse(plain.contains("sameAs"));
        assertNotEquals(trial.protocol().fingerprint(), said.fingerprint());
        assertEquals(
                trial.protocol().fingerprint(),
                said.withMeasures(
                                List.of(measures.get(0), said.measures().get(1).withSameAs(null)))
                        .fingerprint());
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        FrozenFolder.write(trial, folder);
        Files.delete(folder.resolve("ledger.csv"));

        var reading = FrozenFolder.read(folder);

        assertRefused("The file (ledger.csv) is missing", reading);
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        var reading = FrozenFolder.read(folder.resolve("nowhere"));

        assertRefused("nowhere", reading);
    }

    @Test
    void a_file_changed_after_the_freeze_is_refused() throws IOException {
        FrozenFolder.write(trial, folder);
        Files.writeString(folder.resolve("events.csv"), "x", java.nio.file.StandardOpenOption.APPEND);

        var reading = FrozenFolder.read(folder);

        assertRefused("events.csv was changed after the freeze", reading);
    }

    @Test
    void a_bad_cell_is_named_with_its_file_line_column_and_value() {
        var reading = readWith("observations.csv", "visits,2018-03-25,2018-04-25,,", "visits,2018-03-25,2018-04-31,,");

        assertRefused("observations.csv, line 7: the value (2018-04-31) in the column (to) is not a date", reading);
    }

    @Test
    void the_line_is_right_after_a_cell_of_several_lines() {
        var reading = readWith("outcome-records.csv", "2019-10-29,JOINT_VISIT", "2019-10-29,JOINT_OUTING");

        assertRefused("outcome-records.csv, line 2: the value (JOINT_OUTING) in the column (kind)", reading);
    }

    @Test
    void a_measure_the_protocol_does_not_know_is_named() {
        var reading = readWith("observations.csv", "visits,2018-03-25", "vists,2018-03-25");

        assertRefused("observations.csv, line 7: the protocol has no measure (vists).", reading);
    }

    @Test
    void wrong_columns_are_refused_with_the_right_ones() {
        var reading = readWith("survey.csv", "pair-code", "person");

        assertRefused("survey.csv, line 1: the columns are (wave,person,item,answer)", reading);
    }

    @Test
    void json_that_is_wrong_names_its_line() {
        var reading = readWith("protocol.json", "\"COUNT\"", "\"COUNTS\"");

        assertRefused("protocol.json, line ", reading);
        assertRefused("COUNTS", reading);
    }

    @Test
    void a_comment_of_more_than_eighty_words_is_refused() {
        var reading = readWith("authored.json", "Visits stopped", "Visits stopped " + "and ".repeat(80));

        assertRefused("visits) has 85 words", reading);
    }

    /** Changes one file and seals the folder again, so that only the content is wrong. */
    private FolderReading readWith(String name, String old, String replacement) {
        var files = new TreeMap<>(FrozenFolder.files(trial));
        var text = new String(files.get(name), StandardCharsets.UTF_8);
        assertTrue(text.contains(old), text);
        files.put(name, text.replace(old, replacement).getBytes(StandardCharsets.UTF_8));
        var hashes = new TreeMap<String, String>();
        files.forEach((file, bytes) -> hashes.put(file, Hashes.sha256(bytes)));
        hashes.remove(FrozenFolder.MANIFEST);
        var manifest = trial.manifest();
        files.put(
                FrozenFolder.MANIFEST,
                Json.bytes(new Manifest(
                        1,
                        manifest.frozenAt(),
                        manifest.synthetic(),
                        manifest.seed(),
                        hashes,
                        manifest.dataHash(),
                        Hashes.ofHashes(hashes))));
        return FrozenFolder.read(files);
    }

    private static void assertRefused(String words, FolderReading reading) {
        var refused = assertInstanceOf(FolderReading.Refused.class, reading);
        assertTrue(refused.sentence().contains(words), refused.sentence());
    }
}
