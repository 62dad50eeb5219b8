package org.jointestate.evaluation.signoff;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences that set one month, quarter or year against one other, without a range: "up 3 % on last month", "fell from 10 in April to 6
 * in May". They are looked for in their usual forms, in English; a reader finds the others.
 */
final class TwoPoints {

    private static final String UNIT = "(?:month|year|quarter|week|summer|winter|spring|autumn)";

    private static final String LAST =
            "(?:week \\d{1,2}\\b|(?:the )?(?:last|previous|preceding) (?:two|three|four|six|nine|twelve|\\d{1,2}) "
                    + UNIT + "s\\b|(?:the )?(?:last|previous|same|prior|preceding) (?:" + UNIT + "|period|time)\\b"
                    + "(?: (?:of (?:19|20)\\d\\d|last year|the year before|a year (?:ago|earlier|before)))?|the (?:"
                    + UNIT + "|one) before\\b|the (?:last|previous) one\\b)";

    /** With a capital, since may and march are words of their own. */
    private static final String MONTH =
            "(?-i:Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June|July|Aug(?:ust)?|Sept?(?:ember)?"
                    + "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b";

    private static final String YEAR = "(?:19|20)\\d\\d\\b(?:[/–-](?:(?:19|20)?\\d\\d)\\b)?";

    private static final String QUARTER = "(?:(?-i:Q)[1-4]\\b(?: (?:of )?" + YEAR
            + ")?|(?:the )?(?:first|second|third|fourth|last|final) (?:quarter|half)\\b(?: of " + YEAR + ")?)";

    private static final String SEASON = "(?:the )?(?:spring|summer|autumn|winter)\\b(?: of)?(?: " + YEAR + ")?";

    private static final String AGO = "(?:a|one|two|three|twelve|\\d{1,2}) " + UNIT + "s? (?:ago|earlier|before)\\b";

    /** A month with or without its year, or a year. */
    private static final String DATE = "(?:" + MONTH + "(?: " + YEAR + ")?|" + YEAR + ")";

    private static final String POINT =
            "(?:" + LAST + "|(?:the )?" + MONTH + "(?: " + YEAR + ")?|" + YEAR + "|" + AGO + "|" + QUARTER + ")";

    /** A stretch of time that is one point of a comparison. */
    private static final String WHEN = "(?:" + POINT + "|" + SEASON + "|this " + UNIT + "\\b)";

    /** A stretch of time by its name. */
    private static final String NAMED = "(?:" + DATE + "|" + QUARTER + "|" + SEASON + ")";

    private static final String THERE_WERE = ",? (?:there (?:was|were) |it was |we (?:had|saw|counted) )?";

    private static final String NUMBER =
            "(?:\\d[\\d,]*(?:\\.\\d+)?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
                    + "|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
                    + "(?:-(?:one|two|three|four|five|six|seven|eight|nine))?\\b|a (?:dozen|hundred)\\b)";

    private static final String PERCENT = "(?:%|per ?cent\\b|percentage points?\\b)";

    private static final String AMOUNT =
            "(?:" + NUMBER + "\\s?" + PERCENT + "?|(?:a |one |two )?(?:half|thirds?|quarters?|fifths?|tenths?)\\b)";

    private static final String ABOUT =
            "(?:about |nearly |almost |over |more than |less than |around |some |only |just |roughly )?";

    private static final String MOVED =
            "(?:up(?! to\\b)|down(?! to\\b)|rose|risen|rise|rises|fell|fallen|fall|falls|increase[sd]?|decrease[sd]?|drop(?:s|ped)?"
                    + "|grew|grown|climb(?:s|ed)|decline[sd]?|gain(?:s|ed)?|reduction|reduced|jump(?:s|ed)?|went(?: up| down)?|improve[sd]?)";

    private static final String MULTIPLIED = "(?:doubled|halved|trebled|tripled|quadrupled)";

    private static final String MORE =
            "(?:higher|lower|more|fewer|less|better|worse|smaller|larger|greater|quicker|slower|shorter|longer|busier|quieter|safer)";

    private static final String IN = "(?:in|for|during|over)";

    private static final String BESIDE = "(?:on|since|from|than|against|over|compared (?:with|to)|versus|vs\\.?)";

