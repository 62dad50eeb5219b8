package org.jointestate.evaluation.signoff;

import java.util.List;
import java.util.regex.Pattern;
import org.jointestate.evaluation.signoff.QuestionedWord.Kind;

/**
 * The forms in which a report says more than a trial can show, each with a plainer way to say it. A form is a stem with its endings and,
 * where a word has an innocent sense too, with what stands before or behind it: "due to the office" is asked about, "due to start" is not.
 */
final class Claims {

    /**
     * One form.
     *
     * @param instead what could be written in its place
     */
    record Claim(Kind kind, Pattern pattern, String instead) {}

    private static final String US = "(?:(?:the |this |our |these |those )?(?:new |shared |joint )?"
            + "(?:trial|pilot|project|office|move|sharing|desks?|co-?location|partnership|collaboration|arrangement|team)"
            + "|(?:joint |close |closer )?working(?: together)?|(?:sitting|being|working) (?:together|side by side))";

    /** What lies outside a trial may be named as a reason: nobody takes it for the trial's doing. */
    private static final String OUTSIDE = "(?:(?:the|a|an|this|their|its|annual|sick|poor|bad|heavy) )*"
            + "(?:lock-?down|covid(?:-19)?|coronavirus|pandemic|restrictions?|regulations|guidance|weather|storms?|floods?|flooding|snow|heat|illness"
            + "|sickness|leave|holidays?|vacanc(?:y|ies)|strike|closures?|fault|outage|errors?|mistakes?|rounding|chance|season"
            + "|christmas|easter|change of (?:system|definition)|missing|late)\\b";

    /** A wish, a fear or a question claims nothing. */
    private static final String NOT_MERELY_HOPED =
            "(?<!\\b(?:to|may|might|could|can|would|should|not|never|cannot|whether|if|it) )";

    private static final String NOT_DENIED = "(?<!\\b(?:no|not|not a|any|without|without a|little|never|hardly any) )";

    /** Something whose doing is the work of the two organisations. */
    private static final String HARM =
            "(?:(?:the|our|its|their|all|many|more|some) )*(?:number of |level of |risk of |rate of )?"
                    + "(?:\\p{L}+ )?(?:fires?|crimes?|anti-social behaviour|asb|incidents?|harm|risks?|demand|deaths?|injur(?:y|ies)|delays?"
                    + "|burglar(?:y|ies)|calls|waiting(?: times?)?|accidents?|repeat visits)\\b";

