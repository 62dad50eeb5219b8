package org.jointestate.evaluation.publish;

import static org.jointestate.evaluation.dataset.ATrial.FIRES;
import static org.jointestate.evaluation.dataset.ATrial.START;
import static org.jointestate.evaluation.dataset.ATrial.VISITS;
import static org.jointestate.evaluation.dataset.ATrial.aTrial;
import static org.jointestate.evaluation.dataset.ATrial.count;
import static org.jointestate.evaluation.dataset.ATrial.event;
import static org.jointestate.evaluation.dataset.ATrial.line;
import static org.jointestate.evaluation.dataset.ATrial.measure;
import static org.jointestate.evaluation.dataset.ATrial.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jointestate.evaluation.dataset.ATrial;
import org.jointestate.evaluation.dataset.Amendment;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.LedgerLine;
import org.jointestate.evaluation.dataset.LoggedEvent;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.MeasureCalendar;
import org.jointestate.evaluation.dataset.Organisation;
import org.jointestate.evaluation.dataset.Presence;
import org.jointestate.evaluation.dataset.SurveyItem;
import org.jointestate.evaluation.dataset.SurveyWave;

/** Every trial that may go wrong, by what is wrong with it. */
final class HostileTrials {

    /**
     * @param says what the report must say, tables read across
     * @param never what it must not
     */
    record Hostile(String name, Supplier<FrozenTrial> trial, List<String> says, List<String> never) {}

    static final String MANY = "two hundred measures";
    static final LocalDate LOCKDOWN = LocalDate.of(2020, 3, 16);

    private HostileTrials() {}

