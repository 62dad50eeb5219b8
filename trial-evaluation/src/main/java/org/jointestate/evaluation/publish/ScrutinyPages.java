package org.jointestate.evaluation.publish;

import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.jointestate.evaluation.report.Engine;
import org.jointestate.evaluation.report.Printable;

/** The scrutiny paper's template, filled for the screen and for the paper. It has the looks of the report. */
final class ScrutinyPages {

    private ScrutinyPages() {}

    static String screen(Digest digest) {
        var css = Pages.screenCss() + Resources.text("scrutiny-screen.css");
        return Printable.of(fill(digest, false, css));
    }

    static String paper(Digest digest) {
        var report = digest.report();
        var css = Pages.paperCss("paper.css", "scrutiny-paper.css")
                .replace("var-title", Pages.quoted(report.runningHead() + ": scrutiny paper"))
                .replace("var-banner", Pages.quoted(report.banner()))
                .replace("var-partners", Pages.quoted(report.runningPartners()));
        return Printable.of(fill(digest, true, css));
    }

    private static String fill(Digest digest, boolean pdf, String css) {
        PebbleTemplate template = Pages.template("scrutiny.html");
        var writer = new StringWriter();
        try {
            template.evaluate(
                    writer,
                    Map.of("paper", digest, "one", digest.one(), "pdf", pdf, "css", css, "engine", Engine.name()),
                    Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.toString();
    }
}
