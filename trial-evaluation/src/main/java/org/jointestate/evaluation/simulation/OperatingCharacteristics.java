package org.jointestate.evaluation.simulation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jointestate.evaluation.characteristics.Characteristics;
import org.jointestate.evaluation.characteristics.Scenario;
import org.jointestate.evaluation.characteristics.Tally;
import org.jointestate.evaluation.demonstration.DemonstrationTrial;
import org.jointestate.evaluation.report.Engine;

/**
 * {@code operating-characteristics [--trials N] [--seed S] [--scenario NAME] [--threads T] --out FOLDER}: how often the headline is right
 * and wrong, written as a page for people and a file for programs. A name may be the beginning of several.
 */
public final class OperatingCharacteristics {

    public static final int TRIALS = 2000;
    public static final String PAGE = "README.md";

    private static final int DONE = 0;
    private static final int NOT_USABLE = 64;
    private static final Set<String> OPTIONS = Set.of("--trials", "--seed", "--scenario", "--threads", "--out");

    private OperatingCharacteristics() {}

    /** @return the exit code: 0 written, 64 the command cannot be used */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        var given = new HashMap<String, String>();
        for (int n = 0; n < arguments.size(); n += 2) {
            if (!OPTIONS.contains(arguments.get(n)) || n + 1 == arguments.size()) {
                return refuse("operating-characteristics does not know (%s).".formatted(arguments.get(n)), err);
            }
            given.put(arguments.get(n), arguments.get(n + 1));
        }
        var folder = given.get("--out");
        if (folder == null) {
            return refuse("operating-characteristics needs a folder to write to: --out FOLDER.", err);
        }
        var wanted = given.getOrDefault("--scenario", "");
        var scenarios =
                Scenario.all().stream().filter(s -> s.name().startsWith(wanted)).toList();
        if (scenarios.isEmpty()) {
            return refuse("No scenario's name begins with (%s).".formatted(wanted), err);
        }
        long seed;
        int trials;
        int threads;
        try {
            seed = Long.parseLong(given.getOrDefault("--seed", String.valueOf(DemonstrationTrial.DEFAULT_SEED)));
            trials = whole(given, "--trials", TRIALS);
            threads = whole(given, "--threads", Runtime.getRuntime().availableProcessors());
        } catch (NumberFormatException e) {
            return refuse("Seed, trials and threads are whole numbers; trials and threads from 1 on.", err);
        }
        return write(Path.of(folder), tried(scenarios, seed, trials, threads, out), out, err);
    }

    private static int whole(Map<String, String> given, String option, int otherwise) {
        int number = Integer.parseInt(given.getOrDefault(option, String.valueOf(otherwise)));
        if (number < 1) {
            throw new NumberFormatException(option);
        }
        return number;
    }

    static Characteristics tried(List<Scenario> scenarios, long seed, int trials, int threads, PrintStream out) {
        var tallies = new Simulation(seed, trials, threads).run(scenarios, tally -> out.println(line(tally)));
        return new Characteristics(Engine.name(), seed, tallies);
    }

    private static String line(Tally tally) {
        var coverage = tally.coverage();
        return String.format(
                Locale.ROOT,
                "%-55s lower %4d higher %4d same %4d cannot tell %4d nothing %4d of %s; covered %.1f %%",
                tally.scenario().name(),
                tally.lower(),
                tally.higher(),
                tally.muchTheSame(),
                tally.cannotTell(),
                tally.notComputed(),
                tally.trials(),
                coverage.value() * 100);
    }

    private static int write(Path folder, Characteristics found, PrintStream out, PrintStream err) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(Characteristics.FILE), found.csv(), StandardCharsets.UTF_8);
            Files.writeString(folder.resolve(PAGE), CharacteristicsPage.of(found), StandardCharsets.UTF_8);
        } catch (IOException e) {
            err.println("The folder (%s) cannot be written to: %s".formatted(folder, e.getMessage()));
            return NOT_USABLE;
        }
        out.println("Written: %s and %s in %s".formatted(PAGE, Characteristics.FILE, folder));
        return DONE;
    }

    private static int refuse(String sentence, PrintStream err) {
        err.println(sentence);
        return NOT_USABLE;
    }
}