    static List<Hostile> all() {
        var all = new ArrayList<Hostile>();
        all.add(new Hostile(
                "no events in the trial",
                () -> aTrial().recording(FIRES, (n, t) -> t ? 0 : 4 + n % 3).build(),
                List.of(
                        "Deliberate fires was lower during the trial than we would have expected"
                                .replace("Deliberate", "The number of deliberate"),
                        "100 % fewer",
                        "Exact comparison of rates."),
                List.of("NO_EVENTS")));
        all.add(new Hostile(
                "no events before the trial",
                () -> aTrial().measuring(count(FIRES, "Deliberate fires", Measure.Better.UP, true), (n, t) -> t ? 4 : 0)
                        .build(),
                List.of("any number of times more", "no upper limit", "Exact comparison of rates."),
                List.of("We recorded 24.")));
        all.add(new Hostile(
                "a disruption over the whole trial",
                () -> aTrial().during(event("flood", "(Flood)", START.minusDays(40), null, LoggedEvent.Kind.SHOCK))
                        .build(),
                List.of(
                        "Safe and Well visits: we could not work this out because everything recorded in the trial is set aside.",
                        "Disruption as a step of its own, because the recorded periods cannot tell the parts of the model apart."),
                List.of("because nothing was recorded in the trial")));
        all.add(new Hostile(
                "no baseline",
                () -> aTrial().withBaselineFrom(START).build(),
                List.of(
                        "Safe and Well visits: we could not work this out because nothing was recorded before the trial.",
                        "There are no limits because nothing was recorded before the trial from which its usual range could be learnt.",
                        "Level 0 of 5 (Maryland style): description only, with nothing to compare with.",
                        "2 could not be worked out (Safe and Well visits and Deliberate fires) and are not counted here."),
                List.of("limits rest on the trial", "provisional", "By chance alone", "Mean 1,0")));
        all.add(new Hostile(
                "five months of baseline",
                () -> aTrial().withBaselineFrom(LocalDate.of(2019, 5, 25))
                        .during(covid())
                        .build(),
                List.of(
                        "(no change, likely between 6 % fewer and 6 % more)",
                        "5 months of baseline cannot carry one; it needs 12.",
                        "There are no limits because only 5 months were recorded before the trial, and limits need at least 6.",
                        "Exact comparison of rates.",
                        "Periods used 11 9",
                        "no month was recorded both in the trial and before it",
                        "Level 1 of 5"),
                List.of("Recorded; expected 4", "Mean 1,0")));
        all.add(new Hostile(
                "all zeros",
                () -> aTrial().recording(VISITS, (n, t) -> 0)
                        .recording(FIRES, (n, t) -> 0)
                        .build(),
                List.of(
                        "because no events were recorded in either period, so no comparison of rates can be made.",
                        "Every value behind the limits was the same (0).",
                        "30 of 30 received"),
                List.of("We recorded", "100 % fewer", "falls outside", "fall outside")));
        all.add(new Hostile(
                "one month missing",
                () -> aTrial().recording(VISITS, (n, t) -> n == 6 ? null : visits(n, t))
                        .build(),
                List.of(
                        "We recorded 6,303.",
                        "expected about 6,378",
                        "29 of 30 received",
                        "1 value is missing.",
                        "Periods used 29 29",
                        "Dotted mark: missing."),
                List.of("More than 20 %", "1,222")));
        all.add(new Hostile(
                "more than a fifth missing",
                () -> aTrial().recording(VISITS, (n, t) -> !t && n % 4 == 0 ? null : visits(n, t))
                        .build(),
                List.of(
                        "With a warning. More than 20 % of the periods before or in the trial are missing.",
                        "expected about 6,213", "24 of 30 received", "6 values are missing.", "Periods used 24 24"),
                List.of()));
        all.add(new Hostile(
                "more than two fifths missing",
                () -> aTrial().recording(VISITS, (n, t) -> !t && n % 2 == 0 ? null : visits(n, t))
                        .build(),
                List.of(
                        "we could not work this out because more than 40 % of the periods before or in the trial are missing.",
                        "There are no limits because no two neighbouring months before the trial were both recorded",
                        "High on missing data.",
                        "18 of 30 received",
                        "The same months a year earlier. We could not work this out because more than 40 %"),
                List.of("We recorded 6,303", "Mean 1,0")));
        all.add(new Hostile(
                "every value missing",
                () -> aTrial().recording(VISITS, (n, t) -> null).build(),
                List.of(
                        "Safe and Well visits: we could not work this out because nothing was recorded.",
                        "Nothing was recorded, so there is no chart.",
                        "0 of 30 received"),
                List.of("We recorded 0")));
        all.add(new Hostile(
                "a definition changed in the middle of the trial",
                () -> aTrial().during(event(
                                "codes",
                                "New recording codes",
                                LocalDate.of(2020, 1, 1),
                                null,
                                LoggedEvent.Kind.DEFINITION_CHANGE,
                                VISITS))
                        .build(),
                List.of(
                        "New recording codes, from 1 January 2020. No claim is made about the 4 periods from then on.",
                        "Periods used 26 26",
                        "(1 % more, likely between 5 % fewer and 7 % more)",
                        "4 values are set aside and not judged.",
                        "Capped at 60 because what was counted changed.",
                        "Safe and Well visits after what was counted changed.",
                        "only 2 months with 4,218 events could be matched",
                        "Level 1 of 5"),
                List.of("We recorded 6,303")));
        all.add(new Hostile(
                "a value that was typed twice over",
                () -> aTrial().recording(VISITS, (n, t) -> t && n == 27 ? 11_941_194 : visits(n, t))
                        .build(),
                List.of("any number of times more", "no upper limit"),
                List.of("Infinity", "NaN")));
        all.add(new Hostile(
                "a constant series",
                () -> aTrial().recording(FIRES, (n, t) -> 42)
                        .measuring(duration("Days to answer", true), (n, t) -> 9)
                        .build(),
                List.of(
                        "Days to answer: we could not work this out because the values never changed.",
                        "Every value behind the limits was the same (42).",
                        "Every value behind the limits was the same (9).",
                        "Not drawn: Days to answer (no likely range)."),
                List.of()));
        all.add(new Hostile(
                "a constant baseline",
                () -> aTrial().recording(FIRES, (n, t) -> t ? 60 : 42).build(),
                List.of(
                        "Every value behind the limits was the same (42).",
                        "Every value behind the limits was the same, so no point is judged."),
                List.of("Outside the pattern")));
        all.add(new Hostile(
                "ten years of daily data",
                () -> aTrial().withoutMeasures()
                        .withBaselineFrom(START.minusYears(10))
                        .measuring(
                                measure(
                                        "calls",
                                        "Calls",
                                        Measure.Kind.COUNT,
                                        Measure.Better.UP,
                                        MeasureCalendar.DAY,
                                        true),
                                (n, t) -> 20 + n * 37 % 23)
                        .build(),
                List.of(
                        "3,835 days are too many to draw one by one. Each point is a whole week: the total of its seven days.",
                        "6 days at the ends make no whole week and are not drawn.",
                        "We recorded 5,676.",
                        "Periods used 3,835 3,835",
                        "its 3835 values are in the attached file only"),
                List.of("Nothing was recorded")));
        all.add(new Hostile(
                "ten years of daily waits",
                () -> aTrial().withoutMeasures()
                        .withBaselineFrom(START.minusYears(10))
                        .measuring(
                                measure(
                                        "wait",
                                        "Days to answer",
                                        Measure.Kind.DURATION,
                                        Measure.Better.DOWN,
                                        MeasureCalendar.DAY,
                                        true),
                                (n, t) -> n == 100 ? null : 9 + n * 37 % 23 / 10.0)
                        .build(),
                List.of(
                        "Each point is a whole week: the mean of its seven days.",
                        "1 value is missing.",
                        "Periods used 3,834 3,834"),
                List.of()));
        all.add(new Hostile(
                "calendar months that cross the start",
                () -> aTrial().withoutMeasures()
                        .measuring(
                                measure(
                                        "m",
                                        "Deliberate fires",
                                        Measure.Kind.COUNT,
                                        Measure.Better.DOWN,
                                        MeasureCalendar.CALENDAR_MONTH,
                                        true),
                                (n, t) -> 80 + n * 13 % 17)
                        .alsoRecording("m", LocalDate.of(2019, 10, 1), LocalDate.of(2019, 11, 1), 9999)
                        .build(),
                List.of(
                        "1 Oct 2019 to 31 Oct 2019",
                        "No claim rests on 1 value",
                        "1 value is set aside and not judged.",
                        "Mean 87.7",
                        "Periods used 28 28"),
                List.of("9,999 in the", "Outside the pattern", "value is missing")));
        all.add(new Hostile(
                "a measure renamed after the lock",
                () -> aTrial().measuring(count(VISITS, "Home safety visits", Measure.Better.UP, true), ATrial::visits)
                        .amended(new Amendment(
                                Instant.parse("2020-01-15T10:00:00Z"),
                                "Analyst",
                                "The organisation renamed it",
                                "Safe and Well visits is called Home safety visits"))
                        .build(),
                List.of(
                        "The number of home safety visits was much the same",
                        "Amended on 15 January 2020: Safe and Well visits is called Home safety visits.",
                        "locked on 4 October 2019 and amended after the trial began (section 3)",
                        "We recorded 6,303.",
                        "1 amendment"),
                List.of("before any result was seen")));
        all.add(new Hostile(
                "an amended protocol",
                () -> aTrial().amended(new Amendment(
                                Instant.parse("2020-02-03T10:00:00Z"), "Analyst", "Asked for", "Another headline"))
                        .build(),
                List.of(
                        "The headline was chosen in the protocol, locked on 4 October 2019 and amended after the trial began (section 3)",
                        "Another headline"),
                List.of("before any result was seen")));
        all.add(new Hostile(
                "an event without end",
                () -> aTrial().during(covid()).build(),
                List.of(
                        "It went as planned until 15 March 2020 (COVID: avoid contact, then lockdown): 143 of the 183 days.",
                        "still going on",
                        "Periods used 30 28 30",
                        "We recorded 4,174.",
                        "expected about 4,275 (likely range 4,043 to 4,520)",
                        "6,303; about 6,390 4,174; about 4,275"),
                List.of()));
        all.add(new Hostile(
                "overlapping events",
                () -> aTrial().during(
                                covid(),
                                event(
                                        "flu",
                                        "Influenza",
                                        LocalDate.of(2020, 3, 1),
                                        LocalDate.of(2020, 4, 10),
                                        LoggedEvent.Kind.SHOCK),
                                event(
                                        "gap",
                                        "Records moved",
                                        LocalDate.of(2020, 3, 20),
                                        LocalDate.of(2020, 4, 1),
                                        LoggedEvent.Kind.DATA_GAP),
                                event(
                                        "old",
                                        "Long before",
                                        LocalDate.of(2010, 1, 1),
                                        LocalDate.of(2010, 2, 1),
                                        LoggedEvent.Kind.POLICY),
                                event(
                                        "later",
                                        "After the trial",
                                        LocalDate.of(2021, 1, 1),
                                        null,
                                        LoggedEvent.Kind.POLICY))
                        .build(),
                List.of(
                        "It went as planned until 29 February 2020 (Influenza): 128 of the 183 days.",
                        "Events: 1 Influenza, 1 Mar 2020; 2 COVID: avoid contact, then lockdown, 16 Mar 2020; 3 Records moved, 20 Mar 2020.",
                        "Periods used 30 28 30"),
                List.of("Hatched: Long before")));
        all.add(new Hostile(
                "no events",
                () -> aTrial().during().build(),
                List.of(
                        "No event was logged.",
                        "Disruption as a step of its own, because no period of the trial was touched by a logged event.",
                        "(1 % fewer, likely between 7 % fewer and 5 % more)",
                        "We recorded 6,303. If things had gone on as before, allowing for the time of year, we would have expected about 6,390 (likely range 6,068 to 6,729)."),
                List.of("Hatched")));
        all.add(new Hostile(
                "a survey of three",
                () -> aTrial().withSurvey(ATrial.answers(3)).build(),
                List.of(
                        "Fewer than five people answered each statement, so no answers are shown",
                        "fewer than 5",
                        "Fewer than 5 answers: not shown."),
                List.of("Bars of counts", "Lightest: strongly disagree", "3 of 18")));
        all.add(new Hostile(
                "no survey",
                () -> aTrial().withSurvey(List.of())
                        .withItems(List.of(), List.of())
                        .build(),
                List.of("There was no survey."),
                List.of("Who answered")));
        all.add(new Hostile(
                "a survey that changed nobody",
                () -> aTrial().withSurvey(ATrial.answers(9).stream()
                                .map(a -> new org.jointestate.evaluation.dataset.SurveyAnswer(
                                        a.wave(), a.pairCode(), a.item(), 3))
                                .toList())
                        .build(),
                List.of("Of 9 people who answered twice, none changed their answer.", "9 of 18"),
                List.of("in 50 % of pairs")));
        all.add(new Hostile(
                "no desk use",
                () -> aTrial().withDeskUse(List.of()).build(),
                List.of("how far the desks were used cannot be calculated"),
                List.of("Of the desk-hours")));
        all.add(new Hostile(
                "no presence",
                () -> aTrial().withPresence(List.of()).build(),
                List.of(
                        "No presence was recorded, so the hours the organisations shared cannot be worked out.",
                        "No presence was recorded, so this cannot be worked out."),
                List.of("person-hours; the most")));
        all.add(new Hostile(
                "one organisation alone",
                () -> aTrial().withPresence(ATrial.stays().stream()
                                .filter(s -> s.organisation().equals("fire"))
                                .toList())
                        .build(),
                List.of(
                        "Stays were recorded, and never of both organisations in one zone at the same time: they shared no hours, so there is no chart.",
                        "Periods without time together are not evidence about the office, so nothing is worked out here."),
                List.of("Hours together by week", "against hours together")));
        all.add(new Hostile(
                "costs without benefits",
                () -> aTrial().withLedger(line("a", LedgerLine.Side.COST, LedgerLine.Kind.CASH, 900, 1000, 1200, null))
                        .build(),
                List.of(
                        "Cash: only costs were recorded and no benefits, so no balance, no point of breaking even and no chance of gain is worked out.",
                        "Cash: costs £900 £1,000 £1,200"),
                List.of("benefits exceed costs", "which assumption matters most")));
        all.add(new Hostile(
                "benefits without costs",
                () -> aTrial().withLedger(
                                line("a", LedgerLine.Side.BENEFIT, LedgerLine.Kind.CASH, 900, 1000, 1200, null))
                        .build(),
                List.of(
                        "Cash: only benefits were recorded and no costs, so no balance, no point of breaking even and no chance of gain is worked out.",
                        "Cash: benefits £900 £1,000 £1,200"),
                List.of("benefits exceed costs", "which assumption matters most")));
        all.add(new Hostile(
                "no money",
                () -> aTrial().withLedger().build(),
                List.of(
                        "No cost or benefit was recorded, so nothing can be said about money.",
                        "No costs or benefits were recorded."),
                List.of("Cash paid")));
        all.add(new Hostile(
                "a net benefit below nought",
                () -> aTrial().withLedger(
                                line("a", LedgerLine.Side.COST, LedgerLine.Kind.CASH, 9000, 10000, 12000, null),
                                line("b", LedgerLine.Side.BENEFIT, LedgerLine.Kind.CASH, 100, 200, 300, null))
                        .build(),
                List.of(
                        "\u2212£9,800 with all at best",
                        "benefits exceed costs in 0 % of the draws",
                        "Line a \u2212£8,800 \u2212£11,800 £200",
                        "Line b \u2212£9,900 \u2212£9,700 £10,000"),
                List.of()));
        all.add(new Hostile(
                "money that is certain and nought",
                () -> aTrial().withLedger(
                                line("a", LedgerLine.Side.COST, LedgerLine.Kind.CASH, 0, 0, 0, null),
                                line("b", LedgerLine.Side.BENEFIT, LedgerLine.Kind.CASH, 0, 0, 0, null))
                        .build(),
                List.of("£0 with all at best"),
                List.of("draws")));
        all.add(new Hostile(
                "every denominator nought",
                () -> aTrial().withoutMeasures()
                        .measuring(share(true), (n, t) -> 0, (n, t) -> 0)
                        .build(),
                List.of(
                        "we could not work this out because there were no cases to take a share of.",
                        "There were no cases to take a share of, so there is no chart.",
                        "In 30 periods there was nothing to take a share of; they are left out and not counted as nought.",
                        "no cases no cases no cases"),
                List.of("We recorded")));
        all.add(new Hostile(
                "one denominator nought",
                () -> aTrial().withoutMeasures()
                        .measuring(share(true), (n, t) -> n == 3 ? 0 : 20 + n % 7, (n, t) -> n == 3 ? 0 : 100 + n % 11)
                        .build(),
                List.of(
                        "In 1 period there was nothing to take a share of; it is left out and not counted as nought.",
                        "Periods used 29 29",
                        "1 period had nothing to take a share of.",
                        "Nothing is missing.",
                        "We recorded 139."),
                List.of(" 0 of 0")));
        all.add(new Hostile(
                "a share above the whole",
                () -> aTrial().withoutMeasures()
                        .measuring(share(true), (n, t) -> n == 3 ? 300 : 20 + n % 7, (n, t) -> 100)
                        .build(),
                List.of(
                        "because the value for 25 January 2018 to 24 February 2018 (300 of 100) is more than the whole.",
                        "There are no limits because the value for 25 January 2018"),
                List.of("We recorded", "653 %")));
        all.add(new Hostile(
                "huge counts",
                () -> aTrial().recording(VISITS, (n, t) -> visits(n, t) * 1_000_000_000L)
                        .build(),
                List.of(
                        "We recorded 6,303,000,000,000.",
                        "expected about 6,389,900,000,000 (likely range 6,067,500,000,000 to 6,729,300,000,000)",
                        "(1 % fewer, likely between 7 % fewer and 5 % more)",
                        "On the scale tn is a million million."),
                List.of()));
        all.add(new Hostile(
                "huge counts and a short baseline",
                () -> aTrial().withBaselineFrom(LocalDate.of(2019, 5, 25))
                        .recording(VISITS, (n, t) -> visits(n, t) * 1_000_000_000L)
                        .during(covid())
                        .build(),
                List.of("there are more events than the exact comparison can count (9,342,000,000,000)"),
                List.of("likely between")));
        all.add(new Hostile(
                "negative counts and halves",
                () -> aTrial().recording(VISITS, (n, t) -> n == 5 ? -3 : visits(n, t))
                        .recording(FIRES, (n, t) -> n == 27 ? 2.5 : 80 + n % 5)
                        .build(),
                List.of(
                        "Safe and Well visits: we could not work this out because the value for 25 March 2018 to 24 April 2018 (\u22123) is not a count.",
                        "because the value for 25 January 2020 to 24 February 2020 (2.5) is not a count.",
                        "Bad values, which cannot be what is counted: the value for 25 March 2018 to 24 April 2018 (\u22123) is not a count.",
                        "Bad value: cannot be what is counted.",
                        "\u22123 (bad value)",
                        "Level 0 of 5 (Maryland style)",
                        "2 could not be worked out"),
                List.of("We recorded", "By chance alone")));
        all.add(new Hostile(
                "a trial of one period",
                () -> aTrial().withTrial(START, START.plusMonths(1)).build(),
                List.of(
                        "Exact comparison of rates.",
                        "Periods used 25 25",
                        "The result fits anything from 7 % fewer to 10 % more",
                        "only 1 month with",
                        "Level 1 of 5"),
                List.of("We recorded 1,078. If")));
        all.add(new Hostile(
                "a trial of three days",
                () -> aTrial().withTrial(START, START.plusDays(3))
                        .frozen("2019-10-27T09:00:00Z")
                        .build(),
                List.of(
                        "we could not work this out because the trial holds no whole month.",
                        "The trial holds no whole week, so the hours the organisations shared cannot be worked out.",
                        "INTERIM: the trial has not ended"),
                List.of("We recorded")));
        all.add(new Hostile(
                "weeks in which the clocks change",
                () -> aTrial().withoutMeasures()
                        .measuring(
                                measure(
                                        "r",
                                        "Joint referrals",
                                        Measure.Kind.COUNT,
                                        Measure.Better.UP,
                                        MeasureCalendar.FRIDAY_WEEK,
                                        true),
                                (n, t) -> 30 + n * 7 % 11)
                        .withPresence(nights())
                        .build(),
                List.of(
                        "Over 26 weeks the two organisations shared 32 person-hours; the most in one week was 18 (from 25 October 2019). In 24 weeks there were none.",
                        "1 25 October 2019 to 31 October 2019 18 9",
                        "23 27 March 2020 to 2 April 2020 14 7",
                        "The same weeks a year earlier. 907 in the trial, 903 in the same weeks before"),
                List.of("the same months before")));
        all.add(new Hostile(
                "two organisations of one name",
                () -> aTrial().of(List.of(
                                new Organisation("police", "Derbyshire"), new Organisation("fire", "Derbyshire")))
                        .build(),
                List.of(
                        "4 people of Derbyshire (police) (Partnerships, Prevention and Collaboration) and 14 people of Derbyshire (fire)",
                        "Derbyshire (police) and Derbyshire (fire)"),
                List.of()));
        all.add(new Hostile(
                "two measures of one name",
                () -> aTrial().measuring(count(VISITS, "Visits", Measure.Better.UP, true), ATrial::visits)
                        .measuring(count("others", "visits ", Measure.Better.UP, false), ATrial::visits)
                        .build(),
                List.of("Visits (visits)", "visits (others)"),
                List.of()));
        all.add(new Hostile(
                "words in Welsh and with pictures",
                () -> written(
                        "Da iawn! Tŷ â dŵr, ŵyr a ŷd \uD83D\uDE00 \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \uD83C\uDDEC\uD83C\uDDE7 \u2764\uFE0F \uD83D\uDC4D\uD83C\uDFFD"),
                List.of(
                        "Da iawn! Tŷ â dŵr, ŵyr a ŷd [grinning face] [man, woman, girl] [flag GB] \u2764 [thumbs up sign]"),
                List.of("\uD83D\uDE00")));
        all.add(new Hostile(
                "words from right to left",
                () -> written(
                        "\u202Eabc \u0627\u0644\u0634\u0631\u0637\u0629 \u05DE\u05E9\u05D8\u05E8\u05D4 \u2067x\u2069"),
                List.of(
                        "abc [Arabic letter alef, lam, sheen, reh, tah, teh marbuta] [Hebrew letter mem, shin, tet, resh, he] x"),
                List.of("\u0627", "\u202E")));
        all.add(new Hostile(
                "combining marks",
                () -> written("cafe\u0301 e\u0301\u0323\u0302 a\u0489 n\u0303 \u0915\u094D\u0937"),
                List.of("café"),
                List.of()));
        all.add(new Hostile(
                "Chinese and Japanese",
                () -> written("\u6f22\u5b57 \u30ab\u30bf\u30ab\u30ca \uD842\uDFB7 \uFF21"),
                List.of(
                        "[Chinese character U+6F22, U+5B57] [Katakana letter ka, ta, ka, na] [Chinese character U+20BB7] [Fullwidth latin capital letter a]"),
                List.of("\u6F22")));
        all.add(new Hostile(
                "control characters",
                () -> written("a\u0000b\u0007c\u001Bd\u0085e\uFFFEf\uFFFFg\uD83Dh\t i\u00ADj\u2028k"),
                List.of("abcd efgh ij k"),
                List.of("\u0007", "\u2028")));
        all.add(new Hostile(
                "a word of five hundred letters",
                () -> written("abcdefghij".repeat(50)),
                List.of("abcdefghij".repeat(50)),
                List.of()));
        all.add(new Hostile(
                "texts of five thousand characters",
                () -> written("A sentence of some words about the office. "
                        .repeat(117)
                        .strip()),
                List.of("A sentence of some words about the office. ".repeat(20)),
                List.of()));
        all.add(new Hostile(
                "words that look like markup",
                () -> written("<script>alert(1)</script> &amp; ]]> {{ x }} {% y %} \"q\" 'r' \\ %s $1"),
                List.of("<script>alert(1)</script> &amp; ]]> {{ x }} {% y %} \"q\" 'r' \\ %s $1"),
                List.of()));
        all.add(new Hostile(
                MANY,
                HostileTrials::twoHundred,
                List.of(
                        "200 measures were looked at, 3 of them primary. By chance alone we would expect about 10 of the 200 to look unusual.",
                        "Measure 200 of many",
                        "5.200"),
                List.of()));
        all.add(new Hostile(
                "nothing at all",
                Trials::ofNothing,
                List.of(
                        "The protocol names no aim.",
                        "They shared 0 desks.",
                        "because the trial holds no whole month.",
                        "No cost or benefit was recorded",
                        "No outcome was recorded",
                        "There was no survey."),
                List.of("We recorded")));
        all.add(new Hostile(
                "no measure",
                () -> aTrial().withoutMeasures().build(),
                List.of("The protocol names no measure, so there is no result.", "No primary measure was named."),
                List.of("0 measures")));
        all.add(new Hostile("the usual trial", Trials::usual, List.of("Safe and Well visits"), List.of()));
        return all;
    }

