package org.jointestate.evaluation.signoff;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jointestate.evaluation.signoff.QuestionedWord.Kind;

/**
 * The forms in which a report says more than a trial can show, each with a plainer way to say it. A form is a stem with its endings and,
 * where a word has an innocent sense too, with what stands before or behind it: "due to the office" is asked about, "due to start" is not.
 */
final class Claims {

    /**
     * One form.
     *
     * @param form how it is made
     * @param instead what could be written in its place
     */
    record Claim(Kind kind, Pattern pattern, Form form, String instead) {

        static Claim of(Kind kind, String words, String instead) {
            return new Claim(kind, Wording.words(words), Form.WHOLE, instead);
        }

        static Claim cause(String words, String instead) {
            return of(Kind.CAUSE, words, instead);
        }

        /** A verb that is asked about whoever does it, but for what lies outside the trial. */
        static Claim active(String words, String instead) {
            return new Claim(Kind.CAUSE, Wording.words(words), Form.DOER_BEFORE, instead);
        }

        static Claim net(String words, String instead) {
            return new Claim(Kind.CAUSE, Wording.words(words), Form.NET, instead);
        }
    }

    /** How a form is made. */
    enum Form {
        WHOLE,
        /** Who did it stands before it, as in "the weather caused". */
        DOER_BEFORE,
        /** Wide: it counts only where no other form is found. */
        NET
    }

    private static final String NOT_DENIED = "(?<!\\b(?:no|not|not a|any|without|without a|little|never|hardly any) )";

    private static final String POUNDS = "(?:£ ?\\d[\\d.,]*(?: ?(?:k|m|bn|million|thousand|billion))?"
            + "|(?:\\d[\\d.,]*|(?:(?:a|an|half|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty"
            + "|sixty|seventy|eighty|ninety|hundreds?|thousands?|tens|millions?|and|some|about|over|nearly|several|of)[ -]){1,9}?)"
            + " ?(?:(?:k|m|million|thousand|hundred) )?(?:of )?(?:pounds|quid|gbp)"
            + "|(?:half )?an? (?:half )?million(?: pounds)?)";

