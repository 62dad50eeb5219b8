package org.jointestate.evaluation.publish.office;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.publish.data.Column;
import org.jointestate.evaluation.publish.data.DataTable;
import org.jointestate.evaluation.report.Engine;
import org.jointestate.evaluation.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * The tables as one OpenDocument spreadsheet: first a sheet that says what this is and what each column means, then a sheet for each
 * table. Numbers are numbers and dates are dates; text is text, whatever it starts with.
 */
public final class Spreadsheet {

    public static final String FILE = "data.ods";
    public static final String MIME_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    private static final String ABOUT = "About";

    private Spreadsheet() {}

    public static byte[] bytes(List<DataTable> tables, FrozenTrial trial, Report report) {
        return OpenDocument.bytes(
                MIME_TYPE, report, report.title() + ": data", styles(), content(tables, trial, report));
    }

    private static String styles() {
        return OpenDocument.root("office:document-styles")
                .open("office:styles")
                .open("style:default-style", "style:family", "table-cell")
                .empty("style:text-properties", "fo:font-size", "10pt", "fo:language", "en", "fo:country", "GB")
                .close()
                .empty("style:style", "style:name", "Default", "style:family", "table-cell")
                .close()
                .open("office:automatic-styles")
                .open("style:page-layout", "style:name", "wide")
                .empty(
                        "style:page-layout-properties",
                        "fo:page-width",
                        "29.7cm",
                        "fo:page-height",
                        "21cm",
                        "style:print-orientation",
                        "landscape",
                        "fo:margin",
                        "1.5cm",
                        "style:scale-to-X",
                        "1",
                        "style:scale-to-Y",
                        "0")
                .close()
                .close()
                .open("office:master-styles")
                .empty("style:master-page", "style:name", "Default", "style:page-layout-name", "wide")
                .close()
                .close()
                .end();
    }

    private static String content(List<DataTable> tables, FrozenTrial trial, Report report) {
        var xml = OpenDocument.root("office:document-content");
        looks(xml);
        xml.open("office:body").open("office:spreadsheet");
        about(xml, tables, trial, report);
        tables.forEach(table -> sheet(xml, table));
        return xml.close().close().close().end();
    }

    private static void looks(Xml xml) {
        xml.open("office:automatic-styles")
                .open("number:date-style", "style:name", "day-form")
                .empty("number:year", "number:style", "long")
                .leaf("number:text", "-")
                .empty("number:month", "number:style", "long")
                .leaf("number:text", "-")
                .empty("number:day", "number:style", "long")
                .close();
        width(xml, "narrow", "2.8cm");
        width(xml, "broad", "6cm");
        width(xml, "broadest", "16cm");
        xml.open("style:style", "style:name", "sheet", "style:family", "table", "style:master-page-name", "Default")
                .empty("style:table-properties", "table:display", "true")
                .close();
        xml.open(
                        "style:style",
                        "style:name",
                        "head",
                        "style:family",
                        "table-cell",
                        "style:parent-style-name",
                        "Default")
                .empty(
                        "style:table-cell-properties",
                        "fo:wrap-option",
                        "wrap",
                        "fo:border-bottom",
                        "0.75pt solid #000000")
                .empty("style:text-properties", "fo:font-weight", "bold")
                .close();
        xml.empty(
                "style:style",
                "style:name",
                "day",
                "style:family",
                "table-cell",
                "style:parent-style-name",
                "Default",
                "style:data-style-name",
                "day-form");
        xml.open(
                        "style:style",
                        "style:name",
                        "words",
                        "style:family",
                        "table-cell",
                        "style:parent-style-name",
                        "Default")
                .empty("style:table-cell-properties", "fo:wrap-option", "wrap", "style:vertical-align", "top")
                .close();
        xml.close();
    }

    private static void width(Xml xml, String name, String width) {
        xml.open("style:style", "style:name", name, "style:family", "table-column")
                .empty("style:table-column-properties", "style:column-width", width)
                .close();
    }

    private static void about(Xml xml, List<DataTable> tables, FrozenTrial trial, Report report) {
        xml.open("table:table", "table:name", ABOUT, "table:style-name", "sheet");
        for (var width : List.of("broad", "broad", "broad", "narrow", "broadest")) {
            xml.empty("table:table-column", "table:style-name", width);
        }
        row(xml, "head", report.title() + ": data");
        row(xml, "words", report.subject());
        report.banners().forEach(banner -> row(xml, "head", banner));
        xml.empty("table:table-row");
        row(xml, "words", "Partners", report.partners());
        row(xml, "words", "Data frozen", OpenDocument.frozen(report.frozenAt()));
        row(xml, "words", "Hash of the " + trial.kind(), trial.manifest().hash());
        row(xml, "words", "Worked out by", Engine.name());
        xml.empty("table:table-row");
        row(xml, "head", "Sheet", "What it holds", "Source", "Rows");
        for (var table : tables) {
            row(
                    xml,
                    "words",
                    table.name(),
                    table.title() + ". " + table.says(),
                    table.source(),
                    String.valueOf(table.rows().size()));
        }
        xml.empty("table:table-row");
        row(xml, "head", "Sheet", "Column", "In plain words", "Unit", "What it means");
        for (var table : tables) {
            for (var column : table.columns()) {
                row(xml, "words", table.name(), column.title(), column.label(), column.unit(), column.says());
            }
        }
        xml.close();
    }

    private static void row(Xml xml, String look, String... cells) {
        xml.open("table:table-row");
        for (var cell : cells) {
            text(xml, look, cell);
        }
        xml.close();
    }

    private static void sheet(Xml xml, DataTable table) {
        xml.open("table:table", "table:name", table.name(), "table:style-name", "sheet");
        for (var column : table.columns()) {
            var look =
                    switch (column.kind()) {
                        case DATE -> "day";
                        case TEXT, LIST -> "words";
                        case WORD, YES_NO, WHOLE, NUMBER -> "Default";
                    };
            var broad = column.kind() == Column.Kind.TEXT || column.kind() == Column.Kind.LIST;
            xml.empty(
                    "table:table-column",
                    "table:style-name",
                    broad ? "broad" : "narrow",
                    "table:default-cell-style-name",
                    look);
        }
        xml.open("table:table-header-rows").open("table:table-row");
        table.columns().forEach(column -> text(xml, "head", column.title()));
        xml.close().close();
        for (var row : table.rows()) {
            xml.open("table:table-row");
            row.forEach(cell -> cell(xml, cell));
            xml.close();
        }
        xml.close();
    }

    private static void cell(Xml xml, @Nullable Object cell) {
        if (cell == null) {
            xml.empty("table:table-cell");
        } else if (cell instanceof BigDecimal || cell instanceof Integer || cell instanceof Long) {
            var number = DataTable.text(cell);
            xml.open("table:table-cell", "office:value-type", "float", "office:value", number)
                    .leaf("text:p", number)
                    .close();
        } else if (cell instanceof LocalDate day) {
            xml.open(
                            "table:table-cell",
                            "table:style-name",
                            "day",
                            "office:value-type",
                            "date",
                            "office:date-value",
                            day.toString())
                    .leaf("text:p", day.toString())
                    .close();
        } else {
            text(xml, "", DataTable.text(cell));
        }
    }

    private static void text(Xml xml, String look, String text) {
        if (look.isEmpty()) {
            xml.open("table:table-cell", "office:value-type", "string");
        } else {
            xml.open("table:table-cell", "table:style-name", look, "office:value-type", "string");
        }
        text.lines().forEach(line -> Words.paragraph(xml, "", line));
        xml.close();
    }
}