    static final List<Claim> ALL = List.of(
            // Proof.
            claim(
                    Kind.PROOF,
                    "(?:dis)?prove[sdn]?|proving|proofs?|demonstrat(?:es?|ed|ing)",
                    "“is in line with”, or what was found, with its range"),
            claim(
                    Kind.PROOF,
                    "confirm(?:s|ed|ing)? (?:that|what|our|(?:the |this |its )?(?:theory|idea|hypothes[ie]s|benefits?|value|effects?"
                            + "|impact|success|case|assumptions?|expectations?))",
                    "“is in line with what we expected”"),
            claim(
                    Kind.PROOF,
                    "(?:clearly (?:shows?|showed|shown)|(?:shows?|showed|shown|showing) clearly"
                            + "|(?:shows?|showed|shown|showing|finds?|found|evidence|is clear) that (?:[^.;]{1,80}? )?"
                            + "(?:works?|worked|succeeds?|succeeded|is effective|was effective|are effective|pays? off|paid off|is a success"
                            + "|was a success|makes? a difference|made a difference))",
                    "what was seen, and how sure section 12 is of it"),
            claim(
                    Kind.PROOF,
                    NOT_DENIED
                            + "(?:clear|strong|compelling|conclusive|convincing|overwhelming|undeniable|robust|firm|ample|hard)"
                            + " (?:and \\p{L}+ )?evidence|evidence (?:is|was) (?:clear|strong|compelling|conclusive|overwhelming)",
                    "the level of evidence in section 12"),
            claim(
                    Kind.PROOF,
                    NOT_DENIED
                            + "(?:undoubtedly|unquestionably|indisputabl[ey]|undeniabl[ey]|conclusive(?:ly)?|irrefutabl[ey])"
                            + "|(?:beyond|without|there is no|no) (?:any |a )?doubt|establish(?:es|ed) that"
                            + "|(?:validat|vindicat)(?:es|ed) (?:the|our|this)",
                    "“probably”, or how sure section 12 is"),
            // Cause.
            claim(
                    Kind.CAUSE,
                    ("caus(?:es?|ed|ing)|because of %1$s|effects? of(?! %2$s)|impacts? of %1$s"
                                    + "|(?:had|has|have|having) an? (?:\\p{L}+ )?(?:impact|effect) (?:on|upon)")
                            .formatted(US, OUTSIDE),
                    "“during the trial”, or “beside”"),
            claim(
                    Kind.CAUSE,
                    ("due to %1$s|due to(?! (?:be|start|begin|end|finish|open|close|move|meet|run|report|return|arrive|come|go|take|last"
                                    + "|leave|expire|renew|happen)\\b| %2$s)")
                            .formatted(US, OUTSIDE),
                    "“in the same months as”"),
            claim(
                    Kind.CAUSE,
                    ("thanks to %1$s|(?<!\\b(?:many|our|with|special|sincere|warm|grateful|say|said|and) )thanks to"
                                    + "(?! (?:all|every(?:one|body)|those|whoever|anyone|you|colleagues|staff|members|volunteers|partners"
                                    + "|participants|both (?:teams|organisations)|the (?:staff|people|colleagues|participants|teams))\\b)")
                            .formatted(US),
                    "“during the trial”"),
            claim(
                    Kind.CAUSE,
                    ("as a result of %1$s|as a (?:direct )?(?:result|consequence)(?: of)?(?! of %2$s)(?! %2$s)|in consequence of(?! %2$s)"
                                    + "|owing to(?! %2$s)|on account of(?! %2$s)")
                            .formatted(US, OUTSIDE),
                    "“in the same months as”"),
            claim(
                    Kind.CAUSE,
                    ("(?<!\\b(?:cannot be|not be|not|never) )(?:attributable to|attributed to|credited to)(?! %2$s)|down to %1$s|driven by %1$s")
                            .formatted(US, OUTSIDE),
                    "“seen during the trial”"),
            claim(
                    Kind.CAUSE,
                    "(?:led|leads|leading|" + NOT_MERELY_HOPED
                            + "lead) to(?! believe| (?:the|a|an) (?:yard|car park|corridor|office|stairs|lift|kitchen|exit|roof|street|door))",
                    "“was followed by”"),
            claim(
                    Kind.CAUSE,
                    "resulted in|resulting in|(?<!\\b(?:the|these|those|our|all|other|its|and) )results in"
                            + "(?! (?:the |this |these |its )?(?:sections?|annex(?:es)?|tables?|chapters?|figures?|charts?|reports?|appendix|full|words|brackets)\\b)",
                    "“was followed by”"),
            claim(Kind.CAUSE, "brought about|brings about|bringing about", "“was followed by”"),
            claim(
                    Kind.CAUSE,
                    "(?:reduced|reduces|cut|cuts|lowered|lowers|prevented|prevents|averted|stopped|halved) " + HARM
                            + "|saved (?:[\\p{L}\\d]+ )?lives",
                    "“were fewer than expected”, with the range, if section 5 says so"),
            // Improvement.
            claim(
                    Kind.BETTER,
                    "(?:made|makes|making|" + NOT_MERELY_HOPED
                            + "make) (?:[\\p{L}’'-]+ ){1,5}?(?:safer|better|healthier|easier|quicker|faster|stronger|more (?:effective|efficient|productive))",
                    "what changed, by how much, with its range"),
            claim(
                    Kind.BETTER,
                    "(?<!\\b(?:be|not|who|what) )improve(?:d|s)"
                            + "|(?<!\\b(?:for|of|by) )improving"
                            + "|(?<!\\b(?:no|for|any|of) )improvements?(?! (?:plan|plans|team|programme|notice|board)\\b)",
                    "“was higher (or lower) than expected”, with the range, if section 5 says so"),
            claim(
                    Kind.BETTER,
                    "(?:is|are|was|were|has been|became|become|becoming) (?:\\p{L}+ )?safer|(?:was|is|has been) a (?:\\p{L}+ )?success"
                            + "|(?:was|is|has been|proved) (?:very |highly |hugely )?(?:successful|effective)(?! (?:from|until|on|since)\\b)",
                    "what changed, by how much, with its range"),
            // Size.
            claim(
                    Kind.SIGNIFICANCE,
                    "(?:in|non-)?significant(?:ly)?|significance",
                    "the range, and whether it lies clear of no change"),
            claim(
                    Kind.SIGNIFICANCE,
                    NOT_DENIED + "(?:clear|real|marked|measurable|substantial|considerable|noticeable|notable|tangible)"
                            + " (?:and \\p{L}+ )?(?:impact|effect|difference|change|improvement|benefit|reduction|increase|rise|fall|drop|gain)s?",
                    "how large it was, with its range"),
            claim(
                    Kind.SIZE,
                    NOT_DENIED
                            + "(?:huge|massive|enormous|dramatic|tremendous|profound|transformational|transformative|remarkable|outstanding"
                            + "|major|great|big|large|strong|sharp|lasting|positive|powerful|immense|vast)"
                            + " (?:and \\p{L}+ )?(?:positive |beneficial )?(?:impact|effect|difference|change|improvement|success|benefit|reduction"
                            + "|increase|rise|fall|drop|gain)(?:s|es)?",
                    "how large it was, in numbers, with its range"),
            claim(
                    Kind.SIZE,
                    "dramatically|massively|hugely|drastically|enormously|vastly|radically|transform(?:s|ed|ing)|game[- ]chang(?:er|ing)|ground-?breaking|unprecedented(?! (?:times?|circumstances)\\b)",
                    "how large it was, in numbers, with its range"),
            // Money.
            claim(
                    Kind.MONEY,
                    "(?:sav(?:ed|es|ing|ings))(?: of)?(?: [\\p{L}]+){0,3} £ ?[\\d][\\d.,]*(?: ?(?:k|m|million|thousand))?|£ ?[\\d][\\d.,]*(?: ?(?:k|m|million|thousand))?"
                            + " (?:was |were |has been |have been |a year |of )*(?:saved|in savings|savings)",
                    "the range in section 8, by kind: cash, staff time or quality"),
            claim(
                    Kind.MONEY,
                    "(?:saved|saves|saving) (?:[\\p{L}’']+ )?(?:money|cash|taxpayers?|costs)|paid for itself|pays for itself|cost[- ]effective"
                            + "|" + NOT_DENIED
                            + "(?:good|excellent|best|better|great|outstanding) value(?: for (?:the )?(?:money|taxpayers?|public))?",
                    "the range in section 8, by kind: cash, staff time or quality"));

    private Claims() {}

    private static Claim claim(Kind kind, String words, String instead) {
        return new Claim(
                kind,
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS),
                instead);
    }
}
