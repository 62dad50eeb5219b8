package org.jointestate.evaluation.signoff;

import java.util.regex.Pattern;

/**
 * Parts of English that claims are put together from: who or what is said to have done it, what it is said to have done, and to what.
 * A part is the text of an expression; {@link #words} makes one of them stand for whole words.
 */
final class Wording {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** Up to the end of the clause; {@link #within} bounds it. */
    private static final String ON = "[^.;:!?]";

    private static final String DETERMINED =
            "(?:(?:the|this|our|these|those|that|a|an|its|their|one|each|both|all|new|shared|joint|combined|same|single|whole|open"
                    + "|police|fire|and|very|present|current) ){0,5}";

    /** Another office than ours does nothing of ours. */
    private static final String OURS =
            "(?<!\\b(?:other|another|comparison|second|old|former|previous|neighbouring|no|any|head|front|back|post|home|press|control|meeting|court|clinical|random) )";

    private static final String THING =
            "(?:trial|pilot|project|scheme|initiative|programme|experiment|office|hub|headquarters|desks?|room|floor|move|relocation"
                    + "|co-?locat(?:ion|ing)|partnership|collaborat(?:ion|ing)|arrangements?|closeness|proximity|layout|set-?up|sharing"
                    + "|togetherness|approach)\\b(?! (?:period|months?|weeks?|days?|years?|plan|leads?|lead’s|board|manager|team|staff|data|diary|results?|measures?|use|chart)\\b)";

    /** Sitting, sharing and working side by side, as a doing. */
    private static final String TOGETHERNESS =
            "(?:(?:sitting|working|being) with (?:the )?(?:police|fire|other)[\\p{L}-]*|(?:sitting|being|working|sharing|moving|meeting|putting|bringing|having|seating)(?: [\\p{L}’'-]+){0,5}?"
                    + " (?:together|side by side|side-by-side|(?:next to|beside|alongside|close to|near) (?:[\\p{L}’'-]+ ){0,2}[\\p{L}’'-]+|on the next desk|close by|desks?|offices?|rooms?|in one (?:place|room|office)"
                    + "|under one roof|closely|space|a building|the building|one building)|side[- ]by[- ]side working|being neighbours|(?:joint|combined|co-located) teams?|(?:joint|close|closer|shared|multi-agency|integrated)"
                    + " (?:joint |partnership )?(?:working|work|visits|patrols|visiting)(?: together)?)\\b";

    /** The trial, the office, or what people do in it. */
    static final String US =
            "(?:" + DETERMINED + OURS + THING + "|(?:(?:the|our|this|better|more) ){0,6}" + TOGETHERNESS + ")";

    /** The same, and those who sit in it. */
    static final String US_OR_TEAM = "(?:" + US + "|" + DETERMINED + OURS + "teams?\\b)";

    /** As the subject of a verb, with where it is and what stands before the verb. */
    static final String US_DID = US
            + "(?: (?:of|at|in|with|between|by|for) (?:(?!(?:could|would|may|might|can|cannot|should|will|shall|must|not|never|no|nothing|nobody|to|if|whether)\\b)[\\p{L}\\d’'-]+ ?){1,4}?)? ?"
            + "(?:(?:has|have|had|also|really|directly|clearly|certainly|alone|itself|greatly|probably|then|thereby|both|all|does|do|did"
            + "|already|soon|even|simply|indeed) ){0,3}";

    /** A subject that only points at one. */
    static final String IT_DID =
            "(?:it|this|that|which|we|they|" + DETERMINED + OURS + "teams?|officers|staff|colleagues|police and fire)"
                    + " (?:(?:has|have|had|also|really|directly|clearly|alone|itself|together|then|thereby|both|all) ){0,3}";

    /** What lies outside a trial may be named as a reason: nobody takes it for the trial's doing. */
    static final String ELSEWHERE =
            "(?:(?:the|a|an|this|that|their|its|annual|sick|poor|bad|heavy|long|first|second|national|local) ){0,6}"
                    + "(?:lock-?downs?|covid(?:-19)?|coronavirus|pandemic|restrictions?|regulations|guidance|weather|storms?|floods?|flooding|snow"
                    + "|rain|heat|heatwave|illness|sickness|leave|holidays?|vacanc(?:y|ies)|strike|closures?|faults?|outage|errors?|mistakes?"
                    + "|rounding|chance|season|christmas|easter|change of (?:system|definition|form)|missing|late|late data|data|people|children|residents|somebody|persons unknown|(?:burst|broken|leaking) \\p{L}+|anything else|something else"
                    + "|other things|arson|candles?|cookers?|cooking|smoking|cigarettes?|electrics?|lightning|vandals?|traffic|road ?works|(?:power )?failures?|power cuts?|breakdowns?|bugs?|misunderstanding|(?:\\p{L}+ )?(?:fault|failure|outage|closure|shortage)s?|school holidays|(?:dry|wet|hot|cold) (?:spell|summer|winter|weather))\\b";

