package org.jointestate.evaluation.publish;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.open.PublicTrial;
import org.jointestate.evaluation.publish.data.DataTables;
import org.jointestate.evaluation.publish.office.Spreadsheet;
import org.jointestate.evaluation.publish.office.WordsDocument;
import org.jointestate.evaluation.publish.rscript.RAnnex;
import org.jointestate.evaluation.report.Progress;
import org.jointestate.evaluation.report.Progress.Stage;
import org.jointestate.evaluation.report.Progress.Step;
import org.jointestate.evaluation.report.Report;
import org.jointestate.evaluation.report.ReportWriter;
import org.jointestate.evaluation.report.Version;

/**
 * A report in all its forms: the page for the screen, the PDF, the tables as one spreadsheet, people's words to go on writing, the named
 * data files, and the annex in R. A pure function of the frozen trial and the version: the same in, the same bytes out, with the server or
 * without it.
 */
public record Publication(
        Report report,
        byte[] html,
        byte[] pdf,
        byte[] spreadsheet,
        byte[] words,
        SortedMap<String, byte[]> data,
        SortedMap<String, byte[]> r) {

    public Publication {
        data = Collections.unmodifiableSortedMap(new TreeMap<>(data));
        r = Collections.unmodifiableSortedMap(new TreeMap<>(r));
    }

    /** A published one is made of the trial as the public may have it; earlier versions are minded by {@link PublicVersion}. */
    public static Publication publish(FrozenTrial trial, Version version) {
        return publish(trial, version, Progress.UNSEEN);
    }

    /** The same, telling how far it is. */
    public static Publication publish(FrozenTrial trial, Version version, Progress progress) {
        var shown = version.audience() == Version.Audience.PUBLISHED
                ? PublicTrial.of(trial, PublicTrial.THRESHOLD, List.of())
                : trial;
        return of(ReportWriter.write(shown, version, progress), shown, version, progress);
    }

    private static Publication of(Report report, FrozenTrial trial, Version version, Progress progress) {
        var measures = trial.protocol().measures().size();
        var pages = new Pages();
        progress.at(Step.of(Stage.CHARTS, measures));
        var html = pages.screen(report).getBytes(StandardCharsets.UTF_8);
        progress.at(Step.of(Stage.TABLES, measures));
        var tables = DataTables.of(trial, report);
        var data = DataFiles.of(tables, trial, report, version);
        progress.at(Step.of(Stage.PAPER, measures));
        var pdf = PdfWriter.write(report, pages.paper(report), data);
        progress.at(Step.of(Stage.OFFICE, measures));
        return new Publication(
                report,
                html,
                pdf,
                Spreadsheet.bytes(tables, trial, report),
                WordsDocument.bytes(report),
                data,
                RAnnex.files(trial, report));
    }

    /** Every file of the publication by its name in a folder. */
    public SortedMap<String, byte[]> files() {
        var files = new TreeMap<String, byte[]>();
        files.put("report.html", html);
        files.put("report.pdf", pdf);
        files.put("report.txt", PlainText.of(report).getBytes(StandardCharsets.UTF_8));
        files.put("report-large-print.html", new Pages().large(report).getBytes(StandardCharsets.UTF_8));
        files.put(Spreadsheet.FILE, spreadsheet);
        files.put(WordsDocument.FILE, words);
        data.forEach((name, bytes) -> files.put("data/" + name, bytes));
        files.putAll(r);
        return files;
    }
}