    private static final List<Claim> OTHERS = List.of(
            // Proof.
            Claim.of(
                    Kind.PROOF,
                    "(?:dis)?prove[sdn]?(?! (?:to be )?(?:impossible|impracticable|impractical|difficult|hard|harder|tricky|awkward|too"
                            + "|unreliable|unpopular|popular|costly|expensive|slow|unnecessary|necessary|wrong|unworkable|of|a different"
                            + "|another|the same|uneven|confusing)\\b)|proving(?! (?:ground|impossible|difficult|hard)\\b)"
                            + "|proofs?(?! (?:of (?:address|identity|purchase|delivery|payment|age|concept|posting|cover)|read\\w*)\\b)",
                    "“is in line with”, or what was found, with its range"),
            Claim.of(
                    Kind.PROOF,
                    "demonstrat(?:es?|ed|ing) (?:(?:clearly|again|once more) )?(?:that|(?:the|its|our|their|a|an|clear|real|true|how) ){0,6}"
                            + "(?:(?<= that)|(?:\\p{L}+ )?(?:values?|benefits?|effects?|impact|worth|success|case|power|importance|effective\\w*"
                            + "|advantages?|need|potential|difference|strengths?|improvements?|reductions?|much|well)\\b)"
                            + "|(?:" + Wording.US
                            + "|this|it|which|results?|figures|data|numbers|survey|evidence|findings|analysis)"
                            + " (?:has |have |had |clearly |also ){0,6}demonstrat(?:es?|ed)",
                    "“is in line with”, or what was found, with its range"),
            Claim.of(
                    Kind.PROOF,
                    "(?<!\\b(?:I|we|can|to|please|leads?|boards?|panels?|committees?|council|inspectors|auditors|chiefs?|members|minutes|staff|officers|police|fire) )confirm(?:s|ed|ing)?"
                            + " (?:that(?! (?:the data|I|we|it had|they) )|what|our"
                            + "|(?:the |this |its )?(?:theory|idea|hypothes[ie]s|benefits?|value|effects?"
                            + "|impact|success|case|assumptions?|expectations?))"
                            + "|confirm(?:s|ed|ing)? (?:that )?" + Wording.US
                            + " (?:has |have )?(?:works?|worked|helps?|helped|is|was|saves?|saved"
                            + "|cuts?|made|makes|led|leads|caused|causes|reduces?|reduced|pays)\\b",
                    "“is in line with what we expected”"),
            Claim.of(
                    Kind.PROOF,
                    "(?:shows?|showed|shown) (?:us )?the (?:real |true |great |full )?(?:values?|benefits?|power|worth|importance|effects?|impact|advantages?|success)"
                            + " of " + Wording.US,
                    "what was seen, and how sure section 12 is of it"),
            Claim.of(
                    Kind.PROOF,
                    Wording.US_DID
                            + "(?:(?:is|was|are|were) )?(?:really )?(?:works?|worked|working|succeed(?:s|ed)?)(?= (?:well|very well|brilliantly|for (?:us|both|everybody|all))\\b"
                            + "|[.,;:!]|$| and\\b| but\\b)|(?<=^(?:and |so |yet |but )?)(?:it|this|that|sharing|it all) (?:has |really |just |clearly ){0,6}work(?:s|ed)(?=[.,;!]|$| and\\b)",
                    "what was seen, and how sure section 12 is of it"),
            Claim.of(
                    Kind.PROOF,
                    "(?:clearly (?:shows?|showed|shown)|(?:shows?|showed|shown|showing) clearly"
                            + "|(?:(?:shows?|showed|shown|showing|finds?|found|evidence|is clear) that|proves?|proved) (?:[^.;]{1,80}? )?"
                            + "(?:works?|worked|succeeds?|succeeded|is effective|was effective|are effective|pays? off|paid off|is a success"
                            + "|was a success|makes? a difference|made a difference))",
                    "what was seen, and how sure section 12 is of it"),
            Claim.of(
                    Kind.PROOF,
                    NOT_DENIED
                            + "(?:clear|strong|compelling|conclusive|convincing|overwhelming|undeniable|robust|firm|ample|hard)"
                            + " (?:and \\p{L}+ )?evidence|evidence (?:is|was) (?:clear|strong|compelling|conclusive|overwhelming)",
                    "the level of evidence in section 12"),
            Claim.of(
                    Kind.PROOF,
                    NOT_DENIED
                            + "(?:undoubtedly|unquestionably|indisputabl[ey]|undeniabl[ey]|conclusive(?:ly)?|irrefutabl[ey])"
                            + "|(?:beyond|without|there is no|no) (?:any |a )?doubt|establish(?:es|ed) that"
                            + "|(?:validat|vindicat)(?:es?|ed) (?:the|our|this)",
                    "“probably”, or how sure section 12 is"),
            // Improvement.
            Claim.of(
                    Kind.BETTER,
                    "(?:made|makes|making|" + Wording.NOT_MERELY_HOPED
                            + "make) (?:(?!for |than )[\\p{L}’'-]+ ){1,5}?(?:safer|better|healthier|easier|quicker|faster|stronger|more (?:effective|efficient|productive))",
                    "what changed, by how much, with its range"),
            Claim.of(
                    Kind.BETTER,
                    "(?<!\\b(?:be|not|who|what) )improve(?:d|s)(?! (?:form|version|layout|lighting|kitchen|lift|system|process|procedure|template)\\b)"
                            + "|(?<!\\b(?:for|of|by) )improving"
                            + "|(?<!\\b(?:no|for|any|of|(?:expect(?:ed)?|want(?:ed)?|hoped? for|hoped for|see|find|found no|need(?:ed)?) (?:an|some|any)) )improvements?(?! (?:plan|plans|team|programme|notice|board)\\b)",
                    "“was higher (or lower) than expected”, with the range, if section 5 says so"),
            Claim.of(
                    Kind.BETTER,
                    "success(?:es)? of " + Wording.US
                            + "(?! (?:will|would|should|is to|depends|was to|can|cannot|could)\\b)|(?:is|are|was|were|has been|became|become|becoming) (?:\\p{L}+ )?safer|(?:was|is|has been) a (?:\\p{L}+ )?success"
                            + "|(?:was|is|has been|proved) (?:very |highly |hugely )?(?:successful|effective)(?! (?:from|until|on|since)\\b)",
                    "what changed, by how much, with its range"),
            // Size.
            Claim.of(
                    Kind.SIGNIFICANCE,
                    "(?:in|non-)?significant(?:ly)?|significance(?! of (?:the|a) (?:range|level|mark|colour|line|sign)\\b)",
                    "the range, and whether it lies clear of no change"),
            Claim.of(
                    Kind.SIGNIFICANCE,
                    NOT_DENIED + "(?:clear|real|marked|measurable|substantial|considerable|noticeable|notable|tangible)"
                            + " (?:and \\p{L}+ )?(?:impact|effect|difference|change|improvement|benefit|reduction|increase|rise|fall|drop|gain)s?",
                    "how large it was, with its range"),
            Claim.of(
                    Kind.SIZE,
                    NOT_DENIED
                            + "(?:huge|massive|enormous|dramatic|tremendous|profound|transformational|transformative|remarkable|outstanding"
                            + "|major|great|big|large|strong|sharp|lasting|positive|powerful|immense|vast)"
                            + " (?:and \\p{L}+ )?(?:positive |beneficial )?(?:impact|effect|difference|change|improvement|success|benefit|reduction"
                            + "|increase|rise|fall|drop|gain)(?:s|es)?(?! (?:between|in (?:the (?:number|size)|size|what|how))\\b)",
                    "how large it was, in numbers, with its range"),
            Claim.of(
                    Kind.SIZE,
                    "dramatically|massively|hugely|drastically|enormously|vastly|radically|(?<!\\b(?:log-|log |the |is |are ))transform(?:s|ed|ing)(?! (?:(?:in)?to (?:a (?:new )?format|logs?|logarithms?|[\\p{L}]+ scale)|by (?:logs?|logarithms?)|data|values?|counts?|rates?|scale)\\b)|game[- ]chang(?:er|ing)|ground-?breaking|unprecedented(?! (?:times?|circumstances)\\b)",
                    "how large it was, in numbers, with its range"),
            // Money.
            Claim.of(
                    Kind.MONEY,
                    "sav(?:ed|es|ing|ings)(?: of)?(?: [\\p{L}]+\\.?){0,3}? " + POUNDS + "|" + POUNDS
                            + " (?:was |were |has been |have been |a year |of ){0,6}(?:saved|in savings|savings)",
                    "the range in section 8, by kind: cash, staff time or quality"),
            Claim.of(
                    Kind.MONEY,
                    "(?:saved|saves|saving) (?:[\\p{L}’']+ )?(?:money|cash|taxpayers?|costs)|(?:paid|pays?|paying) for (?:itself|themselves)|worth (?:every penny|the money)",
                    "the range in section 8, by kind: cash, staff time or quality"),
            Claim.of(
                    Kind.MONEY,
                    "cost[- ]effective|" + NOT_DENIED
                            + "(?:good|excellent|best|better|great|outstanding) value(?: for (?:the )?(?:money|taxpayers?|public))?",
                    "the range in section 8, by kind: cash, staff time or quality"));

    static final List<Claim> ALL =
            Stream.of(Causes.ALL, OTHERS).flatMap(List::stream).toList();

    private Claims() {}
}
