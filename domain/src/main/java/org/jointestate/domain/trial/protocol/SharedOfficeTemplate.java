package org.jointestate.domain.trial.protocol;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.trial.protocol.Measure.Better;
import org.jointestate.domain.trial.protocol.Measure.HeadlineWindow;
import org.jointestate.domain.trial.protocol.Measure.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The plan of the shared office of 2019/20: six months from 25 October 2019 with the same dates of two years before as baseline. It is a
 * draft to begin with. The sizes of teams, the number of desks and the changes worth having are assumed, and are for the leads to settle
 * before they lock it.
 */
public final class SharedOfficeTemplate {

    public static final String ANTI_SOCIAL_BEHAVIOUR = "ASB";
    private static final OrganisationCode POLICE = new OrganisationCode("POLICE");
    private static final OrganisationCode FIRE = new OrganisationCode("FIRE");
    private static final String SAFEGUARDING = "Victim support and safeguarding";
    private static final String NEIGHBOURHOOD = "Neighbourhood crime and policing";
    private static final String EFFICIENCY = "Driving efficiencies";
    private static final String LOCAL = "Strong local policing";

    private SharedOfficeTemplate() {}

    public static Protocol protocol(TrialCode code) {
        return new Protocol(
                code,
                "Shared office trial, Joint Police and Fire Headquarters, Ripley",
                false,
                List.of(
                        "Share ideas and information more readily",
                        "Work better together with the most vulnerable people, whom both organisations deal with every day",
                        "Find out whether sharing an office is worth going on with"),
                List.of(
                        new Partner(POLICE, "Derbyshire Constabulary"),
                        new Partner(FIRE, "Derbyshire Fire and Rescue Service")),
                List.of(
                        new TrialTeam(
                                new TeamCode("PARTNERSHIPS"), "Partnerships, Prevention and Collaboration", POLICE, 4),
                        new TrialTeam(new TeamCode("PREVENTION"), "Prevention and Inclusion", FIRE, 14)),
                List.of(new TrialZone(new ZoneRef("SHARED-OFFICE"), "Shared office", "HQ", LocalTime.of(18, 0))),
                6,
                LocalDate.of(2017, 10, 25),
                LocalDate.of(2019, 10, 25),
                LocalDate.of(2019, 10, 25),
                LocalDate.of(2020, 4, 25),
                ZoneId.of("Europe/London"),
                List.of(
                        new Question(Question.Kind.PROCESS, "Was the shared office used as planned, and by whom?"),
                        new Question(Question.Kind.PROCESS, "What helped and what hindered working side by side?"),
                        new Question(
                                Question.Kind.IMPACT,
                                "Did joint work for vulnerable people change beyond what would have been expected?"),
                        new Question(Question.Kind.IMPACT, "Did anything change that nobody intended?"),
                        new Question(Question.Kind.VALUE, "Is what changed worth what it cost?")),
                List.of(
                        link(TheoryLink.Stage.INPUT, "A bank of desks in one office is made available to both teams"),
                        link(
                                TheoryLink.Stage.ACTIVITY,
                                "People of both organisations work in the same zone at the same time"),
                        link(
                                TheoryLink.Stage.OUTPUT,
                                "Information is asked for and answered sooner, and visits and referrals are made jointly",
                                "INFORMATION-REQUESTS",
                                "REFERRAL-RESPONSE",
                                "JOINT-REFERRALS",
                                "JOINT-OPERATIONS"),
                        link(
                                TheoryLink.Stage.OUTCOME,
                                "More people at risk are found and helped",
                                "SAFE-AND-WELL",
                                "SAFE-AND-WELL-FROM-POLICE",
                                "SAFEGUARDING-REFERRALS"),
                        link(
                                TheoryLink.Stage.IMPACT,
                                "Fewer fires and less harm, with better value for the taxpayer",
                                "DELIBERATE-FIRES",
                                "ACCIDENTAL-DWELLING-FIRES",
                                ANTI_SOCIAL_BEHAVIOUR)),
                measures(),
                List.of(
                        new ProgressionCriterion(
                                ProgressionCriterion.Verb.STOP,
                                "An unintended effect harms the public or staff and cannot be put right"),
                        new ProgressionCriterion(
                                ProgressionCriterion.Verb.AMEND,
                                "The shared desks stand empty, or people of both organisations are seldom there together"),
                        new ProgressionCriterion(
                                ProgressionCriterion.Verb.CONTINUE,
                                "A primary outcome changes by what was agreed to matter, and no measure goes the wrong way by as much")),
                new PriorityFramework(
                        "Police and Crime Plan, six priorities",
                        LocalDate.of(2021, 5, 13),
                        null,
                        List.of(LOCAL, NEIGHBOURHOOD, SAFEGUARDING, "Road safety", "Rural crime", EFFICIENCY)),
                List.of(),
                List.of());
    }

