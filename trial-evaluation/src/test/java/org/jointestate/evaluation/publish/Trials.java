package org.jointestate.evaluation.publish;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.ExpectedPeriods;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.LoggedEvent;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.MeasureCalendar;
import org.jointestate.evaluation.dataset.Observation;
import org.jointestate.evaluation.dataset.Presence;
import org.jointestate.evaluation.dataset.Protocol;
import org.jointestate.evaluation.dataset.SmallTrial;
import org.jointestate.evaluation.dataset.Span;
import org.jointestate.evaluation.dataset.SurveyAnswer;

/** Trials for the tests of the report: the usual one and the ones that go wrong. The figures follow no real series. */
public final class Trials {

    private static final LocalDate TWO_YEARS = LocalDate.of(2017, 10, 25);

    private Trials() {}

    public static FrozenTrial usual() {
        return trial(TWO_YEARS, 1, List.of(covid()), SmallTrial.frozen().authored());
    }

    public static FrozenTrial withoutBaseline() {
        return trial(SmallTrial.START, 1, List.of(), AuthoredText.none());
    }

    public static FrozenTrial withFiveMonthsOfBaseline() {
        return trial(LocalDate.of(2019, 5, 25), 1, List.of(covid()), AuthoredText.none());
    }

    public static FrozenTrial ofNoughts() {
        return trial(TWO_YEARS, 0, List.of(), AuthoredText.none());
    }

    public static FrozenTrial withDefinitionChange() {
        var change = new LoggedEvent(
                "codes",
                "New recording codes",
                LocalDate.of(2020, 1, 1),
                null,
                LoggedEvent.Kind.DEFINITION_CHANGE,
                List.of("visits"),
                "Circular",
                true);
        return trial(TWO_YEARS, 1, List.of(covid(), change), AuthoredText.none());
    }

    public static FrozenTrial withEventNamed(String name) {
        var event = new LoggedEvent(
                "long",
                name,
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2020, 1, 3),
                LoggedEvent.Kind.SHOCK,
                List.of(),
                "Public record",
                true);
        return trial(TWO_YEARS, 1, List.of(covid(), event), AuthoredText.none());
    }

    public static FrozenTrial withAnyWords() {
        var words = "Da iawn, t\u0177 a dŵr \uD83D\uDE00 \u202E <b>&amp;</b> \u6f22\u5b57 \u0627 \u0007 100 % \u2264 5";
        return trial(
                TWO_YEARS,
                1,
                List.of(covid()),
                new AuthoredText(
                        Map.of(AuthoredText.Section.WHY, words, AuthoredText.Section.LIMITS, words.repeat(40)),
                        Map.of("visits", words),
                        new AuthoredText.Recommendation(AuthoredText.Verb.STOP, words),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    /** Five days, no lists filled in, nothing recorded: what a trial looks like before anybody has done anything. */
    public static FrozenTrial ofNothing() {
        var p = from(SmallTrial.protocol(), SmallTrial.START);
        var bare = new Protocol(
                p.code(),
                p.title(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                SmallTrial.START,
                SmallTrial.START,
                SmallTrial.START,
                SmallTrial.START.plusDays(5),
                p.timeZone(),
                List.of(),
                List.of(),
                p.measures(),
                List.of(),
                p.priorityFramework(),
                List.of(),
                List.of(),
                p.lockedAt(),
                p.hash(),
                List.of(),
                false);
        return FrozenTrial.freeze(
                Instant.parse("2019-10-27T09:00:00Z"),
                1,
                bare,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                AuthoredText.none(),
                List.of());
    }

    private static LoggedEvent covid() {
        return SmallTrial.frozen().events().get(0);
    }

    private static FrozenTrial trial(
            LocalDate baselineFrom, int scale, List<LoggedEvent> events, AuthoredText authored) {
        var small = SmallTrial.frozen();
        var protocol = from(small.protocol(), baselineFrom);
        var observations = new ArrayList<Observation>();
        for (var measure : protocol.measures()) {
            var periods = ExpectedPeriods.of(protocol, measure.calendar());
            var spans = new ArrayList<Span>(periods.baseline());
            spans.addAll(periods.trial());
            int n = 0;
            for (var span : spans) {
                long level = measure.code().equals("visits") ? 1000 + (n * 37) % 90 : 40 + (n * 13) % 17;
                observations.add(new Observation(
                        measure.code(),
                        span.from(),
                        span.to(),
                        n == 6 ? null : BigDecimal.valueOf(level * scale),
                        null,
                        n == 3,
                        n == 4,
                        false));
                n++;
            }
        }
        return FrozenTrial.freeze(
                Instant.parse("2020-05-04T09:12:00Z"),
                20191025,
                protocol,
                observations,
                events,
                scale == 0 ? List.of() : presence(),
                scale == 0 ? List.of() : small.deskUse(),
                scale == 0 ? List.of() : small.outcomeRecords(),
                scale == 0 ? List.of() : small.ledger(),
                scale == 0 ? List.of() : survey(),
                authored,
                List.of());
    }

    private static Protocol from(Protocol p, LocalDate baselineFrom) {
        var weekly = new Measure(
                "referrals",
                "Joint referrals",
                "referrals",
                Measure.Kind.COUNT,
                Measure.Better.UP,
                MeasureCalendar.FRIDAY_WEEK,
                null,
                "Logs of both",
                "police",
                true,
                p.aims().get(0),
                "Strong local policing",
                new BigDecimal("0.2"),
                Measure.HeadlineWindow.WITHOUT_TOUCHED,
                null,
                false);
        var measures = new ArrayList<>(p.measures());
        measures.add(weekly);
        return p.withBeginnings(baselineFrom, p.baselineTo(), p.trialFrom()).withMeasures(measures);
    }

    private static List<Presence> presence() {
        var stays = new ArrayList<Presence>();
        for (int day = 0; day < 140; day += 2) {
            var from = SmallTrial.START.plusDays(day).atTime(9, 0).toInstant(java.time.ZoneOffset.UTC);
            stays.add(new Presence("p1", "police", "B2", from, from.plusSeconds(4 * 3600), Presence.Source.QR, false));
            stays.add(new Presence(
                    "f1",
                    "fire",
                    "B2",
                    from.plusSeconds(3600),
                    from.plusSeconds(3600L * (2 + day % 5)),
                    Presence.Source.KIOSK,
                    day == 8));
        }
        return stays;
    }

    private static List<SurveyAnswer> survey() {
        var answers = new ArrayList<SurveyAnswer>();
        for (int n = 0; n < 9; n++) {
            answers.add(new SurveyAnswer(0, "code" + n, "know", 1 + n % 4));
            answers.add(new SurveyAnswer(1, "code" + n, "know", 2 + n % 4));
        }
        return answers;
    }
}
