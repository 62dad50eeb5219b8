package org.jointestate.evaluation.signoff;

import static org.jointestate.evaluation.signoff.Wording.anywhere;

import java.util.regex.Pattern;
import org.jointestate.evaluation.signoff.QuestionedWord.Kind;

/**
 * Whether a claim is denied, or said to be unknown, within its own clause: "No harm that the move caused was reported", "whether fires fell
 * because of the office", "what caused it is not known". Only what is clear counts: one denial, and none that denies another. "Not only
 * caused", "no doubt that it caused" and "nobody can say that it did not cause" deny nothing.
 */
final class Denial {

    /** Behind any of these another statement begins. */
    private static final Pattern CLAUSE =
            anywhere("[,;:.!?()–—]|\\b(?:and|but|yet|although|though|while|whereas|so|because(?! of\\b)|since"
                    + "|when|after|then|which|who)\\b");

    /** The same, but that a question may go on: "we do not know who caused it". */
    private static final Pattern STATEMENT =
            anywhere("[,;:.!?()–—]|\\b(?:and|but|yet|although|though|while|whereas|so|because(?! of\\b))\\b");

    private static final Pattern DENIES_NOTHING =
            anywhere("\\b(?:only|just|merely|simply|solely|doubt(?:s|ed|ful|ing)?|den(?:y|ies|ied|ying)"
                    + "|disput(?:es?|ed|ing)|(?:no|without|beyond) question|surpris(?:e|ed|ing)|wonder|coinciden(?:ce|tal)|accident that|other|else|least"
                    + "|until|unless|matter|regardless|before|such|fail(?:s|ed|ing)?|against|contrary|(?:is|was|are|were) (?:needed|required|necessary)"
                    + "|contest(?:s|ed)?|question(?:s|ed)? that|argu(?:es?|ed) (?:against|with)|ignor(?:e[sd]?|ing)|forget|forgot|overlook\\w*|hid(?:e|den)"
                    + "|exaggerat\\w*|conceal\\w*|longer|sooner|escape[sd]?|miss(?:es|ed)?)\\b");

    private static final Pattern NEGATIVE = anywhere(
            "\\b(?:no|none|not|never|nobody|nothing|nowhere|neither|nor|without|cannot|hardly|scarcely|few|little)\\b|n[’']t\\b");

    /** It joins a cause to what came of it. In "no fires because of the office" what came of it is denied, and not the cause. */
    private static final Pattern JOINS = anywhere(
            "^(?:because|due|thanks|as a|owing|on account|in consequence|down to|driven|attribut|credited|put down|since|through|by|without|but for|possible)");

    private static final String NOT = "(?:not|never|cannot|\\p{L}+n[’']t|neither|nor|without)";

    private static final Pattern DIRECTLY = anywhere(
            "\\b" + NOT
                    + "(?: (?:be|been|being|have|has|had|having|yet|ever|itself|directly|by|in|a|any|the|say|claim|said|that))*\\s*$");

    private static final Pattern NONE_AT_ALL = anywhere(
            "^\\s*(?:there (?:is|are|was|were|has been|have been) |we (?:saw|found|heard of|know of|had|make|made|claim) )?"
                    + "(?:no|none|neither|nothing|nobody)\\b(?! (?:longer|sooner|less)\\b)");

    private static final Pattern NO_EVIDENCE = anywhere(
            "\\b(?:no|little|without|not any) (?:\\p{L}+ )?(?:evidence|sign|proof|indication|suggestion|reason to (?:think|believe|say))\\b"
                    + "(?! (?:is|was|are|were)\\b)");

    private static final String UNKNOWN =
            "(?:(?:is|are|was|were|remains?|stays?) (?:still |yet |as yet |also )?(?:not (?:yet )?(?:known|clear|certain"
                    + "|told|measured|established|shown|proved|proven|understood|possible|settled|what)|unknown|unclear|uncertain|open|not the question)"
                    + "|(?:cannot|can ?not|could not|can[’']t|couldn[’']t|may not) (?:yet )?(?:be|tell|say|know|show)\\b"
                    + "|(?:nobody|no one|we|I|they) (?:cannot|can|do not|does not|could not|did not|don[’']t) (?:yet )?(?:tell|know|say|knows|show|claim|separate)"
                    + "|nobody knows|no one knows)";

    private static final Pattern SAID_TO_BE_UNKNOWN_BEHIND = anywhere("^[^.;:!?]{0,60}?\\b" + UNKNOWN);

    private static final Pattern WHICH = anywhere("(?:^|[ (])(?:what|which|who|how|why|whether|that|if)\\b[^,;:.!?]*$");

    private static final Pattern NOMINAL = anywhere(
            "^(?:effects?|impacts?|cause\\b|causes\\b|causal|causality|causation|proof)|[’']s? (?:\\p{L}+ )?(?:effects?|impact)$");

    /** "Whether in rain or shine" asks nothing. */
    private static final Pattern WHETHER = anywhere(
            "\\bwhether\\b(?! (?:or not|in|on|at|by|under|through|with|for|from|old|new|big|small|large|alone|together|it rains|we like"
                    + "|one likes|people like|you like|anybody likes)\\b)");