    private static List<Measure> measures() {
        return List.of(
                count("SAFE-AND-WELL", "Safe and Well visits", "visits", Better.UP, "FIRE", true, SAFEGUARDING, "0.05"),
                new Measure(
                        new MeasureCode("SAFE-AND-WELL-FROM-POLICE"),
                        "Safe and Well visits that began with a police referral",
                        "share of visits",
                        Kind.PROPORTION,
                        Better.UP,
                        MeasureCalendar.TRIAL_MONTH,
                        "Safe and Well visits",
                        "Fire and rescue service’s visit records",
                        "FIRE",
                        "Fire trial lead",
                        false,
                        "Work better together with the most vulnerable people",
                        SAFEGUARDING,
                        new BigDecimal("0.02"),
                        HeadlineWindow.WITHOUT_TOUCHED,
                        null,
                        false,
                        14),
                count("JOINT-REFERRALS", "Joint referrals", "referrals", Better.UP, "", true, SAFEGUARDING, "0.20"),
                count(
                        "SAFEGUARDING-REFERRALS",
                        "Safeguarding referrals of vulnerable people",
                        "referrals",
                        Better.NEITHER,
                        "POLICE",
                        false,
                        SAFEGUARDING,
                        "0.10"),
                count(
                        "DELIBERATE-FIRES",
                        "Deliberate fires",
                        "fires",
                        Better.DOWN,
                        "FIRE",
                        false,
                        NEIGHBOURHOOD,
                        "0.15"),
                count(
                        "ACCIDENTAL-DWELLING-FIRES",
                        "Accidental dwelling fires",
                        "fires",
                        Better.DOWN,
                        "FIRE",
                        false,
                        null,
                        "0.15"),
                count(
                        ANTI_SOCIAL_BEHAVIOUR,
                        "Recorded anti-social behaviour",
                        "incidents",
                        Better.DOWN,
                        "POLICE",
                        false,
                        NEIGHBOURHOOD,
                        "0.10"),
                duration("REFERRAL-RESPONSE", "Referral response", "working days, median", true, SAFEGUARDING, "2"),
                duration(
                        "INFORMATION-REQUESTS",
                        "Information requests answered",
                        "days, median",
                        false,
                        EFFICIENCY,
                        "1"),
                count(
                        "JOINT-OPERATIONS",
                        "Joint operations and visits",
                        "operations",
                        Better.UP,
                        "",
                        false,
                        LOCAL,
                        "0.50"));
    }

    private static Measure count(
            String code,
            String name,
            String unit,
            Better better,
            String organisation,
            boolean primary,
            @Nullable String priority,
            String worthwhile) {
        return new Measure(
                new MeasureCode(code),
                name,
                unit,
                Kind.COUNT,
                better,
                MeasureCalendar.TRIAL_MONTH,
                null,
                "Records of the trial leads",
                organisation,
                organisation.isEmpty()
                        ? "Both trial leads"
                        : organisation.equals("FIRE") ? "Fire trial lead" : "Police trial lead",
                primary,
                "Work better together with the most vulnerable people",
                priority,
                new BigDecimal(worthwhile),
                HeadlineWindow.WITHOUT_TOUCHED,
                null,
                false,
                14);
    }

    private static Measure duration(
            String code, String name, String unit, boolean primary, String priority, String worthwhile) {
        return new Measure(
                new MeasureCode(code),
                name,
                unit,
                Kind.DURATION,
                Better.DOWN,
                MeasureCalendar.TRIAL_MONTH,
                "requests in the month",
                "Request logs of both trial leads",
                "",
                "Both trial leads",
                primary,
                "Share ideas and information more readily",
                priority,
                new BigDecimal(worthwhile),
                HeadlineWindow.WITHOUT_TOUCHED,
                null,
                false,
                14);
    }

    private static TheoryLink link(TheoryLink.Stage stage, String text, String... measures) {
        return new TheoryLink(
                stage, text, Stream.of(measures).map(MeasureCode::new).toList());
    }
}
