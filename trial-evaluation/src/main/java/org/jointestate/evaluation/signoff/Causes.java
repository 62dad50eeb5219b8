package org.jointestate.evaluation.signoff;

import static org.jointestate.evaluation.signoff.Wording.CHANGE;
import static org.jointestate.evaluation.signoff.Wording.CHANGED;
import static org.jointestate.evaluation.signoff.Wording.ELSEWHERE;
import static org.jointestate.evaluation.signoff.Wording.INCIDENT;
import static org.jointestate.evaluation.signoff.Wording.IT_DID;
import static org.jointestate.evaluation.signoff.Wording.MOVED;
import static org.jointestate.evaluation.signoff.Wording.NOT_MERELY_HOPED;
import static org.jointestate.evaluation.signoff.Wording.OUTCOME;
import static org.jointestate.evaluation.signoff.Wording.SURELY_CHANGED;
import static org.jointestate.evaluation.signoff.Wording.TO_CHANGE;
import static org.jointestate.evaluation.signoff.Wording.US;
import static org.jointestate.evaluation.signoff.Wording.US_DID;
import static org.jointestate.evaluation.signoff.Wording.US_OR_TEAM;
import static org.jointestate.evaluation.signoff.Wording.upTo;
import static org.jointestate.evaluation.signoff.Wording.within;

import java.util.List;
import org.jointestate.evaluation.signoff.Claims.Claim;

/**
 * The forms in which a report says that the trial did something, put together from who did it, the verb and what it was done to. The
 * stronger the verb, the less has to stand around it: "caused" is asked about whoever did it, "boosted" where the trial did it, and
 * "gave" only where the trial gave more or less of something.
 */
final class Causes {

    private static final String MEANWHILE = "“during the trial”, or “beside”";

    private static final String SAME_MONTHS = "“in the same months as”";

    private static final String FOLLOWED = "“was followed by”";

    private static final String FEWER = "“were fewer than expected”, with the range, if section 5 says so";

    /** In "a reduced demand" and "was reduced" nobody did it. */
    private static final String A_VERB =
            "(?<!\\b(?:the|a|an|of|with|to|no|some|for|at|their|its|any|by|in|from|about|on|than|such|was|were|is|are|be|been|or|as) )";

    /** Something whose doing is the work of the two organisations. */
    private static final String HARM =
            "(?:(?:the|our|its|their|all|many|more|some) ){0,6}(?:number of |level of |risk of |rate of )?"
                    + "(?:\\p{L}+ )?(?:fires?|crimes?|anti-social behaviour|asb|incidents?|harm|risks?|demand|deaths?|injur(?:y|ies)|delays?"
                    + "|burglar(?:y|ies)|calls|waiting(?: times?)?|accidents?|repeat visits)\\b";

    /** Verbs that have the trial as their doer in no innocent sense. */
    private static final String MADE_HAPPEN =
            "(?:(?:generat|trigger|enabl|accelerat|unlock|foster|yield|prompt|solv|fix|reviv|spark|boost|eas|transform|inspir|stimulat|secur"
                    + "|strengthen|encourag)(?:e?s|e?d)|sped up|speed(?:s|ed)? up|helps\\b|helped\\b(?! by\\b)|help(?= (?:us|them|people|officers|staff|both|to|keep|cut|reduce)\\b)"
                    + "|(?:drives?|drove|driven|push(?:es|ed)|brings?|brought|forced?) " + upTo(6)
                    + "(?:up|down|forward)"
                    + "|dr(?:iv|ov)es?(?= \\p{L})|turn(?:s|ed) " + upTo(6)
                    + "(?:round|around|into)|(?:allow|let)(?:s|ed)? " + upTo(4) + "(?:to\\b )?"
                    + TO_CHANGE
                    + "|(?:made|makes) (?:it |this |them |that )?" + upTo(3)
                    + "(?:possible|happen|easier|quicker|work|difference)|changed " + upTo(2)
                    + "(?:everything|lives|picture)|(?:paid|pays) (?:off|dividends)|accounts? for|explains?"
                    + "|delivered(?=[.,;!]|$| and\\b| for both\\b)|achiev(?:es|ed) (?:what|its|the|their|our|every|all)"
                    + "|(?:makes?|made|making) " + upTo(6) + CHANGE + "|(?:play(?:s|ed)|had|has) (?:a |an |its |the )?"
                    + upTo(2)
                    + "(?:parts?|roles?|hand|influence|bearing|share)(?= (?:in|on)\\b)|(?:is|was|are|were|been|proved) "
                    + upTo(2)
                    + "(?:instrumental|key to|crucial|vital|decisive|central to|essential|pivotal|to thank)"
                    + "|did " + upTo(1) + "(?:it|that|this|the trick)(?=[.,;!]|$)|(?:is|was|has been|are|were) "
                    + upTo(1)
                    + "(?:responsible for|behind))";

