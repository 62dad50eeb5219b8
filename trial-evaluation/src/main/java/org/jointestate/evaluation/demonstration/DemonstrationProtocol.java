package org.jointestate.evaluation.demonstration;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jointestate.evaluation.dataset.Amendment;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.Measure.Better;
import org.jointestate.evaluation.dataset.Measure.HeadlineWindow;
import org.jointestate.evaluation.dataset.Measure.Kind;
import org.jointestate.evaluation.dataset.MeasureCalendar;
import org.jointestate.evaluation.dataset.Organisation;
import org.jointestate.evaluation.dataset.PriorityFramework;
import org.jointestate.evaluation.dataset.ProgressionCriterion;
import org.jointestate.evaluation.dataset.Protocol;
import org.jointestate.evaluation.dataset.Question;
import org.jointestate.evaluation.dataset.SurveyItem;
import org.jointestate.evaluation.dataset.SurveyWave;
import org.jointestate.evaluation.dataset.Team;
import org.jointestate.evaluation.dataset.TheoryLink;
import org.jointestate.evaluation.dataset.TrialZone;
import org.jspecify.annotations.Nullable;

/** The plan of the demonstration trial: real teams, places and dates as they were reported, made-up measures and limits. */
final class DemonstrationProtocol {

    static final String CODE = "SHARED-OFFICE-2019";
    static final String POLICE = "POLICE";
    static final String FIRE = "FIRE";
    static final String POLICE_TEAM = "PARTNERSHIPS";
    static final String FIRE_TEAM = "PREVENTION";
    static final List<String> ZONES = List.of("HQ-1-A", "HQ-1-B", "HQ-1-C");
    static final int DESKS_IN_A_ZONE = 2;
    static final int POLICE_STAFF = 4;
    static final int FIRE_STAFF = 14;

    static final String LOCAL_POLICING = "Strong local policing";
    static final String NEIGHBOURHOOD = "Neighbourhood crime and policing";
    static final String VICTIMS = "Victim support and safeguarding";
    static final String EFFICIENCIES = "Driving efficiencies";

    /** The answer to this one never changes, in any pair: a planted case for the survey method. */
    static final String UNCHANGED_ITEM = "manager";

    static final List<SurveyItem> SURVEY = List.of(
            new SurveyItem("know", "I know whom to ask in the other organisation."),
            new SurveyItem("understand", "I understand what the other organisation does for vulnerable people."),
            new SurveyItem("share", "Information I need from the other organisation reaches me in time."),
            new SurveyItem("trust", "I trust the other organisation to act on what I pass on."),
            new SurveyItem("together", "We visit people together where that makes sense."),
            new SurveyItem("twice", "We avoid doing the same work twice."),
            new SurveyItem("quiet", "I can concentrate where I sit."),
            new SurveyItem(UNCHANGED_ITEM, "My manager supports work with the other organisation."));

    private static final String SHARE = "To share ideas and information more readily";
    private static final String VULNERABLE = "To work better with the most vulnerable people";
    private static final String SAFER = "To make homes and neighbourhoods safer";

    static final List<Question> QUESTIONS = List.of(
            new Question(Question.Kind.PROCESS, "Did people of both organisations use the office, and together?"),
            new Question(Question.Kind.PROCESS, "Did they share information more readily than before?"),
            new Question(Question.Kind.IMPACT, "Did more people at risk get a visit or a referral than expected?"),
            new Question(Question.Kind.IMPACT, "Did referrals between the organisations get answered sooner?"),
            new Question(Question.Kind.IMPACT, "Did fires and anti-social behaviour change?"),
            new Question(Question.Kind.VALUE, "What did it cost, and what would it have to bring to be worth it?"));

    private DemonstrationProtocol() {}

    static Protocol of(Variant variant) {
        return of(variant, true);
    }

    /** @param compared whether it names the comparison team */
    static Protocol of(Variant variant, boolean compared) {
        var baselineFrom = variant == Variant.FIVE_BASELINE_MONTHS ? TrialDays.FIVE_MONTHS_BEFORE : TrialDays.FIRST;
        var plan = new Protocol(
                CODE,
                "Shared office trial (%s)".formatted(DemonstrationTrial.BANNER),
                List.of(SHARE, VULNERABLE, SAFER),
                List.of(
                        new Organisation(POLICE, "Derbyshire Constabulary"),
                        new Organisation(FIRE, "Derbyshire Fire and Rescue Service")),
                List.of(
                        new Team(POLICE_TEAM, "Partnerships, Prevention and Collaboration", POLICE, POLICE_STAFF),
                        new Team(FIRE_TEAM, "Prevention and Inclusion", FIRE, FIRE_STAFF)),
                List.of(
                        new TrialZone(ZONES.get(0), "Shared office, window side", "Joint Headquarters, Ripley"),
                        new TrialZone(ZONES.get(1), "Shared office, middle", "Joint Headquarters, Ripley"),
                        new TrialZone(ZONES.get(2), "Shared office, quiet corner", "Joint Headquarters, Ripley")),
                ZONES.size() * DESKS_IN_A_ZONE,
                baselineFrom,
                TrialDays.START,
                TrialDays.START,
                TrialDays.END,
                TrialDays.ZONE,
                QUESTIONS,
                theory(),
                measures(),
                criteria(),
                sixPriorities(),
                SURVEY,
                List.of(
                        new SurveyWave(0, "Before the move", LocalDate.of(2019, 10, 14), POLICE_STAFF + FIRE_STAFF),
                        new SurveyWave(1, "At the end", LocalDate.of(2020, 4, 14), POLICE_STAFF + FIRE_STAFF)),
                TrialDays.LOCKED,
                "",
                List.of(),
                true);
        var named = compared ? plan.withComparisons(List.of(Elsewhere.TEAM)) : plan;
        return withAmendments(named.withHash(named.fingerprint()), variant);
    }