    private static final List<Pattern> FORMS = List.of(
            // 3 % … on last month
            form(NUMBER + "\\s?" + PERCENT + "[^.]{0,60}?\\b" + BESIDE + " " + LAST),
            // up 12 % on May; down by a third since June
            form(MOVED + "(?: by)? " + ABOUT + AMOUNT
                    + "[^.]{0,40}?\\b(?:on|since|from|against|over|compared (?:with|to)|versus) " + POINT),
            // a 40 % fall on April; a fall of 40 % on April
            form(NUMBER + "\\s?" + PERCENT
                    + " (?:rise|fall|increase|decrease|drop|reduction|decline|jump) (?:on|from|since|against|over|compared (?:with|to)) "
                    + WHEN),
            // fell from 10 in April to 6 in May
            form("from " + ABOUT + NUMBER + "[^.]{0,30}? " + IN + " " + WHEN + "[^.]{0,30}? to " + ABOUT + NUMBER),
            form("from " + NUMBER + "\\b[^.]{0,20}? last " + UNIT + "[^.]{0,30}? to " + NUMBER),
            form("to " + NUMBER + "[^.]{0,30}? from " + NUMBER + "[^.]{0,30}? (?:in|a|last) " + WHEN),
            // Nine fires in May fell to five in June
            form(NUMBER + "(?: \\p{L}+){0,3} " + IN + " " + WHEN
                    + ",? (?:had )?(?:fell|rose|dropped|grew|went(?: up| down)?|became|climbed|declined|increased|decreased)"
                    + " to " + ABOUT + NUMBER),
            // rose from 6 to 10 between April and May; from April to May
            form(MOVED + "[^.]{0,40}? between " + WHEN + " and " + WHEN),
            form("(?!(?:up|down) from)" + MOVED + "[^.]{0,30}? from " + POINT + " to " + POINT),
            form("from " + NUMBER + " to " + NUMBER + "[^.]{0,20}? (?:between " + WHEN + " and " + WHEN
                    + "|(?:in|within) (?:a|one|twelve|\\d+) " + UNIT + "s?\\b)"),
            // compared with last month; against May
            form("(?:compar(?:ed|ing|es) (?:with|to)|as against|versus) (?:" + POINT + "|" + SEASON
                    + "|last (?:spring|summer|autumn|winter))" + "(?! (?:of|in) (?:every|each|all|the))"),
            // fewer than last month; more in May than in April; higher this year than last
            form(MORE + "\\b[^.]{0,40}?(?<!\\b(?:more|less)) than " + AGO),
            form(MORE + "\\b[^.]{0,40}? than (?:(?:in |for |during )?" + LAST + "|(?:in |for |during )?(?:the )?"
                    + MONTH + "|(?:in|for|during) (?:" + YEAR + "|" + QUARTER + "|" + SEASON + ")" + "|" + QUARTER
                    + ")"),
            form("\\bthis " + UNIT + "\\b[^.]{0,30}? than (?:the )?last\\b"),
            // 40 % below April; May’s figure was below April’s
            form("(?:" + NUMBER + "\\s?" + PERCENT
                    + "|well|just|far|a (?:half|third|quarter|fifth)) (?:below|above|under|over) " + POINT),
            form("(?:below|above|under|over) (?:the )?(?:" + MONTH + "|last " + UNIT + "|the previous " + UNIT
                    + "|the year before)[’']s?(?![\\p{L}])"),
            // 5 fires in March 2020, down from 9 in March 2019; up from 9 a year ago
            form("(?:up|down|rising|falling|an? (?:increase|decrease|rise|fall|drop)) from " + NUMBER
                    + "[^.]{0,30}? (?:(?:in|for|during) " + WHEN + "|" + LAST + "|" + AGO + ")"),
            // down on last year, a fall on last month; up on 2019
            form(MOVED + "(?: \\p{L}+){0,2}? (?:on|against|from) " + LAST),
            form("(?:up|down) on " + DATE + "(?! \\d)"),
            // rose by 30 % in May
            form(
                    "(?:rose|fell|dropped|grew|climbed|declined|increased|decreased|jumped|was (?:up|down)|were (?:up|down))(?: by)? "
                            + ABOUT + NUMBER + "\\s?" + PERCENT + " (?:in|during|for|this|last) (?:" + POINT + "|"
                            + UNIT + "\\b)"),
            // 5 fires in March 2020 and 9 in March 2019; ten in the spring, six in the summer
            form(NUMBER + "(?: (?<what>\\p{L}+(?: \\p{L}+){0,3}))? " + IN + " " + NAMED
                    + ",?(?: (?:and|but|against|versus|with|to|then|compared (?:with|to)))?(?: (?:only|just|at|there were))* "
                    + NUMBER + "(?: \\k<what>)? " + IN + " " + NAMED),
            form(NUMBER + "(?: \\p{L}+){0,3}? " + IN + " " + WHEN
                    + ",? (?:against|versus|as against|compared (?:with|to)) " + NUMBER),
            // in March 2019 there were 9 fires and in March 2020 there were 5; in April we had 10 fires, in May 6
            form("(?:in|for|during) " + NAMED + THERE_WERE + ABOUT + NUMBER
                    + "(?: \\p{L}+){0,3}?[,;]? (?:and |but |while |whereas )?(?:in|for|during) " + NAMED
                    + THERE_WERE + ABOUT + NUMBER),
            // April saw 10 fires, May 6; last year there were 9, this year 5; this month we had 6, last month 10
            form("(?:" + MONTH + "|" + YEAR + "|" + QUARTER + ") (?:saw|had|brought) " + ABOUT + NUMBER
                    + "(?: \\p{L}+){0,3}?[,;]? (?:and |but )?(?:" + MONTH + "|" + YEAR + "|" + QUARTER
                    + ") (?:saw |had |brought )?" + ABOUT + NUMBER),
            form("(?:last|this|the previous) (?<unit>" + UNIT + ")\\b,?(?: \\p{L}+){0,3}? " + ABOUT + NUMBER
                    + "[^.]{0,30}?[,;:]? (?:and |but )?(?:this|last|the previous) \\k<unit>,?" + "(?: \\p{L}+){0,3}? "
                    + ABOUT + NUMBER),
            form(NUMBER + "(?: \\p{L}+){0,3} this " + UNIT
                    + ",? (?:against|and|but|versus|compared (?:with|to)|where) [^.]{0,20}?" + NUMBER
                    + "[^.]{0,10}? (?:the )?last\\b"),
            // 10 (April), 6 (May)
            form(NUMBER + " \\((?:in )?" + WHEN + "\\)[^.]{0,40}?" + NUMBER + " \\((?:in )?" + WHEN + "\\)"),
            form(WHEN + " \\(" + NUMBER + "\\)[^.]{0,40}?" + WHEN + " \\(" + NUMBER + "\\)"),
            // doubled since June; twice as many as last year; doubled in a year
            form(
                    "(?:doubled|halved|trebled|tripled|quadrupled|twice|half as (?:many|much)|times as (?:many|much))\\b[^.]{0,40}? (?:since|on|from|compared (?:with|to)|over|than|in|as)(?: in)? "
                            + WHEN),
            form(MULTIPLIED + " (?:in|within) (?:a|one|two|three|\\d+) " + UNIT + "s?\\b"),
            // the lowest for ten years; the best month since January
            form("(?:best|worst|lowest|highest|fewest|busiest|quietest|safest)\\b(?: \\p{L}+){0,3}? (?:since " + WHEN
                    + "|(?:for|in) (?:over |nearly |more than )?" + NUMBER + " " + UNIT + "s\\b|on record)"),
            form(
                    "(?:double|twice|half|treble|three times) (?:that|those|the (?:number|figure|total|count))s? (?:in|of|for|from) "
                            + WHEN),
            form(MULTIPLIED + " between " + WHEN + " and " + WHEN),
            // since last year, referrals have gone up by a third; since May up 12 %
            form("since " + POINT + ",? [^.]{0,40}?\\b(?:" + MOVED + "|gone (?:up|down))(?: by)? " + ABOUT + AMOUNT),
            // the April figure of 12 rose to 18 in May
            form("(?:" + MONTH + "|" + YEAR + ")(?:[’']s)? (?:figure|total|count|number|level)s?(?: of)? " + NUMBER
                    + "[^.]{0,20}? to " + NUMBER),
            // the first month had 10, the last 25; twelve months ago there were 30, now 22; one this quarter, three in
            // the last one
            form("the (?:first|last) " + UNIT + " (?:had|saw|brought) " + ABOUT + NUMBER
                    + "[^.]{0,40}? the (?:first|last)(?: " + UNIT + ")? (?:had |saw |brought )?" + ABOUT + NUMBER),
            form(AGO + "[^.]{0,30}? " + NUMBER + "[^.]{0,30}?\\b(?:now|today)\\b[^.]{0,20}? " + NUMBER),
            form(NUMBER + "(?: \\p{L}+){0,3} this " + UNIT + "[,;]? [^.]{0,20}?" + NUMBER
                    + " [^.]{0,10}?the (?:last|previous|one before)"),
            form("(?:up|down|rose|fell|grew)(?: by)? " + ABOUT + NUMBER + "\\s?" + PERCENT + " (?:in|over) the (?:year|"
                    + UNIT + "s?) to " + MONTH),
            form(NUMBER + "(?: \\p{L}+){0,3}? " + IN + " " + WHEN + "[;,] (?:but |and |while )?" + IN + " " + WHEN
                    + "[^.]{0,20}? " + NUMBER),
            form(NUMBER + "\\s?" + PERCENT + " (?:up|down|more|fewer|less|lower|higher) (?:on|than) (?:in )?" + WHEN),
            form("from " + NUMBER + " to " + NUMBER + "[^.]{0,20}? (?:in|within|over) " + NUMBER + " " + UNIT
                    + "s?\\b"),
            form(MULTIPLIED + " (?:in|within|over) " + NUMBER + " " + UNIT + "s?\\b"),
            form("(?:" + SEASON + "|" + WHEN + ") (?:saw|had|brought) " + ABOUT + NUMBER
                    + "(?: \\p{L}+){0,3}?[,;]? (?:and |but )?(?:" + SEASON + "|" + WHEN + ") (?:saw |had |brought )?"
                    + ABOUT + NUMBER),
            form("for " + WHEN + ",? (?:is|was|were|stood at) " + NUMBER + "[^.]{0,30}? for " + WHEN
                    + ",? (?:is |was |were |stood at )?" + NUMBER),
            form(
                    "(?:half|double|twice|third|quarter|below|above|than|percent|per cent|%)(?: of| that of)? (?:last|the previous) "
                            + UNIT + "[’']s"),
            form(MORE + "\\b[^.]{0,40}? in " + QUARTER
                    + "[^.]{0,20}? than in the (?:first|second|third|fourth|last|previous|one before)"),
            form(QUARTER + "[^.]{0,40}? " + MORE
                    + "\\b[^.]{0,20}? than (?:in )?the (?:first|second|third|fourth|last|previous|one before)"),
            form("(?:every|each) " + UNIT + " since " + WHEN + "|from one " + UNIT + " to the next"),
            form(NUMBER + "(?: \\p{L}+){0,3} (?:last|this) " + UNIT + "\\b[^.]{0,40}? " + NUMBER
                    + "(?: \\p{L}+){0,3} (?:this|last) " + UNIT),
            form("in " + DATE + ",? (?:there (?:was|were) )?" + NUMBER + "[^.]{0,30}?\\b(?:but|and|then) by " + DATE
                    + "[^.]{0,20}? " + NUMBER),
            form(MORE + "\\b[^.]{0,40}? than (?:they|it|there) (?:was|were|had been) (?:in|during) " + WHEN),
            form("(?:below|above|under|over|than) (?:that|those) (?:of|in|for) (?:the )?" + WHEN),
            form("from " + NUMBER + "[^.]{0,15}? " + AGO + " to " + NUMBER),
            form("in the (?:year|month|quarter) before,? [^.]{0,30}?" + NUMBER + "[^.]{0,40}? " + NUMBER),
            form("(?:month|year|week|quarter)[- ]on[- ](?:month|year|week|quarter)"));