    private static FrozenTrial twoHundred() {
        var trial = aTrial().withoutMeasures();
        for (int k = 0; k < 200; k++) {
            var shift = k;
            trial.measuring(
                    count("m" + k, "Measure %d of many".formatted(k + 1), Measure.Better.UP, k < 3),
                    (n, t) -> 200 + (n * 37 + shift * 11) % 61);
        }
        return trial.build();
    }

    /** The words stand wherever a person may write any. */
    private static FrozenTrial written(String words) {
        var short80 = words.length() > 2000 ? words.substring(0, 400) : words;
        var sections = new java.util.EnumMap<AuthoredText.Section, String>(AuthoredText.Section.class);
        for (var section : AuthoredText.Section.values()) {
            sections.put(section, words);
        }
        return aTrial().called("Trial " + short80)
                .of(List.of(new Organisation("police", "Police " + short80), new Organisation("fire", "Fire")))
                .measuring(count(VISITS, "Visits " + short80, Measure.Better.UP, true), ATrial::visits)
                .during(event("e", "Event " + short80, LocalDate.of(2020, 1, 1), null, LoggedEvent.Kind.SHOCK))
                .withItems(
                        List.of(new SurveyItem("know", "I know " + short80)),
                        List.of(
                                new SurveyWave(0, "Before " + short80, LocalDate.of(2019, 10, 14), 18),
                                new SurveyWave(1, "After", LocalDate.of(2020, 4, 20), 18)))
                .withLedger(new LedgerLine(
                        "a",
                        LedgerLine.Side.COST,
                        LedgerLine.Kind.CASH,
                        "Cost " + short80,
                        "police",
                        0,
                        java.math.BigDecimal.ONE,
                        java.math.BigDecimal.TEN,
                        java.math.BigDecimal.valueOf(100),
                        java.math.BigDecimal.ZERO,
                        "2019/20",
                        short80,
                        words,
                        null))
                .amended(new Amendment(Instant.parse("2020-02-03T10:00:00Z"), "Analyst " + short80, words, words))
                .saying(new AuthoredText(
                        sections,
                        Map.of(VISITS, short80),
                        new AuthoredText.Recommendation(AuthoredText.Verb.EXTEND, words),
                        List.of(new AuthoredText.Judgement("police", AuthoredText.Interest.EFFICIENCY, words, short80)),
                        List.of(new AuthoredText.AreaForImprovement(
                                words,
                                LocalDate.of(2019, 12, 17),
                                short80,
                                words,
                                AuthoredText.Status.PARTLY,
                                short80)),
                        List.of(new AuthoredText.BenefitToFollow(VISITS, short80, words, LocalDate.of(2020, 12, 1)))))
                .build();
    }

