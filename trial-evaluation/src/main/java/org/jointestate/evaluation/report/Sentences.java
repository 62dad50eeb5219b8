package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Where sentences end in what people wrote, in English. In doubt a dot ends none: what stays together too long is printed whole or not at
 * all, while a sentence that was cut in two may say the opposite. The rules of the platform for this are not used, since they differ
 * between its editions and know no short forms.
 */
public final class Sentences {

    /** Blank of any kind, those that keep a number beside its unit included. */
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\u200b\\ufeff]+");

    private static final Pattern MARK = Pattern.compile("(?<mark>[.!?\u2026]+)[\"'\u201d\u2019\u00bb)\\]]* ");

    private static final Pattern OPENING = Pattern.compile("^[\"'\u201c\u2018\u00ab(\\[]+");

    /** They end no sentence, whatever follows. */
    private static final Set<String> SHORT_FORMS = Set.of(
            "approx", "ca", "cf", "vs", "viz", "incl", "excl", "est", "resp", "etc", "dr", "mr", "mrs", "ms", "mx",
            "prof", "st", "rd", "ave", "sgt", "insp", "supt", "cllr", "cllrs", "capt", "cpl", "lt", "col", "gen", "hon",
            "rev", "messrs", "jr", "sr", "dept", "govt", "ltd", "inc", "co", "corp", "bros", "tel", "ext", "ref",
            "refs", "para", "paras", "jan", "feb", "apr", "jun", "jul", "aug", "sept", "oct", "nov", "dec", "tue",
            "tues", "thu", "thur", "thurs", "fri", "esp", "max", "min", "avg", "mins", "hrs", "yrs", "op", "cit", "et",
            "seq");

    /** They are words as well, and are short forms only with a capital. */
    private static final Set<String> SHORT_WITH_A_CAPITAL =
            Set.of("Sat", "Sun", "Mon", "Wed", "Mar", "Sec", "Det", "Con", "Chf");

    /** They are short forms only where a number follows. */
    private static final Set<String> BEFORE_A_NUMBER = Set.of(
            "no", "nos", "nr", "p", "pp", "fig", "figs", "sect", "sec", "art", "ch", "vol", "c", "s", "ss", "para",
            "reg", "bldg");

    private static final Pattern NUMBERED = Pattern.compile("^(?:[#\\p{Lu}-]{0,3}\\d.*|\\p{Lu}[,;:)]?|[IVX]+[,;:)]?"
            + "|(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty)\\b.*)$");

    /** i.e, p.m, U.K, Ph.D and initials: letters with dots between them, or a letter alone. */
    private static final Pattern LETTERS =
            Pattern.compile("^(?:\\p{L}{1,2}\\.)*\\p{L}$|^(?:\\p{L}{1,2}\\.)+\\p{L}{1,2}$");

    private static final Pattern ORDINAL = Pattern.compile("^[\\p{L}(]?\\d{1,2}$");

    private static final Pattern LABEL = Pattern.compile("^[(\\[]?(?:\\d+(?:\\.\\d+)*|\\p{L}|[ivxIVX]+)$");

    private static final Pattern MONTH = Pattern.compile(
            "^(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b.*");

    /** What takes back, narrows or delays what stands before it. */
    private static final Pattern CONDITION = Pattern.compile(
            "\\b(?:only|unless|until|till|if|provid(?:ed|ing)|(?:so|as) long as|conditions?|conditional(?:ly)?|subject to|except\\w*"
                    + "|exclud\\w+|but|however|nevertheless|nonetheless|although|though|otherwise|instead|before|pending|depend\\w*"
                    + "|once|must|not|never|without|cannot|no|nor|neither|n[\u2019']t)\\b|\\w+n[\u2019']t\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    /** The beginning of a sentence that goes on with the one before it. */
    private static final Pattern GOES_ON = Pattern.compile(
            "^(?:but|however|yet|only|unless|except|though|although|nor|not|nevertheless|otherwise|provided|if|until|this|that|these|those"
                    + "|it|they|he|she|such|both|neither|the (?:same|latter|former))\\b",
            Pattern.CASE_INSENSITIVE);

    private Sentences() {}

    /** One blank in place of each run of blanks, line ends and those between a number and its unit included. */
    public static String evenly(String text) {
        return BLANK.matcher(text).replaceAll(" ").strip();
    }

    /** The sentences of a text, evenly spaced. */
    public static List<String> of(String text) {
        var said = evenly(text);
        var found = new ArrayList<String>();
        var marks = MARK.matcher(said);
        int from = 0;
        while (marks.find()) {
            if (ends(said.substring(from, marks.start()), marks.group("mark"), said.substring(marks.end()))) {
                found.add(said.substring(from, marks.end()).strip());
                from = marks.end();
            }
        }
        if (from < said.length()) {
            found.add(said.substring(from));
        }
        return List.copyOf(found);
    }

    private static boolean ends(String sentence, String mark, String rest) {
        var next = OPENING.matcher(rest).replaceFirst("");
        if (next.isEmpty()) {
            return true;
        }
        if (Character.isLowerCase(next.codePointAt(0))) {
            return false;
        }
        if (!mark.equals(".")) {
            return true;
        }
        var word = OPENING.matcher(sentence.substring(sentence.lastIndexOf(' ') + 1))
                .replaceFirst("");
        if (LABEL.matcher(sentence).matches() || LETTERS.matcher(word).matches() || isShort(word)) {
            return false;
        }
        var following = next.split(" ", 2)[0];
        if (BEFORE_A_NUMBER.contains(word.toLowerCase(Locale.ROOT))
                && NUMBERED.matcher(following).matches()) {
            return false;
        }
        return !ORDINAL.matcher(word).matches()
                || !(MONTH.matcher(following).matches() || Character.isDigit(following.codePointAt(0)));
    }

    private static boolean isShort(String word) {
        return SHORT_FORMS.contains(word.toLowerCase(Locale.ROOT)) || SHORT_WITH_A_CAPITAL.contains(word);
    }

    /**
     * As many whole sentences as fit, from the first one on, and none of a sentence that does not. A sentence that goes on with the one
     * before it ("But only until May.") stays with it.
     *
     * @param letters how many letters there are for several sentences, {@code most} for the first one alone
     * @return empty where there is none that may stand alone
     */
    public static Optional<String> fitting(String text, int letters, int most) {
        return fitting(text, letters, most, left -> GOES_ON.matcher(left.get(0)).find());
    }

    /** The same of advice: nothing of it stands without its conditions, so what is left out may hold none. */
    public static Optional<String> fittingAdvice(String text, int letters, int most) {
        return fitting(
                text,
                letters,
                most,
                left -> GOES_ON.matcher(left.get(0)).find()
                        || left.stream().anyMatch(one -> CONDITION.matcher(one).find()));
    }

    private static Optional<String> fitting(
            String text, int letters, int most, Predicate<List<String>> belongsToWhatIsPrinted) {
        var all = of(text);
        for (int printed = all.size(); printed > 0; printed--) {
            var part = String.join(" ", all.subList(0, printed));
            var room = printed == 1 ? Math.max(letters, most) : letters;
            var left = all.subList(printed, all.size());
            if (part.codePointCount(0, part.length()) <= room
                    && (left.isEmpty() || !belongsToWhatIsPrinted.test(left))) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }
}
