package org.jointestate.web.trial.outbound;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jointestate.domain.trial.crime.CrimeCell;
import org.jointestate.domain.trial.crime.StreetCrimeFile;

/** Counted files as text, for the time between the trial run and the yes: the counts are kept and the rows are not. */
public final class StreetCrimeText {

    private StreetCrimeText() {}

    public static String write(List<StreetCrimeFile> files) {
        var text = new StringBuilder();
        for (var file : files) {
            line(text, "file", file.name(), file.sha256(), file.month().toString(), file.force(), "" + file.rows());
            file.counts().forEach((cell, count) -> line(text, "count", cell.crimeType(), cell.district(), "" + count));
        }
        return text.toString();
    }

    public static List<StreetCrimeFile> read(String text) {
        var files = new ArrayList<StreetCrimeFile>();
        String[] head = {};
        var counts = new TreeMap<CrimeCell, Long>();
        for (var line : text.split("\n")) {
            var fields = line.split("\t", -1);
            if (fields[0].equals("file")) {
                finish(files, head, counts);
                head = fields;
                counts.clear();
            } else {
                counts.put(new CrimeCell(fields[1], fields[2]), Long.valueOf(fields[3]));
            }
        }
        finish(files, head, counts);
        return List.copyOf(files);
    }

    private static void finish(List<StreetCrimeFile> files, String[] head, TreeMap<CrimeCell, Long> counts) {
        if (head.length > 0) {
            files.add(new StreetCrimeFile(
                    head[1], head[2], YearMonth.parse(head[3]), head[4], Long.parseLong(head[5]), counts));
        }
    }

    private static void line(StringBuilder text, String... fields) {
        for (int i = 0; i < fields.length; i++) {
            text.append(i == 0 ? "" : "\t").append(fields[i].replaceAll("[\t\n\r]", " "));
        }
        text.append('\n');
    }
}
