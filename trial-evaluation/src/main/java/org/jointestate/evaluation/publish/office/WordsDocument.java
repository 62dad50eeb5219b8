package org.jointestate.evaluation.publish.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jointestate.evaluation.report.Block;
import org.jointestate.evaluation.report.Report;
import org.jointestate.evaluation.report.Section;

/**
 * What people wrote, as an OpenDocument text that any word processor opens: under the title of its section, with what was computed
 * beside it and marked so. It is made from the report and from nothing else, so that it can show no more than the report does.
 */
public final class WordsDocument {

    public static final String FILE = "words.odt";
    public static final String MIME_TYPE = "application/vnd.oasis.opendocument.text";

    /** Sections whose tables are people's words, with one name of a table that stands in another section. */
    private static final Set<String> TABLES_OF_WORDS = Set.of("interests", "inspectors");

    private static final String FOLLOW = "Benefits to follow";

    private static final String HOW_TO_READ =
            "Under each heading stand the words of the trial leads, to be read and gone on with here."
                    + " What is marked “Computed” was worked out from the frozen data and stands beside them for comparison:"
                    + " it is made anew with each report, and changing it here changes nothing."
                    + " Words that are to be printed are saved on the page “Write the words of the report”.";

    private WordsDocument() {}

    public static byte[] bytes(Report report) {
        return OpenDocument.bytes(MIME_TYPE, report, report.title() + ": words", styles(report), content(report));
    }

    private static String content(Report report) {
        var xml = OpenDocument.root("office:document-content");
        xml.open("office:automatic-styles")
                .open("style:style", "style:name", "grid", "style:family", "table")
                .empty("style:table-properties", "table:align", "margins")
                .close()
                .open("style:style", "style:name", "box", "style:family", "table-cell")
                .empty("style:table-cell-properties", "fo:padding", "0.1cm", "fo:border", "0.5pt solid #808080")
                .close()
                .close();
        xml.open("office:body").open("office:text");
        Words.paragraph(xml, "Title", report.title() + ": words");
        report.banners().forEach(banner -> Words.paragraph(xml, "Banner", banner));
        Words.paragraph(xml, "Text_20_body", report.subject() + ".");
        Words.paragraph(xml, "Text_20_body", HOW_TO_READ);
        report.sections().stream().filter(WordsDocument::holdsWords).forEach(section -> section(xml, section));
        return xml.close().close().close().end();
    }

    private static boolean holdsWords(Section section) {
        return section.blocks().stream().anyMatch(block -> block instanceof Block.Authored || isWords(section, block));
    }

    private static boolean isWords(Section section, Block block) {
        return block instanceof Block.Table table
                && (TABLES_OF_WORDS.contains(section.id()) || table.caption().equals(FOLLOW));
    }

    private static void section(Xml xml, Section section) {
        heading(xml, 1, (section.number() + " " + section.title()).strip());
        var titles = new ArrayList<Block.Heading>();
        int level = 1;
        var computed = new ArrayList<String>();
        var verdicts = new ArrayList<String>();
        for (var block : section.blocks()) {
            if (block instanceof Block.Heading title) {
                titles.removeIf(waiting -> waiting.level() >= title.level());
                titles.add(title);
                computed.clear();
                verdicts.clear();
            } else if (block instanceof Block.Authored authored) {
                level = headings(xml, titles, level);
                heading(xml, level + 1, authored.label());
                authored.paragraphs().forEach(paragraph -> Words.paragraph(xml, "Authored", oneLine(paragraph)));
                beside(xml, verdicts, computed);
            } else if (isWords(section, block)) {
                level = headings(xml, titles, level);
                table(xml, (Block.Table) block, level + 1);
                beside(xml, verdicts, computed);
            } else if (block instanceof Block.Verdict verdict) {
                verdicts.add((verdict.lead() + " " + verdict.text() + " " + verdict.caveat()).strip());
            } else if (block instanceof Block.Paragraph paragraph) {
                computed.add((paragraph.lead() + " " + paragraph.text()).strip());
            } else if (block instanceof Block.Note note) {
                computed.add((note.lead() + " " + note.text()).strip());
            }
        }
    }

    /** The verdict where there is one, otherwise the sentence that stands nearest; each is said once. */
    private static void beside(Xml xml, List<String> verdicts, List<String> computed) {
        var said = !verdicts.isEmpty()
                ? List.copyOf(verdicts)
                : computed.isEmpty() ? List.<String>of() : List.of(computed.get(computed.size() - 1));
        for (var sentence : said) {
            xml.open("text:p", "text:style-name", "Computed");
            xml.leaf("text:span", "Computed:", "text:style-name", "Marked");
            Words.spaced(xml, "\u00a0" + oneLine(sentence));
            xml.close();
        }
        verdicts.clear();
        computed.clear();
    }

    /** @return the level under which the next words stand: one step further down than the title above them, never two */
    private static int headings(Xml xml, List<Block.Heading> waiting, int level) {
        int deepest = level;
        for (var title : waiting) {
            deepest = Math.min(title.level() - 1, deepest + 1);
            heading(xml, deepest, (title.number() + " " + title.text()).strip());
        }
        waiting.clear();
        return deepest;
    }

    private static void heading(Xml xml, int level, String text) {
        xml.open("text:h", "text:style-name", "Heading_20_" + level, "text:outline-level", String.valueOf(level));
        Words.spaced(xml, oneLine(text));
        xml.close();
    }

