package org.jointestate.evaluation.publish;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jointestate.evaluation.report.Report;

/**
 * Makes a link of every "section 5" and "annex D" of the running text that names a part of this report. Headings, lists and
 * what people wrote are left alone: a list of links alone would be read as a list of contents, and a person's section 5 may be that of an Act.
 */
final class CrossReferences {

    private static final Pattern PIECE = Pattern.compile("<[^>]*>|[^<]+");
    private static final Pattern NAMED =
            Pattern.compile("\\b([Ss]ection|[Aa]nnex) (\\d{1,2}|[A-Z])\\b(?! of )([.,;:)]*)");
    private static final Pattern QUIET = Pattern.compile(
            "<(/?)(a|h1|h2|h3|h4|li|caption|th|svg|style|head|fieldset|blockquote)\\b.*", Pattern.DOTALL);

    private CrossReferences() {}

    static String link(String html, Report report) {
        var parts = new HashMap<String, String>();
        var titles = new HashMap<String, String>();
        report.sections().forEach(section -> {
            parts.put(section.number(), section.id());
            titles.put(section.number(), section.title());
        });
        var out = new StringBuilder(html.length() + 4096);
        var pieces = PIECE.matcher(html);
        int quiet = 0;
        int authored = 0;
        while (pieces.find()) {
            var piece = pieces.group();
            if (piece.charAt(0) == '<') {
                var tag = QUIET.matcher(piece);
                if (tag.matches() && !piece.endsWith("/>")) {
                    quiet += tag.group(1).isEmpty() ? 1 : -1;
                }
                authored = authored(piece, authored);
                out.append(piece);
            } else if (quiet > 0 || authored > 0) {
                out.append(piece);
            } else {
                out.append(NAMED.matcher(piece).replaceAll(found -> linked(found, parts, titles)));
            }
        }
        return out.toString();
    }

    /** How deep inside what a person wrote: nought outside, one in its box, more in boxes of the box. */
    private static int authored(String tag, int depth) {
        if (depth == 0) {
            return tag.startsWith("<div class=\"authored") ? 1 : 0;
        }
        return depth + (tag.startsWith("<div") ? 1 : tag.startsWith("</div") ? -1 : 0);
    }

    private static String linked(
            java.util.regex.MatchResult found, Map<String, String> parts, Map<String, String> titles) {
        var number = found.group(2);
        var id = parts.get(number);
        if (id == null || Character.isDigit(number.charAt(0)) != found.group(1).equalsIgnoreCase("section")) {
            return Matcher.quoteReplacement(found.group());
        }
        return Matcher.quoteReplacement("<span class=\"whole\"><a href=\"#" + id + "\" title=\"" + found.group(1) + " "
                + number + ", " + SvgWriter.escape(titles.getOrDefault(number, "")) + "\">" + found.group(1) + " "
                + number + "</a>" + found.group(3) + "</span>");
    }
}
