package org.jointestate.evaluation.publish.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.LoggedEvent;
import org.jointestate.evaluation.demonstration.DemonstrationTrial;
import org.jointestate.evaluation.demonstration.PublishedExamples;
import org.jointestate.evaluation.demonstration.Variant;
import org.jointestate.evaluation.publish.Publication;
import org.jointestate.evaluation.publish.Trials;
import org.jointestate.evaluation.report.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CsvMetadataTest {

    private static final Map<String, FrozenTrial> TRIALS = trials();

    private static Map<String, FrozenTrial> trials() {
        var trials = new TreeMap<String, FrozenTrial>(Map.of(
                "the usual trial", Trials.usual(),
                "no baseline", Trials.withoutBaseline(),
                "noughts only", Trials.ofNoughts(),
                "any words", Trials.withAnyWords(),
                "a name that looks like a formula", Trials.withEventNamed("=1+1, \"2\"\nand more"),
                "an event with a long name", Trials.withEventNamed("x".repeat(5000)),
                "nothing at all", Trials.ofNothing(),
                "the demonstration", DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, Variant.DEFAULT)));
        for (var example : PublishedExamples.frozen()) {
            trials.put(example.protocol().code(), example);
        }
        return trials;
    }

    static Stream<String> names() {
        return TRIALS.keySet().stream();
    }

    @Test
    void the_results_can_be_reckoned_with_as_numbers() throws IOException {
        var trial = TRIALS.get("the demonstration");
        var results = data(trial, Version.internal()).entrySet().stream()
                .filter(file -> file.getKey().endsWith("results.csv"))
                .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();

        assertTrue(
                results.lines().findFirst().orElseThrow().contains("scale,change-number,lower,upper,p-number,n-number"),
                results);
        var number = "\\d+(\\.\\d+)?";
        var worked = results.lines().filter(line -> line.contains(",ratio,")).toList();
        assertTrue(worked.size() > 10, results);
        worked.forEach(line -> assertTrue(
                line.matches(".*,ratio,%s,(%s)?,(%s)?,(%s)?,%s,.*".formatted(number, number, number, number, number)),
                line));
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_table_is_what_the_metadata_say(String name) throws IOException {
        assertEquals(List.of(), CsvOnTheWeb.faults(data(TRIALS.get(name), Version.published(1))));
        assertEquals(List.of(), CsvOnTheWeb.faults(data(TRIALS.get(name), Version.internal())));
    }

    @Test
    void the_reader_finds_what_is_wrong() throws IOException {
        var files = new TreeMap<>(data(Trials.usual(), Version.internal()));
        spoil(files, "SYNTHETIC-measures.csv", "2017-10-25", "25/10/2017");
        spoil(files, "SYNTHETIC-events.csv", ",SHOCK,", ",EARTHQUAKE,");
        spoil(files, "SYNTHETIC-organisations.csv", "code,name", "code,title");
        files.put("other.csv", "a\n1\n".getBytes(StandardCharsets.UTF_8));

        var faults = String.join("\n", CsvOnTheWeb.faults(files));

        assertTrue(faults.contains("(25/10/2017) is not"), faults);
        assertTrue(faults.contains("(EARTHQUAKE) is not"), faults);
        assertTrue(faults.contains("SYNTHETIC-organisations.csv, title is not among the titles"), faults);
        assertTrue(faults.contains("other.csv is described nowhere"), faults);
    }

    @Test
    void a_value_leads_to_its_measure_and_a_measure_to_its_organisation() throws IOException {
        var metadata = metadata(
                DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, Variant.DEFAULT), Version.internal());

        var measures = table(metadata, "SYNTHETIC-measures.csv").path("tableSchema");
        assertFalse(measures.has("primaryKey"), "the demonstration holds one week twice, to be found");
        assertEquals(
                "[\"measure\",\"from\"]",
                table(metadata(Trials.usual(), Version.internal()), "SYNTHETIC-measures.csv")
                        .path("tableSchema")
                        .path("primaryKey")
                        .toString());
        assertEquals(
                "SYNTHETIC-measure-definitions.csv",
                measures.path("foreignKeys")
                        .path(0)
                        .path("reference")
                        .path("resource")
                        .asText());
        assertEquals(
                "[\"code\"]",
                table(metadata, "SYNTHETIC-ledger.csv")
                        .path("tableSchema")
                        .path("primaryKey")
                        .toString());
        assertEquals(
                "zone",
                table(metadata, "SYNTHETIC-desk-use.csv")
                        .path("tableSchema")
                        .path("foreignKeys")
                        .path(0)
                        .path("columnReference")
                        .asText());
    }

    @Test
    void units_source_licence_and_the_mark_of_made_up_data_are_said() throws IOException {
        var published = metadata(Trials.usual(), Version.published(1));
        var internal = metadata(Trials.usual(), Version.internal());

        assertEquals(
                CsvMetadata.OPEN_LICENCE,
                published.path("dc:license").path("@id").asText());
        assertFalse(internal.has("dc:license"), "nobody gave an internal copy away");
        assertEquals(
                "An internal copy: not for publication",
                internal.path("dc:rights").asText());
        assertTrue(internal.path("rdfs:comment").asText().startsWith(DataTables.MARK));
        assertEquals(
                Trials.usual().manifest().hash(), internal.path("dc:identifier").asText());
        var hours = StreamSupport.stream(
                        table(internal, "SYNTHETIC-presence-by-week.csv")
                                .path("tableSchema")
                                .path("columns")
                                .spliterator(),
                        false)
                .filter(column -> column.path("name").asText().equals("person_hours_together"))
                .findFirst()
                .orElseThrow();
        assertEquals("person-hours", hours.path("schema:unitText").asText());
        assertEquals("decimal", hours.path("datatype").asText());
    }

    @Test
    void a_key_is_promised_only_where_it_holds() throws IOException {
        var trial = Trials.usual();
        var again = Stream.concat(
                        trial.observations().stream(),
                        trial.observations().stream().limit(1))
                .toList();
        var twice = FrozenTrial.freeze(
                trial.manifest().frozenAt(),
                1,
                trial.protocol(),
                again,
                Stream.of("a", "a")
                        .map(code -> new LoggedEvent(
                                code,
                                code,
                                LocalDate.of(2020, 1, 1),
                                null,
                                LoggedEvent.Kind.SHOCK,
                                List.of(),
                                "",
                                true))
                        .toList(),
                trial.presence(),
                trial.deskUse(),
                trial.outcomeRecords(),
                trial.ledger(),
                trial.survey(),
                trial.authored(),
                trial.signOffs());

        var metadata = metadata(twice, Version.internal());

        assertFalse(table(metadata, "SYNTHETIC-events.csv").path("tableSchema").has("primaryKey"));
        assertFalse(
                table(metadata, "SYNTHETIC-measures.csv").path("tableSchema").has("primaryKey"));
        assertTrue(table(metadata, "SYNTHETIC-measure-definitions.csv")
                .path("tableSchema")
                .has("primaryKey"));
    }

    private static SortedMap<String, byte[]> data(FrozenTrial trial, Version version) {
        return Publication.publish(trial, version).data();
    }

    private static JsonNode metadata(FrozenTrial trial, Version version) throws IOException {
        return new ObjectMapper().readTree(data(trial, version).get(CsvMetadata.FILE));
    }

    private static JsonNode table(JsonNode metadata, String url) {
        return StreamSupport.stream(metadata.path("tables").spliterator(), false)
                .filter(table -> table.path("url").asText().equals(url))
                .findFirst()
                .orElseThrow();
    }

    private static void spoil(Map<String, byte[]> files, String name, String old, String other) {
        var text = new String(files.get(name), StandardCharsets.UTF_8);
        assertTrue(text.contains(old), text);
        files.put(name, text.replaceFirst(old, other).getBytes(StandardCharsets.UTF_8));
    }
}
