package org.jointestate.web.trial.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jointestate.domain.trial.presence.PresenceLine.Somebody;
import org.junit.jupiter.api.Test;

class PresenceReaderTest {

    private static final String HEADER = "person,organisation,zone,from,to\n";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void a_wall_clock_time_is_the_site_s_and_an_offset_is_taken_as_it_is() throws IOException {
        var lines = read(HEADER
                        + "p1,POLICE,SHARED-OFFICE,2019-10-25T09:00,2019-10-25 17:30\n"
                        + "p2,fire,SHARED-OFFICE,2019-10-28T09:00:00+00:00,\n")
                .lines();

        assertEquals(Instant.parse("2019-10-25T08:00:00Z"), lines.get(0).from());
        assertEquals(Instant.parse("2019-10-25T16:30:00Z"), lines.get(0).to());
        assertEquals(Instant.parse("2019-10-28T09:00:00Z"), lines.get(1).from());
        assertEquals("FIRE", lines.get(1).organisation());
        assertNull(lines.get(1).to());
    }

    /** The clocks went back on 27 October 2019 and forward on 29 March 2020. */
    @Test
    void a_time_the_clock_shows_twice_or_never_needs_its_offset() throws IOException {
        assertEquals(
                List.of("presence.shownTwice@2", "presence.neverShown@3", "presence.notATime@4"),
                problems(HEADER
                        + "p1,POLICE,Z,2019-10-27T01:30,2019-10-27T03:00\n"
                        + "p1,POLICE,Z,2020-03-29T01:30,2020-03-29T03:00\n"
                        + "p1,POLICE,Z,yesterday,\n"));
        assertEquals(
                Instant.parse("2019-10-27T01:30:00Z"),
                read(HEADER + "p1,POLICE,Z,2019-10-27T01:30:00Z,2019-10-27T03:00\n")
                        .lines()
                        .get(0)
                        .from());
    }

    @Test
    void a_missing_column_and_a_short_line_are_named() throws IOException {
        assertEquals(List.of("file.columnMissing@1"), problems("person,zone,from,to\np1,Z,2019-10-25T09:00,\n"));
        assertEquals(List.of("file.wrongColumns@2"), problems(HEADER + "p1,POLICE\n"));
        assertEquals(List.of("file.noLines@0"), problems(HEADER));
    }

    @Test
    void a_file_says_of_itself_that_it_is_synthetic() throws IOException {
        assertTrue(
                read("person,organisation,zone,from,to,synthetic\np1,POLICE,Z,2019-10-25T09:00,,SYNTHETIC: not Derbyshire data\n")
                        .synthetic());
    }

    @Test
    void a_user_name_says_who_it_is_and_a_hyphen_that_there_is_no_account() throws IOException {
        var who = read(
                        "person,username,organisation,zone,from,to\n"
                                + "p1,a.begum,FIRE,Z,2019-10-25T09:00,\np2,-,FIRE,Z,2019-10-25T09:00,\np3,,FIRE,Z,2019-10-25T09:00,\n")
                .lines()
                .stream()
                .map(line -> line.who())
                .toList();

        assertEquals(
                List.of(
                        new Somebody.OnTheRoll("a.begum"),
                        new Somebody.WithoutAccount("p2"),
                        new Somebody.InTheFile("p3")),
                who);
    }

    private static PresenceReader.Reading.Read read(String text) throws IOException {
        return assertInstanceOf(PresenceReader.Reading.Read.class, reading(text));
    }

    private static List<String> problems(String text) throws IOException {
        return assertInstanceOf(PresenceReader.Reading.Refused.class, reading(text)).problems().stream()
                .map(problem -> problem.key() + "@" + problem.line())
                .toList();
    }

    private static PresenceReader.Reading reading(String text) throws IOException {
        return new PresenceReader()
                .read("p.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), LONDON);
    }
}
