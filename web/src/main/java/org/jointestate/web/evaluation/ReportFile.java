package org.jointestate.web.evaluation;

import java.util.Locale;

/** The kinds of file a report comes as, known by the name, in the order in which they are offered. */
public enum ReportFile {
    PDF("application/pdf"),
    PAGE("text/html;charset=UTF-8"),
    LARGE_PRINT("text/html;charset=UTF-8"),
    TEXT("text/plain;charset=UTF-8"),
    SPREADSHEET("application/vnd.oasis.opendocument.spreadsheet"),
    WORDS("application/vnd.oasis.opendocument.text"),
    EVERYTHING("application/zip"),
    DATA("application/zip"),
    TABLE("text/csv;charset=UTF-8;header=present"),
    METADATA("application/csvm+json"),
    PROTOCOL("application/json"),
    SCRIPT("text/plain;charset=UTF-8"),
    SCRIPT_DATA("text/csv;charset=UTF-8;header=present"),
    FOLDER("application/zip"),
    OTHER("application/octet-stream");

    private final String mimeType;

    ReportFile(String mimeType) {
        this.mimeType = mimeType;
    }

    public String mimeType() {
        return mimeType;
    }

    public static ReportFile of(String name) {
        return switch (name) {
            case "report.pdf" -> PDF;
            case "report.html" -> PAGE;
            case "report-large-print.html" -> LARGE_PRINT;
            case "report.txt" -> TEXT;
            case MadeReport.EVERYTHING -> EVERYTHING;
            case MadeReport.DATA -> DATA;
            case MadeReport.FOLDER -> FOLDER;
            default -> byEnding(name.toLowerCase(Locale.ROOT));
        };
    }

    private static ReportFile byEnding(String name) {
        if (name.startsWith("r/")) {
            return name.endsWith(".csv") ? SCRIPT_DATA : SCRIPT;
        }
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "ods" -> SPREADSHEET;
            case "odt" -> WORDS;
            case "csv" -> TABLE;
            case "json" -> name.endsWith("csv-metadata.json") ? METADATA : PROTOCOL;
            case "txt", "r", "md" -> TEXT;
            default -> OTHER;
        };
    }
}
