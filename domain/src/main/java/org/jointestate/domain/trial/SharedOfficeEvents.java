package org.jointestate.domain.trial;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.SharedOfficeTemplate;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.LoggedEvent;
import org.jointestate.domain.trial.record.LoggedEvent.Kind;
import org.jspecify.annotations.Nullable;

/** What is known to have happened around the trial of 2019/20: a first log for the leads to confirm, correct and complete. */
final class SharedOfficeEvents {

    private SharedOfficeEvents() {}

    static List<LoggedEvent> of(TrialCode trial) {
        return List.of(
                event(trial, "Whaley Bridge dam emergency (check the days)", "2019-08-01", "2019-08-08", Kind.SHOCK),
                event(trial, "Bonfire Night", "2019-11-01", "2019-11-08", Kind.SEASONAL, "DELIBERATE-FIRES"),
                event(trial, "Floods in November (check the days)", "2019-11-08", "2019-11-15", Kind.SHOCK),
                event(trial, "General election", "2019-12-12", "2019-12-13", Kind.POLICY),
                event(
                        trial,
                        "Inspectors’ report on the fire and rescue service",
                        "2019-12-17",
                        "2019-12-18",
                        Kind.POLICY),
                event(trial, "Christmas and New Year", "2019-12-21", "2020-01-04", Kind.SEASONAL),
                event(
                        trial,
                        "COVID: advice to avoid contact, then lockdown from 23 March",
                        "2020-03-16",
                        null,
                        Kind.SHOCK),
                event(
                        trial,
                        "COVID: breaches of the regulations recorded as anti-social behaviour",
                        "2020-03-23",
                        null,
                        Kind.DEFINITION_CHANGE,
                        SharedOfficeTemplate.ANTI_SOCIAL_BEHAVIOUR));
    }

    private static LoggedEvent event(
            TrialCode trial, String name, String from, @Nullable String to, Kind kind, String... measures) {
        return new LoggedEvent(
                UUID.randomUUID(),
                trial,
                name,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                kind,
                List.of(measures).stream().map(MeasureCode::new).toList(),
                "Template of the 2019/20 trial");
    }
}
