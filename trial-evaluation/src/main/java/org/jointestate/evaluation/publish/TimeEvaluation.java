package org.jointestate.evaluation.publish;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.demonstration.DemonstrationTrial;
import org.jointestate.evaluation.demonstration.Variant;
import org.jointestate.evaluation.publish.data.DataTables;
import org.jointestate.evaluation.publish.office.Spreadsheet;
import org.jointestate.evaluation.publish.office.WordsDocument;
import org.jointestate.evaluation.publish.rscript.RAnnex;
import org.jointestate.evaluation.report.ReportWriter;
import org.jointestate.evaluation.report.Version;

/**
 * {@code time-evaluation [--runs N]}: what one evaluation of the demonstration costs, warm, in seconds of CPU. The time is that of
 * the working thread; what the compiler and the collector of the JDK spend beside it is in the last line.
 */
public final class TimeEvaluation {

    private static final int NOT_USABLE = 64;
    private static final int WARM_UPS = 20;
    private static final int RUNS = 20;
    private static final double NANO = 1e-9;

    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

    private TimeEvaluation() {}

    /** @return the exit code: 0 measured, 64 the command cannot be used */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (!arguments.isEmpty()
                && !(arguments.size() == 2
                        && arguments.get(0).equals("--runs")
                        && arguments.get(1).matches("[1-9][0-9]{0,3}"))) {
            err.println("time-evaluation takes nothing but a number of runs: time-evaluation --runs 20");
            return NOT_USABLE;
        }
        int runs = arguments.isEmpty() ? RUNS : Integer.parseInt(arguments.get(1));
        var trial = DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, Variant.DEFAULT);
        for (int n = 0; n < WARM_UPS; n++) {
            new TimeEvaluation().once(trial);
        }
        var timed = new TimeEvaluation();
        long before =
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
        for (int n = 0; n < runs; n++) {
            timed.once(trial);
        }
        long spent =
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() - before;
        timed.print(out, runs);
        out.println("All threads of the process, by the run: %s s"
                .formatted(String.format(Locale.ROOT, "%.3f", spent * NANO / runs)));
        return 0;
    }

    /** The steps of {@link Publication#publish} one by one, and then the whole at once. */
    private void once(FrozenTrial trial) {
        var version = Version.internal();
        var report = timed("numbers and words", () -> ReportWriter.write(trial, version));
        var pages = new Pages();
        timed("page for the screen", () -> pages.screen(report).getBytes(StandardCharsets.UTF_8));
        var paper = timed("page for the paper", () -> pages.paper(report));
        var tables = timed("tables", () -> DataTables.of(trial, report));
        var data = timed("data files", () -> DataFiles.of(tables, trial, report, version));
        timed("PDF", () -> PdfWriter.write(report, paper, data));
        timed("spreadsheet", () -> Spreadsheet.bytes(tables, trial, report));
        timed("words to go on", () -> WordsDocument.bytes(report));
        timed("annex in R", () -> RAnnex.files(trial, report));
        timed("the whole publication", () -> Publication.publish(trial, version).files());
    }

    private <T> T timed(String part, java.util.function.Supplier<T> work) {
        long before = clock.getCurrentThreadCpuTime();
        var made = work.get();
        seconds.computeIfAbsent(part, p -> new ArrayList<>()).add((clock.getCurrentThreadCpuTime() - before) * NANO);
        return made;
    }

    private void print(PrintStream out, int runs) {
        out.println(
                "Seconds of CPU, warm, of %s runs after %s others: median (least to most)".formatted(runs, WARM_UPS));
        seconds.forEach((part, all) -> {
            Collections.sort(all);
            out.println(String.format(
                    Locale.ROOT,
                    "%-22s %.3f (%.3f to %.3f)",
                    part,
                    all.get(all.size() / 2),
                    all.get(0),
                    all.get(all.size() - 1)));
        });
    }
}
