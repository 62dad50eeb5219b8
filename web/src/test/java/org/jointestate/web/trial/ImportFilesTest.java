package org.jointestate.web.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jointestate.domain.trial.TrialRoom;
import org.jointestate.domain.trial.observation.Entry;
import org.jointestate.domain.trial.observation.Proposal;
import org.jointestate.domain.trial.observation.Recording;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.record.ImportKind;
import org.jointestate.web.shared.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file of observations in our own form is looked at and then taken in. */
class ImportFilesTest {

    private static final String FILE =
            "measure,from,value,reason\nSAFE-AND-WELL,2019-10-25,50,Late\nSAFE-AND-WELL,2019-11-25,60,Late\n";

    private final TrialRoom room = new TrialRoom();
    private final ImportFiles importFiles =
            new ImportFiles(room.recordObservations(), room.showTrial(), new TrialWords(), new Words());

    @BeforeEach
    void october_is_known() {
        room.givenTrial();
        typed("40");
    }

    @Test
    void what_was_looked_at_is_taken() throws IOException {
        var answer = take(look());

        assertEquals(List.of(), answer.problems());
        assertEquals(1, answer.added());
        assertEquals(1, answer.corrected());
    }

    @Test
    void what_a_colleague_corrected_since_the_look_is_named_by_line_and_stays() throws IOException {
        var seen = look();
        typed("44");

        var problems = take(seen).problems();

        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.get(0).contains("somebody else has entered 44 since you tried"), problems.get(0));
        assertTrue(problems.get(0).startsWith("Line 2, SAFE-AND-WELL: "), problems.get(0));
        assertEquals(List.of(), take(look()).problems());
    }

    @Test
    void what_nobody_has_looked_at_is_not_taken() throws IOException {
        assertEquals(List.of(new Words().of("imports.notTried")), take("").problems());
    }

    @Test
    void a_file_of_another_world_is_told_which_column_is_meant() throws IOException {
        var answer = importFiles.look(
                TrialRoom.CODE,
                ImportKind.OBSERVATIONS,
                "values.csv",
                new ByteArrayInputStream("measure,from,value,synthetic\nSAFE-AND-WELL,2019-10-25,40,SYNTHETIC\n"
                        .getBytes(StandardCharsets.UTF_8)));

        assertEquals(1, answer.problems().size());
        assertTrue(
                answer.problems().get(0).contains("a column named synthetic"),
                answer.problems().get(0));
    }

    private String look() throws IOException {
        return LookMark.of(importFiles
                .look(TrialRoom.CODE, ImportKind.OBSERVATIONS, "values.csv", file())
                .weighed());
    }

    private ImportFiles.Answer take(String seen) throws IOException {
        return importFiles.take(TrialRoom.CODE, ImportKind.OBSERVATIONS, "values.csv", file(), seen);
    }

    private static ByteArrayInputStream file() {
        return new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8));
    }

    private void typed(String value) {
        var proposal = new Proposal(
                new MeasureCode("SAFE-AND-WELL"),
                LocalDate.of(2019, 10, 25),
                new BigDecimal(value),
                null,
                "Counted again",
                -1,
                "");
        assertInstanceOf(
                Recording.Kept.class,
                room.recordObservations().record(TrialRoom.CODE, List.of(proposal), Entry.Source.TYPED, false));
    }
}
