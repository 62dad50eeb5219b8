package org.jointestate.evaluation.publish;

import java.util.ArrayList;
import java.util.List;
import org.jointestate.evaluation.report.Block;
import org.jointestate.evaluation.report.Printable;
import org.jointestate.evaluation.report.Report;

/**
 * A report as text alone, for readers who want no layout: headings, sentences, each chart in words, each row of a table as lines. One
 * paragraph is one line, so that every program can break it as its reader likes.
 */
final class PlainText {

    private final StringBuilder out = new StringBuilder();

    private PlainText() {}

    static String of(Report report) {
        var text = new PlainText();
        text.banner(report);
        var one = report.pageOne();
        text.title(one.question());
        text.line(one.subtitle());
        text.line(String.join(" and ", one.partners()));
        text.pageOne(one.tried(), one.findings(), report, one.recommended(), one.couldNotTell());
        text.line(one.provenance());
        text.head("About this copy");
        text.block(report.front());
        for (var section : report.sections()) {
            text.head(section.number() + " " + section.title());
            section.blocks().forEach(text::block);
        }
        return text.toString();
    }

    static String of(Digest paper) {
        var text = new PlainText();
        var report = paper.report();
        text.banner(report);
        text.line("Paper for the %s, meeting of %s".formatted(paper.given().board(), paper.meetingDay()));
        text.title(paper.one().question());
        text.line(paper.one().subtitle());
        text.line("Purpose: %s.".formatted(paper.given().purpose().words().toLowerCase(java.util.Locale.ROOT)));
        text.line(paper.audience() + ".");
        text.pageOne(paper.tried(), paper.findings(), report, paper.recommended(), paper.couldNotTell());
        text.head("Results at a glance");
        text.line(Digest.FLUCTUATIONS);
        for (var result : paper.results()) {
            text.line("%s%s (section %s of the report)"
                    .formatted(result.name(), result.primary() ? ", primary" : "", result.where()));
            text.part("Result", result.found());
            text.part("Change, and likely range (95 %)", result.change() + "; " + result.range());
            text.part("Moves by itself between", result.usual());
            text.part("Data grade", result.grade());
        }
        text.line(paper.more());
        text.head("How sure we are");
        text.line(paper.one().level().sentence());
        paper.sure().forEach(text::line);
        text.head("What the board is asked");
        paper.asked().forEach(text::line);
        paper.signed().forEach(text::line);
        text.head("Questions from the public");
        text.line("Anybody may ask the board about this paper: " + paper.office() + ".");
        text.head("On paper, in large print or as plain text");
        text.line("Free of charge: " + paper.office() + ".");
        text.line("Full report: "
                + (paper.given().fullReport().isEmpty() ? "" : paper.given().fullReport() + ", ")
                + "SHA-256 of its PDF " + paper.proof());
        return text.toString();
    }

    private void banner(Report report) {
        report.banners().forEach(this::line);
    }

    private void pageOne(
            String tried,
            List<org.jointestate.evaluation.report.PageOne.Finding> findings,
            Report report,
            String recommended,
            String couldNotTell) {
        var one = report.pageOne();
        head("What we tried");
        line(tried);
        head("What we found");
        int n = 0;
        for (var finding : findings) {
            line("%s. %s %s".formatted(++n, finding.lead(), finding.text()));
        }
        one.chart().forEach(this::block);
        head("How sure we are");
        line(one.level().sentence());
        head("What it cost");
        one.money().forEach(money -> part(money.what(), money.amount()));
        line(one.moneyNote());
        head("What we recommend");
        var choice = one.recommendation();
        if (choice != null) {
            line(choice.alternative());
        }
        line(recommended);
        head("What we could not tell");
        line(couldNotTell);
    }

    private void block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            line(paragraph.lead() + " " + paragraph.text());
        } else if (block instanceof Block.Note note) {
            line(note.lead() + " " + note.text());
        } else if (block instanceof Block.Verdict verdict) {
            line(verdict.lead() + " " + verdict.text());
            line(verdict.caveat());
        } else if (block instanceof Block.Authored authored) {
            line(authored.label() + ":");
            authored.paragraphs().forEach(this::line);
        } else if (block instanceof Block.Bullets bullets) {
            bullets.items().forEach(item -> line("- " + item));
        } else if (block instanceof Block.Heading heading) {
            head((heading.number() + " " + heading.text()).strip());
        } else if (block instanceof Block.Grade grade) {
            line(grade.sentence());
        } else if (block instanceof Block.Ladder ladder) {
            line(ladder.sentence());
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Figure figure) {
            line(figure.sentence());
            line("Chart. " + (figure.number().isEmpty() ? "" : figure.number() + ", " + figure.caption() + ". ")
                    + figure.alternative());
            line(figure.key());
        }
    }

    private void table(Block.Table table) {
        line("Table. " + table.number() + ", " + table.caption() + ". " + table.counted()
                + (table.rows().isEmpty() ? " None." : ""));
        for (var row : table.rows()) {
            var cells = new ArrayList<String>();
            for (int n = 0; n < row.size(); n++) {
                var head = table.columns().get(n).title();
                cells.add(head.isEmpty() || n == 0 && table.rowHeads() ? row.get(n) : head + ": " + row.get(n));
            }
            line("* " + String.join("; ", cells));
        }
    }

    private void title(String words) {
        line(words);
        out.append("=".repeat(Math.min(72, words.length()))).append("\n\n");
    }

    private void head(String words) {
        out.append('\n');
        line(words);
        out.append("-".repeat(Math.min(72, words.length()))).append("\n\n");
    }

    private void part(String what, String words) {
        line("  " + what + ": " + words);
    }

    /** What is empty is left out. */
    private void line(String words) {
        var whole = Printable.of(words).replaceAll("\\s+", " ").stripTrailing();
        if (!whole.isBlank()) {
            out.append(words.startsWith("  ") ? "  " + whole.strip() : whole.strip())
                    .append('\n');
        }
    }

    @Override
    public String toString() {
        return out.toString().strip() + "\n";
    }
}
