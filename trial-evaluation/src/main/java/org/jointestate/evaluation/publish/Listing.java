package org.jointestate.evaluation.publish;

import java.util.stream.Collectors;
import org.jointestate.evaluation.report.Printable;
import org.jointestate.evaluation.report.Report;

/** How a report stands in a list of papers: its question, and what page one answers. */
public record Listing(String title, String summary) {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SUMMARY = 1200;

    public static Listing of(Report report) {
        var one = report.pageOne();
        var found =
                one.findings().stream().map(finding -> ended(finding.lead())).collect(Collectors.joining(" "));
        return new Listing(
                cut("%s %s: evaluation".formatted(one.question(), report.runningTitle()), LONGEST_TITLE),
                cut("%s Evidence level %s of 5.".formatted(found, one.level().level()), LONGEST_SUMMARY));
    }

    private static String ended(String lead) {
        var words = lead.strip().replaceAll("[;,]$", "");
        return words.isEmpty() || words.matches(".*[.?!]$") ? words : words + ".";
    }

    private static String cut(String text, int longest) {
        var clean = Printable.of(text).strip();
        return clean.length() <= longest ? clean : clean.substring(0, longest - 1) + "…";
    }
}
