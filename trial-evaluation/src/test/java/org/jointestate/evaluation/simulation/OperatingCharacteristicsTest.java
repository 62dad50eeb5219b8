package org.jointestate.evaluation.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jointestate.evaluation.characteristics.Characteristics;
import org.jointestate.evaluation.characteristics.Scenario;
import org.jointestate.evaluation.characteristics.Scenario.Cadence;
import org.jointestate.evaluation.characteristics.Scenario.Kind;
import org.jointestate.evaluation.characteristics.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed file against the program. The full run is a command of its own, named in the README. */
class OperatingCharacteristicsTest {

    private static final Path FOLDER = Path.of("..", "docs", "operating-characteristics");
    private static final Scenario QUICK = new Scenario(Kind.COUNT, Cadence.MONTH, 20, false, 3, false, 0);
    private static final List<Scenario> AGAIN =
            List.of(QUICK, new Scenario(Kind.COUNT, Cadence.WEEK, 1000, true, 6, false, 0));

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @Test
    void scenarios_that_are_simulated_again_give_their_committed_rows() throws IOException {
        var file = Files.readString(FOLDER.resolve(Characteristics.FILE));
        var committed = Characteristics.read(file);
        var rows = AGAIN.stream()
                .flatMap(again -> file.lines().filter(l -> l.startsWith(again.name() + ",")))
                .toList();

        var again = new Simulation(committed.seed(), OperatingCharacteristics.TRIALS, 2).run(AGAIN, tally -> {});

        // With the engine that made the file: a later one may have changed words alone.
        var written = new Characteristics(committed.engine(), committed.seed(), again).csv();
        assertEquals(rows, written.lines().skip(1).toList());
    }

    @Test
    void the_committed_page_is_the_one_that_its_file_makes() throws IOException {
        var file = Files.readString(FOLDER.resolve(Characteristics.FILE));

        assertEquals(
                Files.readString(FOLDER.resolve(OperatingCharacteristics.PAGE)),
                CharacteristicsPage.of(Characteristics.read(file)));
        assertEquals(file, Characteristics.shipped().csv(), "the report quotes the file that is read here");
    }

    @Test
    void every_scenario_was_simulated_two_thousand_times() {
        var tallies = Characteristics.shipped().tallies();

        assertEquals(Scenario.all(), tallies.stream().map(Tally::scenario).toList());
        tallies.forEach(t -> assertTrue(t.trials() >= 2000, t.scenario().name()));
        tallies.forEach(t -> assertEquals(
                t.trials(),
                t.lower() + t.higher() + t.muchTheSame() + t.cannotTell() + t.notComputed(),
                t.scenario().name()));
    }

    @Test
    void monthly_counts_that_hardly_resemble_the_month_before_are_seldom_called_lower_wrongly() {
        var tallies = Characteristics.shipped().tallies().stream()
                .filter(t -> t.scenario().withoutEffect()
                        && t.scenario().kind() == Kind.COUNT
                        && t.scenario().cadence() == Cadence.MONTH
                        && t.scenario().autocorrelation() <= 3)
                .toList();

        assertEquals(32, tallies.size());
        tallies.forEach(t -> assertTrue(!t.saysLowerTooOften(), t.toString()));
    }

    @Test
    void the_number_of_threads_changes_nothing() {
        var weekly = new Scenario(Kind.COUNT, Cadence.WEEK, 20, true, 6, true, -20);

        assertEquals(tried(weekly, 130, 1), tried(weekly, 130, 3));
    }

    @Test
    void a_trial_is_the_same_whatever_was_simulated_before_it() {
        var together = new Simulation(1, 30, 2)
                .run(List.of(QUICK.with(-30), QUICK), tally -> {})
                .get(1);

        assertEquals(new Simulation(1, 30, 1).run(List.of(QUICK), tally -> {}).get(0), together);
    }

    @Test
    void a_large_effect_on_a_large_volume_is_found_and_in_its_direction() {
        var large = new Scenario(Kind.COUNT, Cadence.MONTH, 1000, false, 3, false, -30);

        var tally = tried(large, 40, 1).tallies().get(0);

        assertTrue(tally.found() >= 38, tally.toString());
        assertEquals(0, tally.higher());
    }

    @Test
    void the_command_writes_a_page_and_a_file(@TempDir Path folder) throws IOException {
        var code = run(
                "--scenario", QUICK.name(), "--trials", "20", "--seed", "7", "--threads", "1", "--out", "" + folder);

        assertEquals(0, code);
        var row = Files.readAllLines(folder.resolve("scenarios.csv")).get(1);
        assertTrue(
                row.endsWith(",operating-characteristics --scenario " + QUICK.name() + " --trials 20 --seed 7"), row);
        assertTrue(Files.readString(folder.resolve("README.md")).contains("--trials 20 --seed 7"));
    }

    @Test
    void what_the_command_does_not_know_is_refused_by_name(@TempDir Path folder) {
        assertEquals(64, run("--trials", "20"));
        assertEquals(64, run("--sneed", "7", "--out", "" + folder));
        assertEquals(64, run("--scenario", "count-year", "--out", "" + folder));
        assertEquals(64, run("--trials", "0", "--out", "" + folder));

        var complaints = complained.toString(StandardCharsets.UTF_8);
        assertTrue(complaints.contains("(--sneed)"), complaints);
        assertTrue(complaints.contains("(count-year)"), complaints);
    }

    private int run(String... arguments) {
        return OperatingCharacteristics.run(List.of(arguments), printing(said), printing(complained));
    }

    private static Characteristics tried(Scenario scenario, int trials, int threads) {
        return OperatingCharacteristics.tried(
                List.of(scenario), 20191025, trials, threads, printing(OutputStream.nullOutputStream()));
    }

    private static PrintStream printing(OutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }
}
