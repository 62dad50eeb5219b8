package org.jointestate.evaluation.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jointestate.evaluation.dataset.LoggedEvent;
import org.jointestate.evaluation.dataset.LoggedEvent.Kind;
import org.jspecify.annotations.Nullable;

/** What happened around the trial. The events are real and dated; which measures they touch is a choice of the demonstration. */
final class EventLog {

    private EventLog() {}

    static List<LoggedEvent> of(Variant variant) {
        var events = new ArrayList<LoggedEvent>();
        if (variant != Variant.FIVE_BASELINE_MONTHS) {
            events.add(event(
                    "crime-recording",
                    "Some reports of anti-social behaviour are recorded as crimes from here on",
                    TrialDays.CRIME_RECORDING,
                    TrialDays.CRIME_RECORDING.plusDays(1),
                    Kind.DEFINITION_CHANGE,
                    List.of("ASB"),
                    "Crime-recording rules, made up for the demonstration"));
        }
        events.add(event(
                "whaley-bridge",
                "Whaley Bridge dam emergency",
                LocalDate.of(2019, 8, 1),
                LocalDate.of(2019, 8, 8),
                Kind.SHOCK,
                List.of("SAFEGUARDING-REFERRALS", "ASB"),
                "Public record"));
        events.add(event(
                "bonfire-night",
                "Bonfire Night",
                LocalDate.of(2019, 11, 5),
                LocalDate.of(2019, 11, 6),
                Kind.SEASONAL,
                List.of("DELIBERATE-FIRES"),
                "Calendar"));
        events.add(event(
                "floods",
                "Floods along the Derwent; people moved out of their homes",
                TrialDays.FLOOD_WEEK.minusDays(1),
                TrialDays.FLOOD_WEEK.plusWeeks(1),
                Kind.SHOCK,
                List.of("SAFEGUARDING-REFERRALS"),
                "Public record"));
        events.add(event(
                "election",
                "General election",
                LocalDate.of(2019, 12, 12),
                LocalDate.of(2019, 12, 13),
                Kind.POLICY,
                List.of(),
                "Public record"));
        events.add(event(
                "inspection",
                "HMICFRS publishes its report on the fire and rescue service",
                LocalDate.of(2019, 12, 17),
                LocalDate.of(2019, 12, 18),
                Kind.POLICY,
                List.of(),
                "HMICFRS, 17 December 2019"));
        if (variant != Variant.NO_COVID) {
            events.add(event(
                    "covid",
                    "COVID: people are asked to avoid contact",
                    TrialDays.AVOID_CONTACT,
                    null,
                    Kind.SHOCK,
                    List.of(),
                    "Prime Minister's statement, 16 March 2020"));
            events.add(event(
                    "lockdown",
                    "COVID: lockdown",
                    TrialDays.LOCKDOWN,
                    null,
                    Kind.SHOCK,
                    List.of(),
                    "Prime Minister's statement, 23 March 2020"));
            events.add(event(
                    "covid-breaches",
                    "Breaches of the COVID regulations are recorded as anti-social behaviour",
                    TrialDays.LOCKDOWN,
                    null,
                    Kind.DEFINITION_CHANGE,
                    List.of("ASB"),
                    "Crime Science 2022, s40163-022-00168-x"));
        }
        return List.copyOf(events);
    }

    private static LoggedEvent event(
            String code,
            String name,
            LocalDate from,
            @Nullable LocalDate to,
            Kind kind,
            List<String> measures,
            String source) {
        return new LoggedEvent(code, name, from, to, kind, measures, source, true);
    }
}
