package org.jointestate.web.trial.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jointestate.domain.trial.survey.SurveyLine;
import org.junit.jupiter.api.Test;

class SurveyReaderTest {

    @Test
    void lines_are_read_as_they_stand_with_columns_in_any_order() throws IOException {
        var read = assertInstanceOf(
                SurveyReader.Reading.Read.class,
                read("Answer,Code,Item,synthetic\r\n4, otter5 ,know,SYNTHETIC\r\nagree,,trust,SYNTHETIC\r\n"));

        assertEquals(
                List.of(new SurveyLine(2, "otter5", "know", "4"), new SurveyLine(3, "", "trust", "agree")),
                read.file().lines());
        assertTrue(read.file().synthetic());
        assertEquals(64, read.file().sha256().length());
    }

    @Test
    void a_header_without_its_columns_and_a_file_without_lines_are_refused() throws IOException {
        assertEquals("file.columnMissing", problem("who,what\n1,2\n").key());
        assertEquals("file.noLines", problem("code,item,answer\n").key());
        assertEquals("file.empty", problem("").key());
    }

    @Test
    void a_line_with_another_number_of_fields_is_named() throws IOException {
        assertEquals(
                new FileProblem("wave.csv", 3, "file.wrongColumns", "2 / 3"),
                problem("code,item,answer\notter5,know,4\notter5,trust\n"));
    }

    private static FileProblem problem(String text) throws IOException {
        return assertInstanceOf(SurveyReader.Reading.Refused.class, read(text))
                .problems()
                .get(0);
    }

    private static SurveyReader.Reading read(String text) throws IOException {
        return new SurveyReader().read("wave.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
