package org.jointestate.evaluation.signoff;

import java.util.regex.Pattern;
import org.jointestate.evaluation.signoff.QuestionedWord.Kind;

/**
 * Whether a claim is denied, or said to be unknown, within its own clause: "No harm that the move caused was reported", "whether fires fell
 * because of the office". Only what is clear counts. "Not only caused" and "no doubt that it caused" deny nothing.
 */
final class Denial {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** Behind any of these another statement begins. */
    private static final Pattern CLAUSE =
            words("[,;:.!?()–—]|\\b(?:and|but|yet|although|though|while|whereas|so|because(?! of\\b)|since"
                    + "|when|after|then|which|who)\\b");

    private static final Pattern DENIES_NOTHING =
            words("\\b(?:only|just|merely|simply|solely|doubt(?:s|ed|ful|ing)?|den(?:y|ies|ied|ying)"
                    + "|disput(?:es?|ed|ing)|(?:no|without|beyond) question|surpris(?:e|ed|ing)|wonder|coinciden(?:ce|tal)|accident that|other|else|least"
                    + "|until|unless|matter|regardless|before|such|fail(?:s|ed|ing)?)\\b");

    /** It joins a cause to what came of it. In "no fires because of the office" what came of it is denied, and not the cause. */
    private static final Pattern JOINS =
            words("^(?:because|due|thanks|as a|owing|on account|in consequence|down to|driven|attribut|credited)");

    private static final String NOT = "(?:not|never|cannot|\\p{L}+n[’']t|neither|nor|without)";

    private static final Pattern DIRECTLY =
            words("\\b" + NOT + "(?: (?:be|been|being|have|has|had|having|yet|ever|itself|directly|by|in))*\\s*$");

    private static final Pattern NONE_AT_ALL =
            words("^\\s*(?:there (?:is|are|was|were|has been|have been) |we (?:saw|found|heard of|know of|had) )?"
                    + "(?:no|none|neither|nothing|nobody)\\b(?! (?:longer|sooner|less)\\b)");

    private static final Pattern NO_EVIDENCE = words(
            "\\b(?:no|little|without|not any) (?:\\p{L}+ )?(?:evidence|sign|proof|indication|suggestion|reason to (?:think|believe|say))\\b");

    private static final Pattern WHETHER = words("\\bwhether\\b");

    private static final Pattern NOT_TOLD = words(
            "\\b(?:can ?not|could not|do not|does not|did not|\\p{L}+n[’']t|nobody can|no one can)"
                    + " (?:yet )?(?:be )?(?:tell|told|say|said|know|known|show|shown|claim|claimed|mean|conclude|concluded)\\b(?! (?:how|enough|more)\\b)");

    private Denial() {}

    /** @param before what stands before the claim in its sentence */
    static boolean of(Kind kind, String before, String claim) {
        if (kind == Kind.SIGNIFICANCE || claim.regionMatches(true, 0, "dis", 0, 3)) {
            return false;
        }
        var clause = CLAUSE.splitAsStream(before + "\0")
                .reduce("", (first, last) -> last)
                .replace("\0", "");
        if (DENIES_NOTHING.matcher(clause).find()) {
            return false;
        }
        if (WHETHER.matcher(clause).find()
                || NOT_TOLD.matcher(clause).find()
                || NO_EVIDENCE.matcher(clause).find()) {
            return true;
        }
        if (kind != Kind.CAUSE && kind != Kind.PROOF) {
            return false;
        }
        return DIRECTLY.matcher(clause).find()
                || (!JOINS.matcher(claim).find() && NONE_AT_ALL.matcher(clause).find());
    }

    private static Pattern words(String words) {
        return Pattern.compile(words, FLAGS);
    }
}
