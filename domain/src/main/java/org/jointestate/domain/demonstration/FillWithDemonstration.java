package org.jointestate.domain.demonstration;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.booking.Bank;
import org.jointestate.domain.booking.Banks;
import org.jointestate.domain.booking.bank.BankAccount;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.evaluation.LoadDataset;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.factor.SecondFactors;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.Trials;
import org.jointestate.domain.trial.crime.StreetCrimeFeeds;
import org.jointestate.domain.trial.home.LoadTrial;

/**
 * Puts the demonstration into a database that holds nobody yet. It is one transaction with the mark in it: a start that is killed on the
 * way leaves nothing behind, and the next one begins again.
 */
@UseCase(roles = Role.SYSTEM)
public class FillWithDemonstration {

    private final DemonstrationStore store;
    private final People people;
    private final SecondFactors secondFactors;
    private final Sites sites;
    private final Banks banks;
    private final Trials trials;
    private final StreetCrimeFeeds feeds;
    private final LoadTrial loadTrial;
    private final LoadDataset loadDataset;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public FillWithDemonstration(
            DemonstrationStore store,
            People people,
            SecondFactors secondFactors,
            Sites sites,
            Banks banks,
            Trials trials,
            StreetCrimeFeeds feeds,
            LoadTrial loadTrial,
            LoadDataset loadDataset,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.secondFactors = secondFactors;
        this.sites = sites;
        this.banks = banks;
        this.trials = trials;
        this.feeds = feeds;
        this.loadTrial = loadTrial;
        this.loadDataset = loadDataset;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return false when there is somebody in the database already; then nothing is changed */
    public boolean fill(DemonstrationContents contents) {
        if (!people.none()) {
            return false;
        }
        var now = clock.instant();
        store.mark(contents.seed(), now);
        var known = people.teams().stream().map(team -> team.code()).toList();
        contents.teams().stream().filter(team -> !known.contains(team.code())).forEach(people::add);
        store.addPeople(contents.people(), contents.credentials(), contents.tokens());
        contents.secondFactors().forEach((person, hidden) -> secondFactors.enrol(person, hidden, now));
        store.addBookings(contents.bookings());
        contents.banks().forEach(this::lend);
        contents.trials().forEach(this::add);
        audit.record("demonstration loaded", "seed " + contents.seed());
        return true;
    }

    private void lend(Bank bank) {
        banks.add(bank);
        sites.find(bank.site()).ifPresent(site -> BankAccount.settle(banks, bank, bank.from(), site.timeZone()));
    }

    private void add(DemonstrationContents.TrialContents contents) {
        if (!loadTrial.load(contents.recorded())) {
            throw new IllegalStateException("There is a trial (%s) already."
                    .formatted(contents.recorded().trial().code()));
        }
        contents.amendments().forEach(trials::add);
        contents.feeds().forEach(feeds::add);
        var frozen = contents.dataset();
        loadDataset.load(frozen.dataset(), frozen.files(), frozen.enclosed());
    }
}
