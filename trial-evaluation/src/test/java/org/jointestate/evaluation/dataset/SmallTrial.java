package org.jointestate.evaluation.dataset;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A trial of two measures with one of everything, for tests. The figures are made up. */
public final class SmallTrial {

    public static final LocalDate START = LocalDate.of(2019, 10, 25);
    public static final LocalDate END = LocalDate.of(2020, 4, 25);

    private SmallTrial() {}

    public static FrozenTrial frozen() {
        return FrozenTrial.freeze(
                Instant.parse("2020-05-04T09:12:00Z"),
                20191025,
                protocol(),
                observations(),
                List.of(new LoggedEvent(
                        "covid",
                        "COVID: avoid contact, then lockdown",
                        LocalDate.of(2020, 3, 16),
                        null,
                        LoggedEvent.Kind.SHOCK,
                        List.of(),
                        "Prime Minister's statement",
                        true)),
                List.of(new Presence(
                        "p1",
                        "police",
                        "B2",
                        Instant.parse("2019-10-25T08:00:00Z"),
                        Instant.parse("2019-10-25T16:00:00Z"),
                        Presence.Source.QR,
                        false)),
                List.of(new DeskUse(
                        START, START.plusWeeks(1), "B2", 6, decimal("10"), 5, decimal("120"), decimal("101.5"), 2, 16)),
                List.of(new OutcomeRecord(
                        START.plusDays(4),
                        OutcomeRecord.Kind.JOINT_VISIT,
                        List.of("ppc", "pi"),
                        "Victim support and safeguarding",
                        null,
                        null,
                        null,
                        "A visit, \"together\", to a home in Ripley;\nboth followed up")),
                List.of(new LedgerLine(
                        "desks",
                        LedgerLine.Side.COST,
                        LedgerLine.Kind.CASH,
                        "Desks and screens",
                        "police",
                        0,
                        decimal("9400"),
                        decimal("10500.50"),
                        decimal("11900"),
                        decimal("0.1"),
                        "2019/20",
                        "Estates",
                        "Invoice",
                        null)),
                List.of(new SurveyAnswer(0, "otter7", "know", 3), new SurveyAnswer(1, null, "know", 4)),
                new AuthoredText(
                        Map.of(AuthoredText.Section.WHY, "To share ideas.\n\nAnd to help those who need it most."),
                        Map.of("visits", "Visits stopped on 16 March."),
                        new AuthoredText.Recommendation(AuthoredText.Verb.EXTEND, "Extend, with a comparison site."),
                        List.of(),
                        List.of(),
                        List.of()),
                List.of(new SignOff(
                        SignOff.Step.REVIEWED,
                        "police",
                        "Analyst, not on the trial team",
                        SignOff.Decision.AGREE,
                        "Re-ran the script.",
                        Instant.parse("2020-05-11T12:00:00Z"))));
    }

    public static Protocol protocol() {
        return new Protocol(
                        "hq-2019",
                        "Shared office trial",
                        List.of("Work better with the most vulnerable people"),
                        List.of(
                                new Organisation("police", "Derbyshire Constabulary"),
                                new Organisation("fire", "Derbyshire Fire and Rescue")),
                        List.of(
                                new Team("ppc", "Partnerships, Prevention and Collaboration", "police", 4),
                                new Team("pi", "Prevention and Inclusion", "fire", 14)),
                        List.of(new TrialZone("B2", "Shared office", "Joint headquarters, Ripley")),
                        6,
                        LocalDate.of(2017, 10, 25),
                        START,
                        START,
                        END,
                        ZoneId.of("Europe/London"),
                        List.of(new Question(Question.Kind.IMPACT, "Did more visits happen?")),
                        List.of(new TheoryLink(TheoryLink.Stage.INPUT, "A bank of six desks", List.of())),
                        List.of(
                                measure("visits", "Safe and Well visits", MeasureCalendar.TRIAL_MONTH, true),
                                measure("fires", "Deliberate fires", MeasureCalendar.CALENDAR_MONTH, false)),
                        List.of(new ProgressionCriterion(
                                ProgressionCriterion.Verb.CONTINUE, "Six desks used half the time")),
                        new PriorityFramework(
                                "Police and Crime Plan",
                                LocalDate.of(2021, 5, 1),
                                null,
                                List.of("Strong local policing", "Victim support and safeguarding")),
                        List.of(new SurveyItem("know", "I know whom to ask in the other organisation.")),
                        List.of(new SurveyWave(0, "Before", LocalDate.of(2019, 10, 14), 18)),
                        Instant.parse("2019-10-04T10:00:00Z"),
                        "",
                        List.of(),
                        true)
                .withHash("8c1f42d7");
    }

    private static Measure measure(String code, String name, MeasureCalendar calendar, boolean primary) {
        return new Measure(
                code,
                name,
                "visits",
                Measure.Kind.COUNT,
                Measure.Better.UP,
                calendar,
                null,
                "Fire records",
                "fire",
                primary,
                "Work better with the most vulnerable people",
                "Victim support and safeguarding",
                decimal("0.10"),
                Measure.HeadlineWindow.WITHOUT_TOUCHED,
                null,
                false);
    }

    private static List<Observation> observations() {
        var observations = new ArrayList<Observation>();
        int n = 0;
        for (var from = LocalDate.of(2017, 10, 25); from.isBefore(END); from = from.plusMonths(1)) {
            var value = n == 5 ? null : BigDecimal.valueOf(1000 + (n * 37) % 90);
            observations.add(new Observation("visits", from, from.plusMonths(1), value, null, n == 7, n == 8, n == 9));
            n++;
        }
        return observations;
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
