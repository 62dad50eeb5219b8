package org.jointestate.evaluation;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jointestate.evaluation.oracle.CheckOracles;
import org.jointestate.evaluation.publish.ReportCommand;
import org.jointestate.evaluation.publish.TimeEvaluation;
import org.jointestate.evaluation.simulation.OperatingCharacteristics;

/** Runs the evaluation without the server: {@code java -jar joint-estate-evaluation.jar COMMAND …}. */
public final class EvaluationMain {
    private static final int NOT_USABLE = 64;
    private static final String USAGE = """
            Usage: java -jar joint-estate-evaluation.jar COMMAND
              check-oracles FILE.json   run the worked cases of a file against the methods
              report FOLDER --out FOLDER
                                        write report.html, report.pdf and the data of a frozen trial
              report FOLDER --out FOLDER --published [--earlier FOLDER]... [--threshold N]
                                        the same for everybody: small numbers withheld, beside the
                                        versions published before, the first first
              operating-characteristics [--trials N] [--seed S] [--scenario NAME] [--threads T] --out FOLDER
                                        try the headline on simulated trials whose truth is known
              time-evaluation [--runs N]
                                        seconds of CPU of one evaluation of the demonstration, warm
            Exit codes: 0 done, 1 a case failed or the folder was refused, 2 a case is not supported, 64 the command or the file cannot be used.
            """;

    private EvaluationMain() {}

    public static void main(String[] arguments) {
        // Bytes must not depend on the console of the machine.
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, err));
    }

    /** @return the exit code */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        var command = arguments.isEmpty() ? "" : arguments.get(0);
        try {
            switch (command) {
                case "check-oracles":
                    return arguments.size() == 2
                            ? CheckOracles.run(Path.of(arguments.get(1)), out, err)
                            : refuse("check-oracles needs one file.", err);
                case "report":
                    return ReportCommand.run(arguments.subList(1, arguments.size()), out, err);
                case "operating-characteristics":
                    return OperatingCharacteristics.run(arguments.subList(1, arguments.size()), out, err);
                case "time-evaluation":
                    return TimeEvaluation.run(arguments.subList(1, arguments.size()), out, err);
                case "help", "--help", "-h":
                    out.print(USAGE);
                    return 0;
                default:
                    return refuse(
                            command.isEmpty() ? "A command is needed." : "There is no command (%s).".formatted(command),
                            err);
            }
        } catch (InvalidPathException e) {
            return refuse("The name (%s) is not a file name here.".formatted(e.getInput()), err);
        }
    }

    private static int refuse(String sentence, PrintStream err) {
        err.println(sentence);
        err.print(USAGE);
        return NOT_USABLE;
    }
}