    private static final Pattern ASKED = anywhere(
            "\\b(?:tell|told|know|known|say|said|says|ask(?:s|ed)?|see|seen|clear|unclear|test(?:s|ed)?|questions?|decide[ds]?|judged?|learn(?:ed)?|find out"
                    + "|found out|unknown|certain|uncertain|sure|unsure|shows?|shown|determined?|establish(?:ed)?|of|on|about|consider(?:ed)?|look(?:ed)? at"
                    + "|measured?|depends?|wonder(?:ed)?|doubt(?:ed)?|discuss(?:ed)?|report(?:ed)?|assess(?:ed)?|check(?:ed)?|examined?|explored?|evaluated?"
                    + "|answer(?:ed|s)?|is|was)\\W+(?:[\\p{L}]+ ){0,2}$");

    private static final Pattern OPEN_BEHIND = anywhere(
            "\\b(?:not|cannot|nobody|no one|unknown|unclear|uncertain|too (?:short|small|few|early|soon|little)|open|questions?|tell|remains?|asked|answered|never|n[’']t)\\b|n[’']t\\b");

    private static final Pattern NOT_TOLD = anywhere(
            "\\b(?:(?:can ?not|could not|do not|does not|did not|\\p{L}+n[’']t|nobody can|no one can|nobody|no one|is not|was not|are not|has not|have not|had not|was never|nothing|should not|must not|would not)"
                    + " (?:yet )?(?:be |been )?(?:tell|told|say|said|know|knows|known|show|shows|shown|claim|claimed|mean|conclude|concluded|prove|proved|proven|demonstrate|establish|confirm|imply|indicate|believe|think|find|clear|certain|the case|true"
                    + "|established|possible to (?:say|tell|know)|evidence|proof|suggests?)|(?:is|was|remains|it[’']s) (?:unclear|unknown|uncertain|open)|far from (?:clear|certain)|(?:did|do|does) not (?:\\p{L}+ ){1,2}?(?:at |into |for )?(?:what|which|why|how))\\b"
                    + "(?! (?:how|enough|more)\\b)");
    /** It would be wrong to say that it did. */
    private static final Pattern WARNED = anywhere(
            "\\b(?:wrong|premature|too (?:early|soon|short|small)|misleading|unsafe|impossible|mistaken|rash|unfair|a mistake|tempting)"
                    + " (?:for (?:us|anybody|anyone) )?to (?:say|claim|conclude|suggest|think|tell|assume|state|infer)\\b");

    private static final Pattern HEDGED = anywhere(
            "\\b(?:may|might|could)(?: (?:also|partly|just|simply|in part|not|have|be|been|or may not|both|all))*\\s*$");

    private static final Pattern QUESTION = anywhere(
            "^(?:did|does|do|has|have|had|is|was|were|are|what|why|how|whether|which|who|can|could|would|will|should)\\b.*\\?[\"”’)]*$");

    private static final Pattern ELSEWHERE_AT_WORK = anywhere(
            "^\\s*(?:(?:that|where|if) )?" + Wording.ELSEWHERE
                    + "(?: (?:in|of|at|on|with|to|during|from) (?:[\\p{L}\\d’'-]+ ?){1,4}?)?(?: (?:probably|also|may|might|could|have|has|had|itself|certainly|clearly|then))*\\s*$");

    private static final Pattern UNCLEAR = anywhere("\\b(?:unclear|unknown|uncertain|an open question)\\b");

    private Denial() {}

    /**
     * @param before what stands before the claim in its sentence
     * @param after what stands behind it
     */
    static boolean of(Claims.Claim form, String before, String claim, String after) {
        var kind = form.kind();
        if (kind == Kind.SIGNIFICANCE || claim.regionMatches(true, 0, "dis", 0, 3)) {
            return false;
        }
        var clause = last(CLAUSE, before);
        var statement = last(STATEMENT, before);
        if (form.form() == Claims.Form.DOER_BEFORE
                && ELSEWHERE_AT_WORK.matcher(clause).find()) {
            return true;
        }
        if (DENIES_NOTHING.matcher(statement).find()) {
            return false;
        }
        if (QUESTION.matcher(before + claim + after).find()) {
            return !NEGATIVE.matcher(before + claim + after).find();
        }
        if (isAsked(before, statement, after)) {
            return true;
        }
        if ((NOMINAL.matcher(claim).find()
                        || WHICH.matcher(statement).find()
                        || WHICH.matcher(claim + " ").find())
                && SAID_TO_BE_UNKNOWN_BEHIND.matcher(after).find()) {
            return true;
        }
        if (kind == Kind.CAUSE && HEDGED.matcher(clause).find()) {
            return true;
        }
        if (WARNED.matcher(statement).find() && !NEGATIVE.matcher(statement).find()) {
            return true;
        }
        if (NEGATIVE.matcher(statement).results().limit(2).count() != 1) {
            return false;
        }
        if (NOT_TOLD.matcher(statement).find() || NO_EVIDENCE.matcher(clause).find()) {
            return true;
        }
        if (kind != Kind.CAUSE && kind != Kind.PROOF) {
            return false;
        }
        return DIRECTLY.matcher(clause).find()
                || (!JOINS.matcher(claim).find() && NONE_AT_ALL.matcher(clause).find());
    }

    /** In "whether it did", if that is what is asked or left open and no way of speaking. */
    private static boolean isAsked(String before, String statement, String after) {
        var whether = WHETHER.matcher(statement);
        if (!whether.find()) {
            return UNCLEAR.matcher(statement).find();
        }
        var governing = before.substring(0, before.length() - statement.length() + whether.start());
        return ASKED.matcher(governing).find() || OPEN_BEHIND.matcher(after).find();
    }

    private static String last(Pattern divider, String before) {
        return divider.splitAsStream(before + "\0")
                .reduce("", (first, last) -> last)
                .replace("\0", "");
    }
}
