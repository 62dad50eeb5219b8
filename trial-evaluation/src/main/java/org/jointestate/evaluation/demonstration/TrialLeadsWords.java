package org.jointestate.evaluation.demonstration;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.AuthoredText.Answer;
import org.jointestate.evaluation.dataset.AuthoredText.AreaForImprovement;
import org.jointestate.evaluation.dataset.AuthoredText.BenefitToFollow;
import org.jointestate.evaluation.dataset.AuthoredText.CriterionFinding;
import org.jointestate.evaluation.dataset.AuthoredText.Interest;
import org.jointestate.evaluation.dataset.AuthoredText.Judgement;
import org.jointestate.evaluation.dataset.AuthoredText.Met;
import org.jointestate.evaluation.dataset.AuthoredText.OtherPlan;
import org.jointestate.evaluation.dataset.AuthoredText.Recommendation;
import org.jointestate.evaluation.dataset.AuthoredText.Section;
import org.jointestate.evaluation.dataset.AuthoredText.Status;
import org.jointestate.evaluation.dataset.AuthoredText.Verb;
import org.jointestate.evaluation.dataset.PriorityFramework;

/**
 * What the two made-up trial leads wrote. They speak of what was done and of the conditions, and leave results to the
 * computed sentences: another seed gives other results, and these words have to stay true.
 */
final class TrialLeadsWords {

    private final boolean covid;

    private TrialLeadsWords(boolean covid) {
        this.covid = covid;
    }

    static AuthoredText of(Variant variant) {
        var words = new TrialLeadsWords(variant != Variant.NO_COVID);
        return new AuthoredText(
                words.sections(),
                words.comments(),
                new Recommendation(
                        Verb.EXTEND,
                        "Extend for twelve months in the same office, with one further team elsewhere as a comparison "
                                + "from the first day, and decide on the results of that."),
                judgements(),
                areas(),
                List.of(
                        new BenefitToFollow(
                                "REFERRAL-RESPONSE",
                                "Prevention manager, fire",
                                "Median of the 24 months before the trial",
                                LocalDate.of(2020, 10, 25)),
                        new BenefitToFollow(
                                "JOINT-REFERRALS",
                                "Partnerships inspector, police",
                                "Monthly average of the 24 months before the trial",
                                LocalDate.of(2020, 10, 25)),
                        new BenefitToFollow(
                                "INFORMATION-REQUESTS",
                                "Trial leads",
                                "Median of the 24 months before the trial",
                                LocalDate.of(2021, 4, 25))),
                criteria(),
                List.of(planOfTheTime()),
                words.answers());
    }

    /** The leads lay their conditions beside the section that has the number, since another seed gives another number. */
    private static List<CriterionFinding> criteria() {
        return List.of(
                new CriterionFinding(
                        1,
                        Met.NOT_MET,
                        "The hours of an ordinary week stand in section 4. No harm that the move caused was reported."),
                new CriterionFinding(2, Met.CANNOT_TELL, "It turns on the primary measures, which stand in section 5."),
                new CriterionFinding(
                        3,
                        Met.CANNOT_TELL,
                        "The hours stand in section 4; whether a measure is better by the agreed amount stands in section 5."));
    }

    /** The plan of the time, as far as its objectives are known here. */
    private static OtherPlan planOfTheTime() {
        var vulnerable = "Vulnerable people";
        var technology = "Technology";
        return new OtherPlan(
                new PriorityFramework(
                        "Police and Crime Plan 2016\u201321, four of its seven objectives",
                        LocalDate.of(2016, 5, 12),
                        LocalDate.of(2021, 5, 13),
                        List.of(vulnerable, "Young people", "Diversity", technology)),
                Map.of(
                        "SAFE-AND-WELL", vulnerable,
                        "JOINT-REFERRALS", vulnerable,
                        "REFERRAL-RESPONSE", vulnerable,
                        "SAFE-AND-WELL-FROM-POLICE", vulnerable,
                        "SAFEGUARDING-REFERRALS", vulnerable,
                        "INFORMATION-REQUESTS", technology));
    }

    private List<Answer> answers() {
        return List.of(
                new Answer(
                        DemonstrationProtocol.QUESTIONS.get(0).text(),
                        true,
                        "Section 4 has the hours in which both were in one zone, week by week, and how the desks were used."),
                new Answer(
                        DemonstrationProtocol.QUESTIONS.get(1).text(),
                        true,
                        "Section 5 has the requests and how long they took, and section 6 what staff said of it. Questions "
                                + "answered across the desk at once were not written down."),
                new Answer(
                        DemonstrationProtocol.QUESTIONS.get(2).text(),
                        true,
                        "Section 5 has visits and referrals beside what was expected, each with its range."),
                new Answer(
                        DemonstrationProtocol.QUESTIONS.get(3).text(),
                        true,
                        "Section 5 has the median of the working days to first contact. Referrals still open are not in it."),
                new Answer(
                        DemonstrationProtocol.QUESTIONS.get(4).text(),
                        false,
                        "Six months are too short for the end of a long chain" + only(", and lockdown fell into them")
                                + "."),
                new Answer(
                        DemonstrationProtocol.QUESTIONS.get(5).text(),
                        true,
                        "Section 8 has the costs, and what the gains would have to be for them to be worth it."));
    }

