package org.jointestate.domain.evaluation.signoff;

import jakarta.inject.Inject;
import java.util.Optional;
import org.jointestate.domain.evaluation.Enclosures;
import org.jointestate.domain.evaluation.FrozenDataset;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.Amendment;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.Trials;
import org.jointestate.domain.trial.protocol.TrialTeam;

/** Who has a part in a trial, so that neither review nor key is theirs. */
public class Involvement {

    private final Trials trials;
    private final Enclosures enclosures;
    private final People people;

    @Inject
    public Involvement(Trials trials, Enclosures enclosures, People people) {
        this.trials = trials;
        this.enclosures = enclosures;
        this.people = people;
    }

    /** What speaks against somebody; nothing for whoever stands outside. */
    public Optional<Because> of(PersonId person, Trial trial, FrozenDataset dataset) {
        if (trial.isLedBy(person)) {
            return Optional.of(Because.LEADS_THE_TRIAL);
        }
        var wrote = enclosures.authorsOf(trial.code()).contains(person)
                || dataset.frozenBy().equals(person)
                || trials.amendmentsOf(trial.code()).stream()
                        .map(Amendment::by)
                        .anyMatch(by -> by.filter(person::equals).isPresent());
        if (wrote) {
            return Optional.of(Because.WROTE_THE_WORDS);
        }
        var inTeam = people.find(person).flatMap(found -> found.team()).filter(team -> trial.protocol().teams().stream()
                .map(TrialTeam::code)
                .anyMatch(team::equals));
        return inTeam.map(team -> Because.IN_A_TEAM_OF_THE_TRIAL);
    }
}