    /** The six of the customer's list. They belong to a plan published after the trial: the report prints which is shown. */
    static PriorityFramework sixPriorities() {
        return new PriorityFramework(
                "Police and Crime Plan, six priorities (published after the trial)",
                LocalDate.of(2021, 5, 13),
                null,
                List.of(LOCAL_POLICING, NEIGHBOURHOOD, VICTIMS, "Road safety", "Rural crime", EFFICIENCIES));
    }

    private static Protocol withAmendments(Protocol plan, Variant variant) {
        if (variant == Variant.NO_COVID) {
            return plan;
        }
        return plan.withAmendments(List.of(new Amendment(
                Instant.parse("2020-03-25T14:10:00Z"),
                "Trial leads, police and fire",
                "The office emptied after 16 March 2020. No result had been looked at when this was agreed.",
                "The second survey is answered from home, on paper or by phone, from 14 April 2020.")));
    }

    private static List<TheoryLink> theory() {
        return List.of(
                new TheoryLink(
                        TheoryLink.Stage.INPUT,
                        "Six desks in one office and half a day a week to coordinate",
                        List.of()),
                new TheoryLink(TheoryLink.Stage.ACTIVITY, "The two teams sit and talk in the same room", List.of()),
                new TheoryLink(
                        TheoryLink.Stage.OUTPUT,
                        "Requests are answered across the desk, and visits are planned together",
                        List.of("INFORMATION-REQUESTS", "JOINT-OPERATIONS")),
                new TheoryLink(
                        TheoryLink.Stage.OUTPUT,
                        "More referrals pass between the organisations, and are answered sooner",
                        List.of(
                                "JOINT-REFERRALS",
                                "JOINT-REFERRALS-WEEKLY",
                                "REFERRAL-RESPONSE",
                                "SAFE-AND-WELL-FROM-POLICE")),
                new TheoryLink(
                        TheoryLink.Stage.OUTCOME,
                        "More people at risk are seen at home and kept safe",
                        List.of("SAFE-AND-WELL", "SAFEGUARDING-REFERRALS")),
                new TheoryLink(
                        TheoryLink.Stage.IMPACT,
                        "In time, fewer fires and less anti-social behaviour",
                        List.of("DELIBERATE-FIRES", "ACCIDENTAL-DWELLING-FIRES", "ASB")));
    }

    private static List<ProgressionCriterion> criteria() {
        return List.of(
                new ProgressionCriterion(
                        ProgressionCriterion.Verb.STOP,
                        "Less than 20 person-hours together in an ordinary week, or harm to anybody that the move caused"),
                new ProgressionCriterion(
                        ProgressionCriterion.Verb.AMEND,
                        "Between 20 and 80 person-hours together in an ordinary week, or no primary measure that can be told"),
                new ProgressionCriterion(
                        ProgressionCriterion.Verb.CONTINUE,
                        "More than 80 person-hours together in an ordinary week, and at least one primary measure better by the agreed amount"));
    }