    /** Verbs that say what a trial did only with what came of it: to give more, to produce a rise. */
    private static final String GAVE =
            "(?:(?:produc|deliver|achiev|creat|provid|secur|earn|rais|attract|add|offer|generat)(?:e?s|e?d)|g[ai]ves?|given|wins?|won|mean[st]"
                    + "|brings?|brought|got|gets|shows its worth in)";

    /** A clause that names what the trial is about. */
    private static final String SITS_TOGETHER =
            "(?:got to know|overheard|overhear|talk(?:s|ed)? (?:to|with)|spoke (?:to|with)|knew (?:each|one another|whom|who)|shar(?:e[sd]?|ing)|sat|sits?|sitting|together|side by side|co-?located|next to (?:each other|one another|the)|jointly"
                    + "|same (?:room|office|desks?|floor)|one (?:room|office|roof))\\b";

    private static final String ABOUT_US = "(?:" + SITS_TOGETHER
            + "|(?:trial|pilot|project|office|desks?|move|co-?location|partnership|collaboration)\\b|" + Wording.PEOPLE
            + ")";

    /** A reason that lies in what happened to the office, or in the counting, and not in the sharing. */
    private static final String NOT_THE_SHARING = "(?!" + within(70)
            + "(?:shut|closed|clos(?:es|ure)|ended|ends|empty|lockdown|covid|late|delayed|broken|not|n[’']t|too|moved out|flood(?:ed)?"
            + "|count(?:ed|s)?|record(?:ed|s)?|form|definition|noise|repairs?|(?:was|were|is|are) away|leave|sick|ill|strike|holidays?|left|fewer|absent|weather|snow|busy|new system)\\b)";
    /** What a trial, an office or a move may do without anything coming of it. */
    private static final String DOES_NOTHING =
            "(?!(?:is|was|were|are|be|been|had|has|have|lasted?|ran|runs?|began|begins?|started|starts|ended|ends|clos(?:ed|es)|opened|opens|took|takes|cover(?:ed|s)"
                    + "|includ(?:ed|es)|compar(?:ed|es)|count(?:ed|s)|record(?:ed|s)|measur(?:ed|es)|ask(?:ed|s)|look(?:ed|s)|will|would|should|could"
                    + "|may|might|can|cannot|did|does|aim(?:ed|s)|seeks?|sought|hop(?:ed|es)|said|says|plann?(?:ed|s)|need(?:ed|s)|receiv(?:ed|es)"
                    + "|register(?:ed|s)|saw|sees|lost|loses|moved|moves|holds?|held|stood|stands?|cost|costs|found|finds|tested|tests|tried|tries"
                    + "|describ(?:ed|es)|requir(?:ed|es)|differ(?:ed|s)|remain(?:ed|s)|belong(?:ed|s)|assum(?:ed|es)|us(?:ed|es)|share[ds]?|us"
                    + "|nam(?:ed|es)|list(?:ed|s)|defin(?:ed|es)|follow(?:ed|s)|called|was|desks|booked|expected|intended|meant to|combined|based|agreed"
                    + "|reported|reports|lacked|lacks|fitted|seats|seated|offices|others?)\\b)";