    private static void table(Xml xml, Block.Table table, int level) {
        heading(xml, level, table.caption());
        if (table.rows().isEmpty()) {
            Words.paragraph(xml, "Authored", "None.");
            return;
        }
        xml.open("table:table", "table:name", table.id(), "table:style-name", "grid");
        xml.empty(
                "table:table-column",
                "table:number-columns-repeated",
                String.valueOf(table.columns().size()));
        xml.open("table:table-header-rows").open("table:table-row");
        table.columns().forEach(column -> cell(xml, "Head", column.title()));
        xml.close().close();
        for (var row : table.rows()) {
            xml.open("table:table-row");
            row.forEach(cell -> cell(xml, "Cell", cell));
            xml.close();
        }
        xml.close();
        Words.paragraph(xml, "Text_20_body", "");
    }

    private static void cell(Xml xml, String style, String text) {
        xml.open("table:table-cell", "table:style-name", "box", "office:value-type", "string");
        Words.paragraph(xml, style, oneLine(text));
        xml.close();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }

    private static String styles(Report report) {
        var xml = OpenDocument.root("office:document-styles").open("office:styles");
        xml.open("style:default-style", "style:family", "paragraph")
                .empty("style:paragraph-properties", "fo:orphans", "2", "fo:widows", "2")
                .empty("style:text-properties", "fo:font-size", "11pt", "fo:language", "en", "fo:country", "GB")
                .close();
        paragraph(xml, "Standard", "", List.of(), List.of());
        paragraph(xml, "Text_20_body", "Standard", List.of("fo:margin-bottom", "0.25cm"), List.of());
        paragraph(
                xml,
                "Title",
                "Standard",
                List.of("fo:margin-bottom", "0.4cm"),
                List.of("fo:font-size", "20pt", "fo:font-weight", "bold"));
        var sizes = List.of("16pt", "13pt", "11pt", "11pt");
        for (int level = 1; level <= sizes.size(); level++) {
            paragraph(
                    xml,
                    "Heading_20_" + level,
                    "Standard",
                    List.of("fo:margin-top", "0.5cm", "fo:margin-bottom", "0.15cm", "fo:keep-with-next", "always"),
                    List.of("fo:font-size", sizes.get(level - 1), "fo:font-weight", "bold"));
        }
        paragraph(xml, "Banner", "Standard", List.of("fo:margin-bottom", "0.25cm"), List.of("fo:font-weight", "bold"));
        paragraph(xml, "Authored", "Text_20_body", List.of(), List.of());
        paragraph(
                xml,
                "Computed",
                "Standard",
                List.of(
                        "fo:margin-left",
                        "0.8cm",
                        "fo:margin-bottom",
                        "0.25cm",
                        "fo:padding-left",
                        "0.3cm",
                        "fo:border-left",
                        "2pt solid #4a5a6a"),
                List.of("fo:color", "#33424f"));
        paragraph(xml, "Head", "Standard", List.of(), List.of("fo:font-weight", "bold"));
        paragraph(xml, "Cell", "Standard", List.of(), List.of());
        paragraph(xml, "Footer", "Standard", List.of(), List.of("fo:font-size", "9pt"));
        xml.open("style:style", "style:name", "Marked", "style:family", "text")
                .empty("style:text-properties", "fo:font-weight", "bold")
                .close();
        xml.close();
        xml.open("office:automatic-styles")
                .open("style:page-layout", "style:name", "paper")
                .empty(
                        "style:page-layout-properties",
                        "fo:page-width",
                        "21cm",
                        "fo:page-height",
                        "29.7cm",
                        "style:print-orientation",
                        "portrait",
                        "fo:margin-top",
                        "2cm",
                        "fo:margin-bottom",
                        "2cm",
                        "fo:margin-left",
                        "2.2cm",
                        "fo:margin-right",
                        "2.2cm")
                .open("style:footer-style")
                .empty("style:header-footer-properties", "fo:min-height", "0.6cm", "fo:margin-top", "0.4cm")
                .close()
                .close()
                .close();
        xml.open("office:master-styles")
                .open("style:master-page", "style:name", "Standard", "style:page-layout-name", "paper")
                .open("style:footer")
                .open("text:p", "text:style-name", "Footer");
        Words.spaced(xml, (report.banner().isEmpty() ? report.runningTitle() : report.banner()) + ", page ");
        return xml.leaf("text:page-number", "1", "text:select-page", "current")
                .close()
                .close()
                .close()
                .close()
                .close()
                .end();
    }

    private static void paragraph(Xml xml, String name, String parent, List<String> form, List<String> text) {
        var attributes = new ArrayList<>(List.of("style:name", name, "style:family", "paragraph"));
        if (name.indexOf("_20_") > 0) {
            attributes.addAll(List.of("style:display-name", name.replace("_20_", " ")));
        }
        if (!parent.isEmpty()) {
            attributes.addAll(List.of("style:parent-style-name", parent));
        }
        if (name.startsWith("Heading")) {
            attributes.addAll(List.of("style:default-outline-level", name.substring(name.length() - 1)));
        }
        xml.open("style:style", attributes.toArray(String[]::new));
        if (!form.isEmpty()) {
            xml.empty("style:paragraph-properties", form.toArray(String[]::new));
        }
        if (!text.isEmpty()) {
            xml.empty("style:text-properties", text.toArray(String[]::new));
        }
        xml.close();
    }
}
