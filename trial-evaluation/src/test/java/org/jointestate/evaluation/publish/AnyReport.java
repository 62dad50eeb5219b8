package org.jointestate.evaluation.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jointestate.evaluation.report.Block;
import org.jointestate.evaluation.report.Drawing;
import org.jointestate.evaluation.report.PageOne;
import org.jointestate.evaluation.report.Report;
import org.jointestate.evaluation.report.Section;

/** A report that has one of every block, for tests of the looks. Its words are of no meaning. */
final class AnyReport {

    private AnyReport() {}

    static Report with(String text) {
        var table = table("t1", 4);
        var figure = new Block.Figure(
                "f1",
                "Figure 1",
                "A chart",
                "A sentence before the chart.",
                new Drawing(
                        650,
                        80,
                        List.of(
                                new Drawing.Line(
                                        Drawing.Look.AXIS,
                                        List.of(new Drawing.Point(0, 60), new Drawing.Point(650, 60)),
                                        false),
                                new Drawing.Circle(Drawing.Look.DOT_TOUCHED, 40, 30, 4),
                                new Drawing.Label(60, 34, Drawing.Anchor.START, true, "Often " + text))),
                "A dot and a line. " + text,
                "What the marks mean.");
        var level = new Block.Ladder(figure("l1"), 2, "Level 2 of 5.");
        var one = new PageOne(
                "Did it help?",
                "A trial",
                List.of("Police", "Fire"),
                text,
                List.of(new PageOne.Finding("Much the same.", text)),
                List.of(figure("f0")),
                level,
                List.of(new PageOne.MoneyLine("Cash", "£9")),
                "Prices",
                figure("c1"),
                text,
                text,
                "Provenance");
        var blocks = new ArrayList<Block>(List.of(
                new Block.Paragraph("Lead.", text),
                new Block.Heading("h1", 3, "1.1", "How often", false),
                new Block.Verdict("We cannot tell.", text, "Caveat."),
                new Block.Authored("Trial leads' comment", List.of(text, "Second.")),
                new Block.Bullets(List.of("one", text)),
                new Block.Grade("A", "Data grade A."),
                level,
                table,
                figure,
                table("t2", 60)));
        return new Report(
                "Report " + text,
                "Report",
                "Police and Fire",
                "Subject " + text,
                List.of("DRAFT: not approved", "SYNTHETIC: not Derbyshire data"),
                Instant.parse("2020-05-04T09:12:00Z"),
                "8c1f42d7",
                one,
                table("t0", 2),
                List.of(new Section("s1", "1", "Why " + text, blocks), new Section("s2", "2", "Nothing", List.of())));
    }

    private static Block.Figure figure(String id) {
        return new Block.Figure(
                id, "Figure", "A small chart", "", new Drawing(650, 20, List.of()), "An empty chart.", "");
    }

    private static Block.Table table(String id, int rows) {
        var lines = new ArrayList<List<String>>();
        for (int n = 0; n < rows; n++) {
            lines.add(List.of("Row " + n, String.valueOf(n * 37)));
        }
        return new Block.Table(
                id,
                "Table " + id,
                "Figures",
                "What is counted",
                List.of(new Block.Table.Column("Name", false, 0), new Block.Table.Column("Value", true, 0)),
                lines,
                true,
                false);
    }
}