    /** Whatever verb: in the past, or followed by what it is done to. */
    private static final String ANY_VERB = DOES_NOTHING
            + "(?:\\p{L}+ed|gave|kept|let|met|got|brought|made|drew|broke|built|put|grew|taught|drove|beat|shown|bred|freed|spared|did"
            + "|\\p{L}{3,}s(?= (?:the|a|an|our|their|its|us|them|people|more|fewer|less|police|both|\\d)\\b))";

    private static final String NO_NOT =
            "(?!" + within(80) + "\\b(?:no|not|never|whether|nothing|neither|none|n[’']t)\\b)";

    static final List<Claim> ALL = List.of(
            // Whoever did it: to cause, to lead to, to result in.
            Claim.active(
                    "caus(?:es?|ing)(?! (?:for (?:concern|complaint|alarm)|codes?|categor(?:y|ies)|of (?:(?:the|a|an|each|this|every|any|one) )?"
                            + "(?:\\p{L}+ )?" + INCIDENT + "\\b(?! (?:falling|rising|reduction)))\\b)|caused(?! by\\b)",
                    MEANWHILE),
            Claim.cause(
                    "caused " + upTo(1) + "by " + US_OR_TEAM + "|(?<!\\b" + INCIDENT
                            + " (?:(?:(?:that|which) )?(?:was|were|are|is) )?)caused by(?! " + ELSEWHERE + ")",
                    MEANWHILE),
            Claim.cause(
                    "because of " + US + "|effects? of(?! (?:" + ELSEWHERE + "|this kind|that kind))|impacts? of " + US
                            + "|(?:had|has|have|having) an? (?:\\p{L}+ )?(?:impact|effect) (?:on|upon)"
                            + "|(?:trial|pilot|office|desks|move|sharing|co-location)[’']s?"
                            + " (?:\\p{L}+ )?(?:effects?|impact)",
                    MEANWHILE),
            Claim.cause(
                    "due to " + US
                            + "|(?<!\\b(?:thanks|credit|praise|apologies) (?:is|are|was|were) )due to(?! (?:be|start|begin|end|finish|open|close|move|meet|run|report|return|arrive|come|go"
                            + "|take|last|leave|expire|renew|happen)\\b| " + ELSEWHERE
                            + "| (?:(?:the|a|our|their|its|each|both) )?(?:\\p{L}+ )?(?:boards?|panel|landlord|council|committee|chief"
                            + "|commissioner|treasurer|auditors?|inspectors?|inspectorate|bank|court|authority|government|ministers?"
                            + "|secretary|cabinet|partners|tenants?|owners?|supplier|contractor|public|home office|leads?)\\b)",
                    SAME_MONTHS),
            Claim.cause(
                    "thanks to " + US
                            + "|(?<!\\b(?:many|our|with|special|sincere|warm|grateful|say|said|and) )thanks to"
                            + "(?! (?:all|every(?:one|body)|those|whoever|anyone|you|colleagues|staff|members|volunteers|partners"
                            + "|participants|both (?:teams|organisations)|the (?:staff|people|colleagues|participants|teams))\\b)"
                            + "(?! [^.;!]{1,90}? for (?:their|his|her|your)\\b)(?! [^.,;!]{1,60}? (?:for|who|that) (?:their|his|her|its|the|all|your|helping|giving|taking|took|came"
                            + "|answered|helped|gave)\\b)"
                            + "(?! (?-i:(?:(?:PC|Sgt|Dr|Insp|Cllr)\\.? )?\\p{Lu}[\\p{L}’'-]+(?:,? (?:and )?\\p{Lu}[\\p{L}’'-]+){0,6})[.!]?$)",
                    "“during the trial”"),
            Claim.cause(
                    "as a result of " + US + "|as a (?:direct |clear )?(?:result|consequence)(?: of)?(?! of "
                            + ELSEWHERE + ")(?! "
                            + ELSEWHERE + ")|in consequence of(?! " + ELSEWHERE + ")|owing to(?! " + ELSEWHERE
                            + ")|on account of(?! " + ELSEWHERE + ")|by virtue of " + US + "|on the back of " + US,
                    SAME_MONTHS),
            Claim.cause(
                    "(?<!\\b(?:cannot be|not be|not|never) )(?:attributable to|attributed to|credited to|put down to|ascribed to|traced (?:back )?to|(?:attribut|ascrib|trac|credit)(?:es?|ing) "
                            + within(50) + " to)(?! "
                            + ELSEWHERE
                            + ")|(?:is|was|are|were|be|been|come|comes|came|largely|mainly|partly|all|entirely|purely|simply)"
                            + " down to " + US + "|driven by " + US,
                    "“seen during the trial”"),
            Claim.active(
                    "(?:led|leading|(?<!\\b(?:team|trial|project|the|two|both|our|pilot) )leads|" + NOT_MERELY_HOPED
                            + "lead) (?:directly |straight |indirectly |clearly |ultimately |eventually )?to(?! believe| (?:the|a|an) (?:yard|car park|corridor|office|stairs|lift|kitchen|exit|roof|street"
                            + "|door|north|south|east|west)\\b)|(?:gives?|gave|giving|given) rise to",
                    FOLLOWED),
            Claim.active(
                    "resulted in|resulting in|(?<!\\b(?:the|these|those|our|all|other|its|and) )results in"
                            + "(?! (?:the |this |these |its )?(?:sections?|annex(?:es)?|tables?|chapters?|figures?|charts?|reports?|appendix"
                            + "|full|words|brackets)\\b)",
                    FOLLOWED),
            Claim.active("brought about|brings about|bringing about", FOLLOWED),
            Claim.active(
                    "contribut(?:ed|es|ing|ions?) to(?! (?:(?:the|this|that|our|a|an|its|their|each) )?(?:\\p{L}+ )?"
                            + "(?:reports?|reviews?|evaluation|survey|discussions?|costs?|rent|workshops?|documents?|plans?|fund|budget"
                            + "|pensions?|knowledge|debate|lists?|meetings?|record|minutes|questions?)\\b)",
                    MEANWHILE),
            Claim.cause(
                    "(?:stem(?:s|med|ming)? (?:directly )?from|result(?:ed|ing) (?:directly )?from|(?:fall|rise|drop|increase|reduction|change|improvement|this|it)"
                            + " (?:results|arises|arose|follows|followed|flows|flowed) (?:directly |straight )?from)(?! "
                            + ELSEWHERE + ")|"
                            + MOVED + " "
                            + within(30) + "(?:came|comes|come|arises|arose) from " + US,
                    SAME_MONTHS),
            Claim.cause(
                    "(?<!\\bno )\\bcausal(?:ly|ity)?|causation",
                    "“seen during the trial”, and how sure section 12 is of it"),
            // The trial, the office or sitting together did it.
            Claim.net(US_DID + MADE_HAPPEN, MEANWHILE),
            Claim.cause(US_DID + GAVE + " " + upTo(5) + CHANGE, FOLLOWED),
            Claim.cause(US_DID + "(?:" + CHANGED + ") " + upTo(5) + OUTCOME, FEWER),
            Claim.cause(
                    IT_DID
                            + "(?:(?:trigger|boost|unlock|foster|spark)(?:s|ed)|sped up|(?:drives?|drove|driven|brings?|brought) "
                            + upTo(4) + OUTCOME + " (?:up|down)|(?:drives?|drove|driven|brings?|brought) (?:up|down) "
                            + upTo(4)
                            + OUTCOME
                            + "|(?:accounts? for|explains?|(?:is|was) (?:\\p{L}+ )?responsible for|(?:is|was) behind|did) "
                            + upTo(2) + MOVED + "|(?:paid|pays) off(?! (?:the|a|its|our) (?:loan|debt|mortgage)))",
                    MEANWHILE),
            Claim.cause(
                    IT_DID + "(?:" + GAVE
                            + "|enabled|made possible|generated) (?:(?:us|them|the|a|an|about|some|many|much|both|over|nearly) ){0,3}"
                            + upTo(1) + CHANGE + " " + upTo(3) + "(?:in )?" + upTo(2) + OUTCOME,
                    FOLLOWED),
            Claim.cause(IT_DID + "(?:" + SURELY_CHANGED + ") " + upTo(3) + OUTCOME, FEWER),
            Claim.cause(
                    "(?:makes?|made|making) (?:all )?(?:a|the|this|that) (?:\\p{L}+ )?difference(?! (?:between|in (?:what|how))\\b)",
                    MEANWHILE),
            Claim.cause("help(?:s|ed) (?:\\p{L}+ )?(?:to )?" + TO_CHANGE + " " + upTo(4) + OUTCOME, MEANWHILE),
            Claim.active(
                    A_VERB + "(?:reduced|reduces|cut|cuts|lowered|lowers|prevented|prevents|averted|halved) " + HARM
                            + "|(?:saved|saves|saving) (?:[\\p{L}\\d]+ )?lives|" + A_VERB
                            + "(?:increased|reduced|raised|lowered|cut|boosted|lifted) " + upTo(3) + OUTCOME
                            + " (?:by|to) \\d",
                    FEWER),
            // Whatever it did, and more, fewer or what is measured came of it.
            Claim.net(
                    US_DID + NO_NOT + ANY_VERB + " " + upTo(7) + "(?:" + CHANGE + "|" + OUTCOME
                            + "|(?:safe|confidence|credit|aims?|goals?|targets?)\\b)",
                    MEANWHILE),
            Claim.active(
                    "(?:drove|drives|driving|fuell?ed|spurred|sparked|produced|explains?|underl(?:ies|ay|ie)|made for) (?:the|this|an?) (?:\\p{L}+ )?"
                            + "(?:rise|fall|increase|decrease|drop|reduction|improvement|growth|decline|change)s?",
                    FOLLOWED),
            Claim.cause(
                    "with (?:" + US_OR_TEAM + "|both (?:teams|services)|the two (?:teams|services))" + within(30) + ", "
                            + within(60) + "(?<=[ ,])" + MOVED,
                    SAME_MONTHS),
            Claim.cause(
                    MOVED + " " + within(40) + "now that(?= )" + NOT_THE_SHARING + "|now that " + NOT_THE_SHARING
                            + within(60) + ", " + within(60) + MOVED
                            + "|in response to (?:" + US
                            + "|joint)|under (?:(?:the|this|our|a) )?(?:(?:new|joint|shared) )+(?:arrangement|approach|partnership|roof)"
                            + "|because of (?:how|the way) (?:it|they|we|" + US_OR_TEAM
                            + ") (?:sits?|sat|works?|worked|shares?|shared)"
                            + "|" + MOVED + " by " + within(20) + "through " + US
                            + "|easy to see why|(?:no|hardly a) (?:mystery|wonder)",
                    SAME_MONTHS),
            Claim.cause(
                    "(?:trial|pilot|office|desks?|move|sharing|co-location|partnership)[’']s? (?:doing|merit|achievements?|success|work)"
                            + "|(?:takes?|took|deserves?|earns?|earned|claims?) (?:the |all |some |much |full )?credit|benefit(?:s|t?ed|ing)? from "
                            + US
                            + "|(?:did|does|do|done) (?:more|much|a lot|wonders|a great deal) (?:for|to)|(?:is|was|been|are) the difference between"
                            + "|possible without " + US
                            + "|saved (?:a|one|two|three|at least one) (?:life|person|child|family)",
                    MEANWHILE),
            Claim.cause(
                    "(?:cannot|can ?not|could not|hard to|difficult to) (?:be )?(?:explain(?:ed)?|account(?:ed)? for) "
                            + within(20)
                            + "(?:but|other than|without|except) " + US
                            + "|(?:rise|fall|increase|reduction|drop|change|improvement|decline)s? " + within(30)
                            + "(?:flows?|stems?|results|arises?|follow(?:s|ed)|comes?) (?:directly |straight )?from(?! "
                            + ELSEWHERE + ")",
                    SAME_MONTHS),
            Claim.cause(
                    US_DID
                            + "(?:(?:halv|doubl|trebl|increas|reduc|decreas|improv)e[sd]|(?:lower|boost|shorten|lessen|strengthen)(?:s|ed)"
                            + "|matters\\b|mattered\\b)(?! " + upTo(3)
                            + "(?:desks?|rooms?|rent|heating|blinds|lights|lighting|floors?|meetings?)\\b)",
                    FEWER),
            Claim.net("(?:had|has|have|having) an? (?:\\p{L}+ )?(?:impact|effect)(?= ?[:;,.]|$)", MEANWHILE),
            // It was done by the trial.
            Claim.cause(
                    "(?:prevented|averted|reduced|halved|lowered|increased|boosted|triggered|driven|solved|brought (?:about|down|up)|improved"
                            + "|enabled|doubled|made possible|avoided|helped|sped up|speeded up|eased|strengthened) (?:\\p{L}+ )?by "
                            + US_OR_TEAM,
                    SAME_MONTHS),
            Claim.cause(
                    "(?:" + OUTCOME
                            + "|rise|fall|increase|reduction|drop|change|improvement)(?: \\p{L}+){0,3}? (?:cut|produced|generated|raised"
                            + "|achieved|delivered|stopped|saved|explained|won|created|put out) (?:\\p{L}+ )?by "
                            + US_OR_TEAM,
                    SAME_MONTHS),
            // Its reason is the trial.
            Claim.cause(
                    "(?:reason|explanation|driver|factor|key|secret|catalyst|force)s? (?:why |that |for |of |behind |to )?"
                            + within(60)
                            + "(?:is|was|are|were|lies in|lay in|being|has been) (?:clearly |simply |surely |that )?(?:"
                            + US
                            + "|" + within(20) + SITS_TOGETHER + ")",
                    SAME_MONTHS),
            Claim.cause(
                    US
                            + " (?:is|was|are|were|has been|had been) (?:clearly |surely |probably |simply )?(?:the|a|one|our|what|why|its)(?: \\p{L}+){0,2}?"
                            + "(?:(?<=\\b(?:what|why))| (?:reason|cause|explanation|driver|factor|key|secret|catalyst|force)\\b)",
                    SAME_MONTHS),
            Claim.cause(
                    "(?:(?:had|has|have|having) (?:the|its|their|our) (?:desired|intended|hoped[- ]for|expected|planned|right)"
                            + " (?:effects?|impact|results?|outcome)|(?:an?|the) (?:direct |natural |clear |simple )?(?:result|consequence|product|fruit)"
                            + " of (?:" + US + "|joint|sharing|sitting|working))",
                    SAME_MONTHS),
            Claim.cause(
                    "(?<!\\bno )(?:direct |clear |strong |obvious )(?:link|connection|relationship|line) (?:between|from|with) (?:"
                            + US + "|" + within(30)
                            + SITS_TOGETHER + ")|no (?:other )?(?:explanation|reason|cause)s? " + within(40)
                            + "(?:than|but|except) " + US
                            + "|no (?:accident|coincidence|surprise)(?= ?(?:that|[:;,]))|(?:benefits?|gains?|fruits?|rewards?) of "
                            + US
                            + " (?:is|was|are|were|includ(?:es?|ed))|" + MOVED + " " + within(20) + "accordingly"
                            + "|(?:what|that is what) (?:you|we|one) gets? (?:when|if|by)|what happens (?:when|if) "
                            + within(40) + SITS_TOGETHER,
                    SAME_MONTHS),
            Claim.cause(
                    "(?:came|come|comes) about (?:through|because|by|from|thanks)(?! " + ELSEWHERE + ")", SAME_MONTHS),
            Claim.cause(
                    "(?:if|had) (?!not\\b)" + within(50)
                            + "(?:not (?:shared|sat|moved|joined|come)|(?:stayed|remained|been|still|kept) (?:apart|separate|where)|never (?:shared|moved|met|sat))"
                            + within(30) + ", " + within(50) + "would\\b",
                    "what was expected, with the range, as section 5 says"),
            Claim.cause("(?:this|that|which) (?:is|was) (?:also )?why " + within(50) + MOVED, SAME_MONTHS),
            Claim.cause(
                    "(?:is|was|are|were|as|simply|just|largely|all) (?:the |a |one )(?:\\p{L}+ )?(?:result|consequence|product|fruit|outcome)s? of "
                            + US,
                    SAME_MONTHS),
            Claim.cause(
                    "(?<=\\b(?:" + MOVED
                            + "|happen(?:s|ed)?\\b|succeeded\\b|worked\\b)[^.;:!?]{0,80} )because (?!of\\b)"
                            + NOT_THE_SHARING + within(60) + ABOUT_US,
                    SAME_MONTHS),
            Claim.cause(
                    "because (?!of\\b)" + NOT_THE_SHARING + within(60) + ABOUT_US + within(40) + ", " + within(60)
                            + MOVED,
                    SAME_MONTHS),
            Claim.cause(
                    "(?:since|as|now that) (?!of\\b)" + within(50)
                            + "(?:shar(?:e|ed)|sat|sits?|sitting|together|side by side|co-?located)\\b" + within(30)
                            + ", " + within(60) + MOVED,
                    "“from the day on which”"),
            Claim.cause(
                    MOVED + " " + within(30) + "(?:once|as soon as|as|now that|after|when) (?:the )?(?:"
                            + Wording.PEOPLE + " ?){1,3}" + within(20) + SITS_TOGETHER,
                    "“from the day on which”"),
            Claim.cause(
                    SITS_TOGETHER + within(30) + ",? (?:and )?(?:so|therefore|hence|thus) " + within(40) + MOVED,
                    SAME_MONTHS),
            Claim.cause(
                    MOVED + " " + within(40)
                            + "(?:through|by|from|via|with the help of) (?:the |our |better |more ){0,6}(?:sharing|co-?locati(?:on|ng)|collaborati(?:on|ng)|(?:closer|joint|close)"
                            + " (?:\\p{L}+ )?work(?:ing)?|(?:sitting|working|being) (?:together|side by side|next))\\b",
                    SAME_MONTHS),
            Claim.cause(
                    "by (?:sharing|sitting|working|co-?locating|moving in)\\b" + within(40)
                            + ",? (?:we|they|officers|teams|staff|police|fire|both|the)\\b" + within(30) + "(?:" + MOVED
                            + "|" + CHANGED + ")",
                    SAME_MONTHS),
            // What would have been without it.
            Claim.cause(
                    "(?:without|but for|(?:if|had|were) (?:it )?(?:were |was |had )?not (?:been )?for) (?:having )?"
                            + US + within(60) + "\\b(?:would|could|might) " + within(20) + "(?:have|be)\\b",
                    "what was expected, with the range, as section 5 says"),
            Claim.cause(
                    "(?<!\\b(?:what|that|than|who|which) )(?:would|could) (?:not |never |hardly )?have (?!been expected|happened)"
                            + within(50) + "(?:without|but for|if not for|had it not been for) " + US,
                    "what was expected, with the range, as section 5 says"),
            // Whom to thank for it.
            Claim.cause(
                    "credit " + within(50) + "(?:goes|go|belongs|is due) to (?:" + US_OR_TEAM
                            + "|everybody)|(?:owes?|owed) " + within(40) + "to " + US_OR_TEAM,
                    MEANWHILE),
            Claim.cause(
                    "(?:rise|fall|increase|reduction|drop|change|improvement|growth|decline)s? " + within(30)
                            + "(?:reflects?|reflected|mirrors?|shows? what|flows? from|is explained by|are explained by) "
                            + US,
                    SAME_MONTHS),
            Claim.cause(
                    "(?:it|what " + within(40) + ") (?:is|was|were|are) " + US_OR_TEAM + " (?:that|which|who) (?:"
                            + CHANGED
                            + "|got|gave|brought|caused|led|did|made|produced|brought|drove|helped|saved|turned)",
                    MEANWHILE),
            Claim.cause(
                    "what (?:" + CHANGED + "|caused|changed|did|drove|made|produced|brought|helped) " + within(40)
                            + "(?:is|was|were) " + US,
                    MEANWHILE));

    private Causes() {}
}
