package org.jointestate.domain.demonstration;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jointestate.domain.booking.Bank;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.evaluation.Enclosure;
import org.jointestate.domain.evaluation.FrozenDataset;
import org.jointestate.domain.people.AccessToken;
import org.jointestate.domain.people.Credential;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Team;
import org.jointestate.domain.trial.Amendment;
import org.jointestate.domain.trial.crime.StreetCrimeFeed;
import org.jointestate.domain.trial.home.LoadTrial;

/**
 * Everything the demonstration puts into a database beside the estate.
 *
 * @param secondFactors the sealed secrets of those who need one to sign in
 */
public record DemonstrationContents(
        long seed,
        List<Team> teams,
        List<Person> people,
        List<Credential> credentials,
        List<AccessToken> tokens,
        Map<PersonId, String> secondFactors,
        List<Booking> bookings,
        List<Bank> banks,
        List<TrialContents> trials) {

    /** One trial with all that is recorded of it, its later amendments, and the official figures that go on feeding it. */
    public record TrialContents(
            LoadTrial.Load recorded, List<Amendment> amendments, List<StreetCrimeFeed> feeds, Dataset dataset) {

        public TrialContents {
            amendments = List.copyOf(amendments);
            feeds = List.copyOf(feeds);
        }
    }

    /** The trial as it was frozen, with what is enclosed to it. */
    public record Dataset(FrozenDataset dataset, SortedMap<String, String> files, List<Enclosure> enclosed) {

        public Dataset {
            files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
            enclosed = List.copyOf(enclosed);
        }
    }

    public DemonstrationContents {
        teams = List.copyOf(teams);
        people = List.copyOf(people);
        credentials = List.copyOf(credentials);
        tokens = List.copyOf(tokens);
        secondFactors = Map.copyOf(secondFactors);
        bookings = List.copyOf(bookings);
        banks = List.copyOf(banks);
        trials = List.copyOf(trials);
    }
}
