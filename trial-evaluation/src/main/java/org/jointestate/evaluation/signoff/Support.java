package org.jointestate.evaluation.signoff;

import static org.jointestate.evaluation.signoff.Wording.anywhere;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jointestate.evaluation.report.Computed;
import org.jointestate.evaluation.signoff.QuestionedWord.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Whether a computed result supports a claim. Only what is said about one measure can be held against its result, and what is said of money
 * against the ledger; a claim that names a direction or an amount is supported only by that direction, and by as much.
 */
final class Support {

    /** The beginning of a place that belongs to one measure. */
    private static final String COMMENT = "comment:";

    private static final Pattern MORE_THAN = anywhere("\\b(?:no )?(?:more|less|further|up|down) (?:than|to)\\b");

    private static final Pattern UP = anywhere(
            "\\b(?:rose|risen|rises?|rising|increas\\w+|more|higher|gr[eo]w|grown|growth|grows|gains?|up|upturn"
                    + "|doubled|trebled|climbed|longer|slower|larger|greater|boosted|raised)\\b");

    private static final Pattern DOWN = anywhere(
            "\\b(?:fell|fallen|falls?|falling|decreas\\w+|reduc\\w+|fewer|less|lower|lowered|drop|drops|dropped"
                    + "|declin\\w+|down|downturn|halved|cut|shorter|quicker|faster|sooner|smaller|prevented|averted)\\b");

    private static final Pattern BETTER = anywhere("\\b(?:improv\\w+|better|benefits?|success\\w*|safer)\\b");

    private static final Pattern DENIED = anywhere(
            "^(?:in|non-)significan|\\b(?:not|no|never|without|n[’']t)(?: \\p{L}+){0,2} $|n[’']t(?: \\p{L}+){0,2} $");

    private static final Pattern POUNDS =
            anywhere("£ ?(?<pounds>\\d[\\d,]*(?:\\.\\d+)?) ?(?<times>k|thousand|m|million|bn|billion)?(?![\\p{L}])");

    private static final Pattern IN_WORDS = anywhere("pounds|quid|gbp|million|thousand|£ ?\\d[\\d,.]*[.,]\\D");

    private static final Pattern A_YEAR = anywhere(
            "\\b(?:a|per|each|every) (?:year|month|week|day|annum)\\b|\\bannual(?:ly)?\\b|\\byearly\\b|\\bmonthly\\b");

    private static final Pattern VALUE = anywhere("effective|value");

    private Support() {}

    /** @param from where in the sentence the claim begins */
    static boolean of(Kind kind, String claim, String sentence, int from, String place, Supplier<Computed> computed) {
        if (kind == Kind.MONEY) {
            return money(claim, sentence, computed);
        }
        if (!place.startsWith(COMMENT)) {
            return false;
        }
        var measure = place.substring(COMMENT.length());
        return switch (kind) {
            case SIGNIFICANCE ->
                !DENIED.matcher(sentence.substring(0, from)).find()
                        && !DENIED.matcher(claim).find()
                        && changed(measure, sentence, computed.get());
            case CAUSE -> computed.get().compared().contains(measure) && changed(measure, sentence, computed.get());
            case BETTER -> computed.get().improved().contains(measure);
            case PROOF, SIZE, MONEY -> false;
        };
    }

    /** Where a sentence names both directions nobody but its author knows which is meant. */
    private static boolean changed(String measure, String sentence, Computed computed) {
        var said = MORE_THAN.matcher(sentence).replaceAll(" ");
        var up = UP.matcher(said).find();
        var down = DOWN.matcher(said).find();
        if (up && down) {
            return false;
        }
        if (BETTER.matcher(said).find() && !computed.improved().contains(measure)) {
            return false;
        }
        Set<String> those = up ? computed.rose() : down ? computed.fell() : computed.changed();
        return those.contains(measure);
    }

    /** No more than was surely saved, and not by the year, since the ledger is of the whole time; an amount in words is not read. */
    private static boolean money(String claim, String sentence, Supplier<Computed> computed) {
        if (VALUE.matcher(claim).find()) {
            return false;
        }
        var pounds = POUNDS.matcher(claim);
        if (!pounds.find()) {
            return !IN_WORDS.matcher(claim).find() && computed.get().cashSaved().signum() > 0;
        }
        if (A_YEAR.matcher(sentence).find()) {
            return false;
        }
        var amount =
                new BigDecimal(pounds.group("pounds").replace(",", "")).movePointRight(zeros(pounds.group("times")));
        return amount.compareTo(computed.get().cashSaved()) <= 0;
    }

    private static int zeros(@Nullable String times) {
        if (times == null) {
            return 0;
        }
        return switch (times.toLowerCase(Locale.ROOT)) {
            case "k", "thousand" -> 3;
            case "m", "million" -> 6;
            default -> 9;
        };
    }
}