    /** From 22:00 to 06:00 in the two nights of the trial in which the clocks changed: nine hours in October, seven in March. */
    private static List<Presence> nights() {
        var stays = new ArrayList<Presence>();
        for (var organisation : List.of("police", "fire")) {
            stays.add(night(organisation, "2019-10-26T21:00:00Z", "2019-10-27T06:00:00Z"));
            stays.add(night(organisation, "2020-03-28T22:00:00Z", "2020-03-29T05:00:00Z"));
        }
        return stays;
    }

    private static Presence night(String organisation, String from, String to) {
        return new Presence(
                organisation, organisation, "B2", Instant.parse(from), Instant.parse(to), Presence.Source.QR, false);
    }

    static LoggedEvent covid() {
        return event("covid", "COVID: avoid contact, then lockdown", LOCKDOWN, null, LoggedEvent.Kind.SHOCK);
    }

    private static Measure share(boolean primary) {
        return measure(
                "share",
                "Referrals answered in time",
                Measure.Kind.PROPORTION,
                Measure.Better.UP,
                MeasureCalendar.TRIAL_MONTH,
                primary);
    }

    private static Measure duration(String name, boolean primary) {
        return measure("wait", name, Measure.Kind.DURATION, Measure.Better.DOWN, MeasureCalendar.TRIAL_MONTH, primary);
    }
}