    /** A comparison that comes with its range is none of two bare points. */
    private static final Pattern RANGE =
            form("(?:likely range|range (?:is|was|of|from|runs)|(?:confidence|likely|credible) interval|\\(95 ?%)");

    /** What people did, and what costs, is counted otherwise than what a trial is measured by. */
    private static final Pattern DONE = form(
            "(?:asked|moved|met|interviewed|bought|trained|invited|surveyed|hired|recruited|room|table|desk|section|wave|version|floor|step|stage|phase)"
                    + "(?: (?:in|to|the|another|about|out|some))? " + NUMBER + "|" + NUMBER
                    + " (?:\\p{L}+ ){0,2}(?:moved|met|joined|left|started|were (?:asked|moved|trained|interviewed|bought))");

    private static final Pattern PRICES =
            form("(?:pay|prices?|rents?|wages?|inflation|tax|salar(?:y|ies)|vat|deflator|fees?|lease)");

    /** So many letters before a form are looked at as well. */
    private static final int BEFORE = 24;

    private static final Pattern COUNTED = form(Wording.OUTCOME);

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
            if (!RANGE.matcher(sentence).find()) {
                FORMS.stream()
                        .map(form -> form.matcher(sentence))
                        .filter(Matcher::find)
                        .filter(form -> !isOfSomethingElse(sentence, form.start(), form.end()))
                        .map(Matcher::group)
                        .findFirst()
                        .ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    /** With the words just before it: how many people were asked or desks moved, and what they cost. */
    private static boolean isOfSomethingElse(String sentence, int from, int to) {
        var nearby = sentence.substring(sentence.lastIndexOf(' ', Math.max(0, from - BEFORE)) + 1, to);
        return DONE.matcher(nearby).find()
                || (PRICES.matcher(nearby).find() && !COUNTED.matcher(nearby).find());
    }
}
