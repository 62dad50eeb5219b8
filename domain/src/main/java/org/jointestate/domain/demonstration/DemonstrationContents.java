package org.jointestate.domain.demonstration;

import java.util.List;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.people.AccessToken;
import org.jointestate.domain.people.Credential;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.Team;
import org.jointestate.domain.trial.Amendment;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.crime.StreetCrimeFeed;
import org.jointestate.domain.trial.observation.Entry;
import org.jointestate.domain.trial.presence.Stay;
import org.jointestate.domain.trial.record.LedgerLine;
import org.jointestate.domain.trial.record.LoggedEvent;
import org.jointestate.domain.trial.record.OutcomeRecord;

/** Everything the demonstration puts into a database beside the estate. */
public record DemonstrationContents(
        long seed,
        List<Team> teams,
        List<Person> people,
        List<Credential> credentials,
        List<AccessToken> tokens,
        List<Booking> bookings,
        List<TrialContents> trials) {

    /** One trial with all that is recorded of it. */
    public record TrialContents(
            Trial trial,
            List<Amendment> amendments,
            List<LoggedEvent> events,
            List<Entry> entries,
            List<Stay> stays,
            List<OutcomeRecord> outcomes,
            List<LedgerLine> ledger,
            List<StreetCrimeFeed> feeds) {

        public TrialContents {
            amendments = List.copyOf(amendments);
            events = List.copyOf(events);
            entries = List.copyOf(entries);
            stays = List.copyOf(stays);
            outcomes = List.copyOf(outcomes);
            ledger = List.copyOf(ledger);
            feeds = List.copyOf(feeds);
        }
    }

    public DemonstrationContents {
        teams = List.copyOf(teams);
        people = List.copyOf(people);
        credentials = List.copyOf(credentials);
        tokens = List.copyOf(tokens);
        bookings = List.copyOf(bookings);
        trials = List.copyOf(trials);
    }
}