    private Map<Section, String> sections() {
        var text = new EnumMap<Section, String>(Section.class);
        text.put(
                Section.OBJECTIVE,
                "People who are at risk of fire are often at risk of crime, and the reverse. By April 2020 a "
                        + "worry that one team has about a household should reach the other on the same day.");
        text.put(
                Section.SCANNING,
                "The two teams compared their lists of homes for one month in 2018: about one in nine stood on both, and "
                        + "neither team knew of the other's visit (figures made up for the demonstration).");
        text.put(
                Section.ANALYSIS,
                "The same household was visited twice because nobody could ask quickly whether the other had been. "
                        + "Forms took days; a name to ask was missing.");
        text.put(
                Section.RESPONSE,
                "Desks side by side for six months, and nothing else, so that it can be seen what sitting together does.");
        text.put(
                Section.WHY,
                "Both organisations meet the same people: those who live alone, who hoard, who are cheated at the "
                        + "door, who are afraid at home. Until the trial the two teams worked in different buildings and knew each "
                        + "other by telephone.\n\nInspectors had asked for collaboration to be monitored, reviewed and evaluated. "
                        + "This trial was planned so that it could be.");
        text.put(
                Section.AGREEMENT,
                "Collaboration agreement of the two organisations, reference DEMO/2019/07 (made up for the demonstration).");
        text.put(
                Section.DESCRIPTION,
                "A bank of six desks in one office of the Joint Headquarters was kept for four people of the "
                        + "police Partnerships, Prevention and Collaboration team and fourteen of the fire Prevention and Inclusion "
                        + "team. They booked for half days. On Tuesdays the two teams met for ten minutes, standing.\n\n"
                        + "Nothing else about either team's work was changed on purpose.");
        text.put(
                Section.ADAPTATIONS,
                "In the second week the shared mailbox was given up for a list on the wall. From December the "
                        + "quiet corner was kept free of telephone calls."
                        + only(
                                "\n\nFrom 16 March 2020 the office was empty. Contact went on by telephone where people already knew "
                                        + "each other. Visits were made only where the risk was very high.")
                        + "\n\nThe second survey "
                        + (covid ? "was answered from home." : "was answered as the first."));
        text.put(
                Section.LOGIC,
                "People who sit together ask each other small questions. Small questions asked early become "
                        + "referrals, shared visits and quicker answers. Fires and anti-social behaviour lie at the end of a long "
                        + "chain, and six months are short for them.");
        text.put(
                Section.ENABLERS_AND_BARRIERS,
                "What helped: both leads had the time set aside; the desks stood together; people chose "
                        + "their own days.\n\nWhat stood in the way: two desks without the police network for nine days; vetting "
                        + "that took five weeks; and doubt about what may be shared, which was settled by one page of examples.");
        text.put(
                Section.UNINTENDED_EFFECTS,
                "Both leads asked about these each month. People by the window were interrupted more "
                        + "often. Colleagues who stayed in the old fire office heard about cases later than before. No harm to a "
                        + "member of the public was reported; it was looked for in complaints and in the outcome records.");
        text.put(
                Section.SURVEY_THEMES,
                "In free words people wrote most about knowing a name to ask, and about noise. Nobody is "
                        + "quoted, because with four police staff a quotation would name its author.");
        text.put(
                Section.MECHANISM,
                "We think that it worked, where it did, by overhearing: a question asked across the desk was "
                        + "answered by somebody it had not been put to. Meetings alone had not done that."
                        + only(
                                " The weeks at home are no test of this idea, because everything else changed as well."));
        text.put(
                Section.UNMONETISED_BENEFITS,
                "Trust between the teams, and people at risk who had one visit in place of two, have "
                        + "no price here.");
        text.put(
                Section.OPTIMISM_REASON,
                "Time savings come from the staff's own estimates, which tend to be hopeful: 40 % is taken "
                        + "off. Quotations are firmer: 5 to 20 % is added.");
        text.put(
                Section.COULD_NOT_TELL,
                "Whether fires or anti-social behaviour changed because of the office: the trial is too "
                        + "short for it" + only(", and lockdown came in its fifth month")
                        + ". Whether another office would "
                        + "show the same: there was no comparison site.");
        text.put(
                Section.PRIORITIES,
                "The trial speaks to support for victims, to neighbourhood crime and to efficiencies. It says "
                        + "nothing about road safety or rural crime. The plan in force in 2019/20 was an earlier one.");
        text.put(
                Section.LIMITS,
                "One office, 18 people, six months. The people who came were those who wanted to. Some measures "
                        + "are counted by the teams themselves, who knew what was hoped for. Two months of one baseline are "
                        + "missing and one count was entered wrongly; both are shown as they are."
                        + only("\n\nFrom 16 March 2020 nothing in the numbers can be laid to the office."));
        text.put(
                Section.DECISIONS_ASKED,
                "1. To note this report. 2. To extend the trial by twelve months. 3. To name a team "
                        + "elsewhere as the comparison, before the extension starts.");
        text.put(
                Section.DATA_TO_KEEP,
                "Presence by week and zone, the referral book, and the survey by code, until the extension "
                        + "has been reported on. Names are not kept with any of them.");
        text.put(
                Section.HOW_ACHIEVED,
                "By an agreement of two pages, one lead in each organisation with half a day a week, and desks that were free anyway.");
        text.put(
                Section.WIDER_REFORM,
                "The two organisations share a headquarters and a training centre. This trial is the first of daily work in one room.");
        text.put(
                Section.LONGEVITY,
                "It lasts as long as the desks stay together and somebody has the time to coordinate. Neither is promised beyond the trial.");
        text.put(
                Section.LESSONS,
                "Start vetting two months earlier. Settle with one page of examples what may be shared. Agree the measures before the move.");
        text.put(
                Section.SHARING,
                "With the partnership board, and by putting this report, its data and its script where anybody can read them.");
        return text;
    }

