package org.jointestate.evaluation.signoff;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Sentences that set one month, quarter or year against one other, without a range: "up 3 % on last month", "fell from 10 in April to 6
 * in May". They are looked for in their usual forms, in English; a reader finds the others.
 */
final class TwoPoints {

    private static final String LAST =
            "(?:the )?(?:last|previous|same|prior|preceding) (?:month|year|quarter|period|week|time)\\b";

    /** With a capital, since may and march are words of their own. */
    private static final String MONTH =
            "(?-i:Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June|July|Aug(?:ust)?|Sept?(?:ember)?"
                    + "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b";

    private static final String YEAR = "(?:19|20)\\d\\d\\b";

    private static final String AGO =
            "(?:a|one|two|three|twelve|\\d{1,2}) (?:month|year|quarter|week)s? (?:ago|earlier|before)\\b";

    /** A month with or without its year, or a year. */
    private static final String DATE = "(?:" + MONTH + "(?: " + YEAR + ")?|" + YEAR + ")";

    private static final String POINT = "(?:" + LAST + "|(?:the )?" + MONTH + "|" + YEAR + "|" + AGO + ")";

    private static final String NUMBER = "\\d[\\d,]*(?:\\.\\d+)?";

    private static final String AMOUNT = "(?:" + NUMBER + "\\s?(?:%|per ?cent\\b|percent\\b|percentage points?\\b)?"
            + "|(?:a |one |two )?(?:half|thirds?|quarters?|fifths?|tenths?)\\b)";

    private static final String MOVED =
            "(?:up(?! to\\b)|down(?! to\\b)|rose|risen|rise|rises|fell|fallen|fall|falls|increase[sd]?|decrease[sd]?|drop(?:s|ped)?"
                    + "|grew|grown|climb(?:s|ed)|decline[sd]?|gain(?:s|ed)?|reduction|reduced|jump(?:s|ed)?|went (?:up|down))";

    private static final List<Pattern> FORMS = List.of(
            // 3 % … on last month
            form(NUMBER
                    + "\\s?(?:%|per ?cent|percent)[^.]{0,60}?\\b(?:on|since|from|than|against|over|compared (?:with|to)|versus) "
                    + LAST),
            // up 12 % on May; down by a third since June
            form(MOVED + "(?: by)? (?:about |nearly |almost |over |more than |around |some )?" + AMOUNT
                    + "[^.]{0,40}?\\b(?:on|since|from|against|over|compared (?:with|to)|versus) " + POINT),
            // fell from 10 in April to 6 in May
            form("from " + NUMBER + "[^.]{0,30}? (?:in|for|during) " + POINT + "[^.]{0,30}? to " + NUMBER),
            form("from " + NUMBER + "\\b[^.]{0,20}? last (?:month|year|quarter|week)[^.]{0,30}? to " + NUMBER),
            form("to " + NUMBER + "[^.]{0,30}? from " + NUMBER + "[^.]{0,30}? (?:in|a|last) " + POINT),
            // rose from 6 to 10 between April and May
            form(MOVED + "[^.]{0,40}? between " + MONTH + "(?: " + YEAR + ")? and " + MONTH),
            // compared with last month; against May
            form("(?:compar(?:ed|ing|es) (?:with|to)|as against|versus) " + POINT),
            // fewer than last month; more in May than in April
            form(
                    "(?:higher|lower|more|fewer|less|better|worse|smaller|larger|greater)\\b[^.]{0,40}?(?<!\\b(?:more|less)) than "
                            + AGO),
            form("(?:higher|lower|more|fewer|less|better|worse|smaller|larger|greater)\\b[^.]{0,40}? than (?:" + LAST
                    + "|(?:in |for |during )?(?:the )?" + MONTH + "|(?:in|for|during) " + YEAR + ")"),
            // 5 fires in March 2020, down from 9 in March 2019; up from 9 a year ago
            form("(?:up|down|rising|falling|an? (?:increase|decrease|rise|fall|drop)) from " + NUMBER
                    + "[^.]{0,30}? (?:(?:in|for|during) " + POINT + "|" + LAST + "|" + AGO + ")"),
            // down on last year, a fall on last month; up on 2019
            form(MOVED + "(?: \\p{L}+){0,2}? (?:on|against|from) " + LAST),
            form("(?:up|down) on " + DATE + "(?! \\d)"),
            // 5 fires in March 2020 and 9 in March 2019
            form(NUMBER + "(?: (?<what>\\p{L}+(?: \\p{L}+){0,3}))? (?:in|for|during) " + DATE
                    + ",?(?: (?:and|but|against|versus|with|to|then))?(?: (?:only|just))? " + NUMBER
                    + "(?: \\k<what>)? (?:in|for|during) " + DATE),
            // in March 2019 there were 9 fires and in March 2020 there were 5
            form("(?:in|for|during) " + DATE + ",? (?:there (?:was|were) |it was )?" + NUMBER
                    + "(?: \\p{L}+){0,3}?[,;]? (?:and |but |while |whereas )?(?:in|for|during) " + DATE
                    + ",? (?:there (?:was|were) |it was )?(?:only |just )?" + NUMBER),
            // doubled since June
            form(
                    "(?:doubled|halved|trebled|tripled|quadrupled|twice|half as many)\\b[^.]{0,40}? (?:since|on|from|compared (?:with|to)|over|than|in) "
                            + POINT),
            form("(?:month|year|week|quarter)[- ]on[- ](?:month|year|week|quarter)"));

    /** What is said where none is found. */
    static final String LOOKED_FOR =
            "Looked for the usual forms, such as “up 12 % on May”, “from 10 in April to 6 in May”, “down by a third since June” and “compared with last month”; found none. Other forms need a reader";

    private TwoPoints() {}

    private static Pattern form(String words) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + words + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Each place, once. */
    static List<String> in(String text) {
        var found = new ArrayList<String>();
        for (var sentence : QuestionedWords.sentences(text)) {
            FORMS.stream()
                    .map(form -> form.matcher(sentence))
                    .filter(java.util.regex.Matcher::find)
                    .map(java.util.regex.Matcher::group)
                    .findFirst()
                    .ifPresent(found::add);
        }
        return List.copyOf(found);
    }
}
