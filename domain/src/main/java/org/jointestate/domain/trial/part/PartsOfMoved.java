package org.jointestate.domain.trial.part;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.people.team.TeamMoves;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.Trials;

/** Notes at once who comes into a team of a trial or goes from it, so that a stay between two looks is noted too. */
public class PartsOfMoved implements TeamMoves {

    private final Trials trials;
    private final PartKeeper keeper;
    private final Clock clock;

    @Inject
    public PartsOfMoved(Trials trials, PartKeeper keeper, Clock clock) {
        this.trials = trials;
        this.keeper = keeper;
        this.clock = clock;
    }

    @Override
    public void moved(Person person, Optional<TeamCode> before) {
        for (var trial : trials.all()) {
            var was = before.filter(team -> isOf(trial, team)).isPresent();
            var is = person.team().filter(team -> isOf(trial, team)).isPresent();
            if (was || is) {
                trials.hold(trial.code());
                keeper.moved(trial, person.id(), was, is, clock.instant());
            }
        }
    }

    private static boolean isOf(Trial trial, TeamCode team) {
        return trial.protocol().teams().stream().anyMatch(one -> one.code().equals(team));
    }
}