    /** What happens by itself: its cause is a fact of the record and no finding. */
    static final String INCIDENT =
            "(?:fires?|blazes?|incidents?|outbreaks?|accidents?|collisions?|crash(?:es)?|deaths?|injur(?:y|ies)|leaks?|floods?|alarms?|damage|gaps?"
                    + "|noise|outages?|faults?|explosions?|burns?)";

    /** What a trial is measured by, as far as it has a usual name. */
    static final String OUTCOME =
            "(?:fires?|blazes?|crimes?|burglar(?:y|ies)|thefts?|asb|anti-social behaviour|incidents?|calls?|referrals?|visits?|checks|delays?"
                    + "|waits?|waiting|times?|demand|harm|risks?|deaths?|lives|injur(?:y|ies)|accidents?|collisions?|casualt(?:y|ies)|arrests?"
                    + "|complaints?|absences?|sickness|turnover|morale|trust|confidence|satisfaction|co-?operation|understanding"
                    + "|intelligence|productivity|efficiency|performance|safety|savings|attendance|detections?|prosecutions?|callouts?"
                    + "|call-outs?|reoffending|victims?|workload|duplication|mistakes|errors|answers?|responses?)\\b";

    /** A change in it, said as a noun or by comparing. */
    static final String CHANGE =
            "(?:more|fewer|less|extra|additional|better|quicker|faster|higher|lower|safer|shorter|greater|larger|smaller|stronger|sooner"
                    + "|rise|fall|increase|decrease|reduction|drop|growth|improvement|upturn|downturn|decline|gains?|benefits?|results"
                    + "|\\d+(?:\\.\\d+)? ?(?:%|per ?cent))(?![\\p{L}])";

    /** Whether it rose, fell or got better, as verb or noun. */
    static final String MOVED =
            "(?:rose|risen|rises?|rising|fell|fallen|falls?|falling|increas(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|drop(?:s|ped)?|grew|grown|soar(?:s|ed)|surg(?:es|ed)|rocketed|shot up|plummet(?:s|ed)|slump(?:s|ed)|tumbled|shrank|shrunk|vanish(?:es|ed)|disappear(?:s|ed)|ceased|stopped|eased|picked up|dwindl(?:es|ed)|trebled|tripled|jump(?:s|ed)|twice as|more often"
                    + "|grow(?:s|th)?|climbed|declin(?:e[sd]?|ing)|doubled|halved|(?:went|gone|going|came|come|are|were|is|was)"
                    + " (?:up|down)|improv(?:e[sd]?|ing|ements?)|more|fewer|less|quicker|faster|sooner|better|higher|lower|easier"
                    + "|reduction|reduced|shorter|safer|cut)\\b";

    /** Verbs that say a change was made to something, in the past or as a rule, and that speak of little else. */
    static final String SURELY_CHANGED =
            "(?:increas|reduc|decreas|halv|doubl|trebl|eliminat|minimis|rais|eas)e[sd]|(?:boost|lower|lift|lessen|shorten|prevent|avert"
                    + "|avoid|curb|slow|speed|strengthen)(?:s|ed)|slash(?:es|ed)|cuts?|deter(?:s|red)|sped up";

    /** The same, and those that people use of meetings and desks as well. */
    static final String CHANGED = SURELY_CHANGED + "|(?:end|limit)(?:s|ed)|stop(?:s|ped)";

    /** People, as they speak of one another. */
    static final String PEOPLE =
            "(?:they|we|officers?|fire-?fighters?|teams?|police|fire|colleagues?|staff|people|crews?|each other|one another|the two|both)\\b";

    /** The same after "to" or "did". */
    static final String TO_CHANGE =
            "(?:cut|reduce|lower|raise|increase|decrease|prevent|avert|stop|speed up|bring down|improve|save|halve|double|shorten|boost"
                    + "|protect|reach|solve|deter|avoid|achieve|deliver|end|curb|keep|lessen|tackle)\\b";

    /** A wish, a fear or a question claims nothing. */
    static final String NOT_MERELY_HOPED =
            "(?<!\\b(?:to|may|might|could|can|would|should|not|never|cannot|whether|if|it) )";

    private Wording() {}

    /** So many letters of the same clause. */
    static String within(int letters) {
        return ON + "{0," + letters + "}?";
    }

    /** So many words. */
    static String upTo(int words) {
        return "(?:[^\\s.;:!?]+ ){0," + words + "}?";
    }

    static Pattern words(String words) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])", FLAGS);
    }

    static Pattern anywhere(String words) {
        return Pattern.compile(words, FLAGS);
    }
}