    private Map<String, String> comments() {
        var text = new LinkedHashMap<String, String>();
        text.put(
                "SAFE-AND-WELL",
                "Visits depend on how many staff are free for them."
                        + only(" They all but stopped on 16 March, except where the risk was very high."));
        text.put(
                "JOINT-REFERRALS",
                "Counted once, whichever team wrote it down first. In the first month people were still learning what to pass on.");
        text.put(
                "REFERRAL-RESPONSE",
                "Counted in working days from the day a referral was written to the first contact. Referrals still open at the end of April are not in the median.");
        text.put(
                "SAFE-AND-WELL-FROM-POLICE",
                "A visit counts as a police referral when the form says so. Some forms leave it blank.");
        text.put(
                "INFORMATION-REQUESTS",
                "Questions answered across the desk at once are not written down, so the quickest answers are missing from this measure.");
        text.put(
                "SAFEGUARDING-REFERRALS",
                "More referrals may mean more harm or more people noticing it; neither direction is called good. In the flood week of November many people were moved out of their homes.");
        text.put(
                "JOINT-OPERATIONS",
                "Small numbers. One visit was called off in January 2019 and was entered as a negative count; the entry has not been put right.");
        text.put("DELIBERATE-FIRES", "Rises in spring and around Bonfire Night in every year.");
        text.put("ACCIDENTAL-DWELLING-FIRES", "Two months of 2018 were lost when the record system was changed over.");
        text.put(
                "ASB",
                "Since April 2019 some reports are recorded as crimes."
                        + only(" From 23 March 2020 breaches of the COVID regulations were counted here."));
        text.put(
                "JOINT-REFERRALS-WEEKLY",
                "The same referrals as by month, laid beside the hours spent together in each week.");
        return text;
    }

    private String only(String aboutCovid) {
        return covid ? aboutCovid : "";
    }

    private static List<Judgement> judgements() {
        var policeLead = "Trial lead, police";
        var fireLead = "Trial lead, fire";
        return List.of(
                new Judgement(
                        DemonstrationProtocol.POLICE,
                        Interest.EFFICIENCY,
                        "Not shown. Time was saved in asking and chasing, but it does not release cash.",
                        policeLead),
                new Judgement(
                        DemonstrationProtocol.POLICE,
                        Interest.EFFECTIVENESS,
                        "Likely, for the people both teams know. We would want a comparison site before saying more.",
                        policeLead),
                new Judgement(
                        DemonstrationProtocol.FIRE,
                        Interest.EFFICIENCY,
                        "Not shown. The desks and passes cost more in these months than the journeys they spared.",
                        fireLead),
                new Judgement(
                        DemonstrationProtocol.FIRE,
                        Interest.EFFECTIVENESS,
                        "Likely for referrals. Fires are too rare for six months to show anything.",
                        fireLead));
    }

    private static List<AreaForImprovement> areas() {
        return List.of(
                new AreaForImprovement(
                        "Should ensure it effectively monitors, reviews and evaluates the benefits and outcomes of any collaboration",
                        LocalDate.of(2019, 12, 17),
                        "HMICFRS, Derbyshire Fire & Rescue Service",
                        "This report: measures, intervals and limits by a plan fixed beforehand",
                        Status.PARTLY,
                        "Head of prevention, fire"),
                new AreaForImprovement(
                        "Should routinely evaluate tactics and share effective practice, both internally and with partners",
                        LocalDate.of(2016, 2, 18),
                        "HMIC, PEEL 2015, Derbyshire Constabulary",
                        "This report, and the data and script that come with it",
                        Status.PARTLY,
                        "Partnerships inspector, police"),
                new AreaForImprovement(
                        "Should ensure it effectively monitors, reviews and evaluates the benefits and outcomes of any collaboration (repeated, naming shared locations)",
                        LocalDate.of(2023, 1, 20),
                        "HMICFRS, Derbyshire Fire & Rescue Service",
                        "Came after the trial; the same method can be used again",
                        Status.OPEN,
                        "Head of prevention, fire"));
    }
}
