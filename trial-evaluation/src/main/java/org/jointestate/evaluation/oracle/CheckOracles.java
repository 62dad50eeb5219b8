package org.jointestate.evaluation.oracle;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.jointestate.evaluation.oracle.CaseOutcome.Kind;

/** The command: reads one file, runs it, prints what passed and how the rest differs. */
public final class CheckOracles {
    public static final int ALL_PASSED = 0;
    public static final int SOME_FAILED = 1;
    public static final int SOME_UNSUPPORTED = 2;
    public static final int NOT_USABLE = 64;

    private CheckOracles() {}

    /** @return the exit code */
    public static int run(Path path, PrintStream out, PrintStream err) {
        List<CaseOutcome> outcomes;
        try {
            outcomes = OracleRunner.run(OracleFile.read(path));
        } catch (OracleFile.Unreadable e) {
            err.println(e.getMessage());
            return NOT_USABLE;
        }
        var methods = new TreeMap<String, int[]>();
        for (var outcome : outcomes) {
            methods.computeIfAbsent(outcome.oracle().method(), key -> new int[Kind.values().length])[
                    outcome.kind().ordinal()]++;
        }
        line(out, "method", "passed", "failed", "unsupported");
        methods.forEach((method, counts) -> line(out, method, "" + counts[0], "" + counts[1], "" + counts[2]));
        for (var outcome : outcomes) {
            if (outcome.kind() == Kind.FAILED) {
                out.println();
                out.println("%s %s: %s"
                        .formatted(
                                outcome.oracle().id(),
                                outcome.oracle().method(),
                                outcome.oracle().title()));
                outcome.differences().forEach(difference -> out.println("  " + difference));
            }
        }
        var failed = count(outcomes, Kind.FAILED);
        var unsupported = count(outcomes, Kind.UNSUPPORTED);
        out.println();
        out.println("%s passed, %s failed, %s unsupported of %s cases"
                .formatted(count(outcomes, Kind.PASSED), failed, unsupported, outcomes.size()));
        return failed > 0 ? SOME_FAILED : unsupported > 0 ? SOME_UNSUPPORTED : ALL_PASSED;
    }

    private static void line(PrintStream out, String... columns) {
        out.println("%-26s %8s %8s %12s".formatted((Object[]) columns));
    }

    private static long count(List<CaseOutcome> outcomes, Kind kind) {
        return outcomes.stream().filter(outcome -> outcome.kind() == kind).count();
    }
}
