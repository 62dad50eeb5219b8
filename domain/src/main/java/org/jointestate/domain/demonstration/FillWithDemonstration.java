package org.jointestate.domain.demonstration;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.people.People;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.Trials;
import org.jointestate.domain.trial.crime.StreetCrimeFeeds;
import org.jointestate.domain.trial.observation.Observations;
import org.jointestate.domain.trial.presence.Stays;
import org.jointestate.domain.trial.record.Ledger;
import org.jointestate.domain.trial.record.OutcomeRecords;

/**
 * Puts the demonstration into a database that holds nobody yet. It is one transaction with the mark in it: a start that is killed on the
 * way leaves nothing behind, and the next one begins again.
 */
@UseCase(roles = Role.SYSTEM)
public class FillWithDemonstration {

    private final DemonstrationStore store;
    private final People people;
    private final Trials trials;
    private final Observations observations;
    private final Stays stays;
    private final OutcomeRecords outcomes;
    private final Ledger ledger;
    private final StreetCrimeFeeds feeds;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public FillWithDemonstration(
            DemonstrationStore store,
            People people,
            Trials trials,
            Observations observations,
            Stays stays,
            OutcomeRecords outcomes,
            Ledger ledger,
            StreetCrimeFeeds feeds,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.trials = trials;
        this.observations = observations;
        this.stays = stays;
        this.outcomes = outcomes;
        this.ledger = ledger;
        this.feeds = feeds;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return false when there is somebody in the database already; then nothing is changed */
    public boolean fill(DemonstrationContents contents) {
        if (!people.none()) {
            return false;
        }
        store.mark(contents.seed(), clock.instant());
        var known = people.teams().stream().map(team -> team.code()).toList();
        contents.teams().stream().filter(team -> !known.contains(team.code())).forEach(people::add);
        store.addPeople(contents.people(), contents.credentials(), contents.tokens());
        store.addBookings(contents.bookings());
        contents.trials().forEach(this::add);
        audit.record("demonstration loaded", "seed " + contents.seed());
        return true;
    }

    private void add(DemonstrationContents.TrialContents contents) {
        trials.add(contents.trial());
        contents.amendments().forEach(trials::add);
        contents.events().forEach(trials::add);
        if (!observations.add(contents.entries())) {
            throw new IllegalStateException("The demonstration has two entries of one number in the trial (%s)."
                    .formatted(contents.trial().code()));
        }
        stays.add(contents.stays());
        outcomes.add(contents.outcomes());
        ledger.add(contents.ledger());
        contents.feeds().forEach(feeds::add);
    }
}