    private static List<Measure> measures() {
        return List.of(
                        count("SAFE-AND-WELL", "Safe and Well visits", "visits", Better.UP, MeasureCalendar.TRIAL_MONTH)
                                .from("visit records of the fire prevention team", FIRE)
                                .aim(VULNERABLE, VICTIMS, "0.10")
                                .primary(),
                        count("JOINT-REFERRALS", "Joint referrals", "referrals", Better.UP, MeasureCalendar.TRIAL_MONTH)
                                .from("referral book of both teams", POLICE)
                                .aim(VULNERABLE, VICTIMS, "0.20")
                                .withoutSeason()
                                .primary(),
                        measure(
                                        Kind.DURATION,
                                        "REFERRAL-RESPONSE",
                                        "Response to a referral",
                                        "working days",
                                        Better.DOWN,
                                        MeasureCalendar.TRIAL_MONTH)
                                .over("referrals answered")
                                .from("referral book of both teams", FIRE)
                                .aim(SHARE, VICTIMS, "1")
                                .withoutSeason()
                                .primary(),
                        measure(
                                        Kind.PROPORTION,
                                        "SAFE-AND-WELL-FROM-POLICE",
                                        "Safe and Well visits that began with a police referral",
                                        "visits",
                                        Better.UP,
                                        MeasureCalendar.TRIAL_MONTH)
                                .over("Safe and Well visits")
                                .from("visit records of the fire prevention team", FIRE)
                                .aim(VULNERABLE, VICTIMS, "0.01")
                                .withoutSeason(),
                        measure(
                                        Kind.DURATION,
                                        "INFORMATION-REQUESTS",
                                        "Answer to a request for information",
                                        "days",
                                        Better.DOWN,
                                        MeasureCalendar.TRIAL_MONTH)
                                .over("requests answered")
                                .from("mailboxes of both teams", POLICE)
                                .aim(SHARE, EFFICIENCIES, "1")
                                .withoutSeason(),
                        count(
                                        "SAFEGUARDING-REFERRALS",
                                        "Safeguarding referrals of vulnerable people",
                                        "referrals",
                                        Better.NEITHER,
                                        MeasureCalendar.FRIDAY_WEEK)
                                .from("safeguarding hub", POLICE)
                                .aim(VULNERABLE, VICTIMS, "0.15"),
                        count(
                                        "JOINT-OPERATIONS",
                                        "Joint operations and visits",
                                        "visits",
                                        Better.UP,
                                        MeasureCalendar.TRIAL_MONTH)
                                .from("diaries of both teams", FIRE)
                                .aim(VULNERABLE, LOCAL_POLICING, "0.50")
                                .withoutSeason(),
                        count("DELIBERATE-FIRES", "Deliberate fires", "fires", Better.DOWN, MeasureCalendar.TRIAL_MONTH)
                                .from("incident records of the fire control room", FIRE)
                                .aim(SAFER, NEIGHBOURHOOD, "0.15"),
                        count(
                                        "ACCIDENTAL-DWELLING-FIRES",
                                        "Accidental fires in homes",
                                        "fires",
                                        Better.DOWN,
                                        MeasureCalendar.TRIAL_MONTH)
                                .from("incident records of the fire control room", FIRE)
                                .aim(SAFER, VICTIMS, "0.15"),
                        count("ASB", "Anti-social behaviour", "incidents", Better.DOWN, MeasureCalendar.FRIDAY_WEEK)
                                .from("incident records of the police control room", POLICE)
                                .aim(SAFER, NEIGHBOURHOOD, "0.10"),
                        count(
                                        "JOINT-REFERRALS-WEEKLY",
                                        "Joint referrals by week",
                                        "referrals",
                                        Better.UP,
                                        MeasureCalendar.FRIDAY_WEEK)
                                .from("referral book of both teams, the same referrals as by month", POLICE)
                                .aim(VULNERABLE, VICTIMS, "0.20")
                                .withoutSeason()
                                .sameAs("JOINT-REFERRALS"))
                .stream()
                .map(Row::measure)
                .toList();
    }

    private static Row count(String code, String name, String unit, Better better, MeasureCalendar calendar) {
        return measure(Kind.COUNT, code, name, unit, better, calendar);
    }

    private static Row measure(
            Kind kind, String code, String name, String unit, Better better, MeasureCalendar calendar) {
        return new Row(kind, code, name, unit, better, calendar);
    }

    /** A measure being written down; the record has sixteen components and a row should read as a sentence. */
    private static final class Row {
        private final Kind kind;
        private final String code;
        private final String name;
        private final String unit;
        private final Better better;
        private final MeasureCalendar calendar;
        private @Nullable String denominator;
        private String source = "";
        private String organisation = "";
        private String aim = "";
        private String priority = "";
        private String worthwhile = "0";
        private @Nullable Integer pairs;
        private boolean primary;
        private @Nullable String repeated;

        private Row(Kind kind, String code, String name, String unit, Better better, MeasureCalendar calendar) {
            this.kind = kind;
            this.code = code;
            this.name = name;
            this.unit = unit;
            this.better = better;
            this.calendar = calendar;
        }

        Row over(String what) {
            denominator = what;
            return this;
        }

        Row from(String records, String owner) {
            source = "%s: generated in the shape of the %s".formatted(DemonstrationTrial.BANNER, records);
            organisation = owner;
            return this;
        }

        Row aim(String which, String whichPriority, String minimum) {
            aim = which;
            priority = whichPriority;
            worthwhile = minimum;
            return this;
        }

        /** Nothing in the work behind it follows the seasons, and the trial is too short to spend points on them. */
        Row withoutSeason() {
            pairs = 0;
            return this;
        }

        /** The same happenings in other periods. */
        Row sameAs(String code) {
            repeated = code;
            return this;
        }

        Row primary() {
            primary = true;
            return this;
        }

        Measure measure() {
            return new Measure(
                    code,
                    name,
                    unit,
                    kind,
                    better,
                    calendar,
                    denominator,
                    source,
                    organisation,
                    primary,
                    aim,
                    priority,
                    new BigDecimal(worthwhile),
                    HeadlineWindow.WITHOUT_TOUCHED,
                    pairs,
                    false,
                    null,
                    repeated);
        }
    }
}
