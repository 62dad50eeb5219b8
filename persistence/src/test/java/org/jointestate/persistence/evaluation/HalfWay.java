package org.jointestate.persistence.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.trial.Amendment;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.Trials;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.LoggedEvent;

/** Trials as they are, and something that happens as soon as the amendments of one were read: a freeze is half-way then. */
record HalfWay(Trials real, Runnable then) implements Trials {

    @Override
    public List<Amendment> amendmentsOf(TrialCode trial) {
        var found = real.amendmentsOf(trial);
        then.run();
        return found;
    }

    @Override
    public void add(Trial trial) {
        real.add(trial);
    }

    @Override
    public Optional<Trial> find(TrialCode code) {
        return real.find(code);
    }

    @Override
    public void hold(TrialCode code) {
        real.hold(code);
    }

    @Override
    public List<Trial> all() {
        return real.all();
    }

    @Override
    public void add(Amendment amendment) {
        real.add(amendment);
    }

    @Override
    public void add(LoggedEvent event) {
        real.add(event);
    }

    @Override
    public Optional<LoggedEvent> event(UUID id) {
        return real.event(id);
    }

    @Override
    public List<LoggedEvent> eventsOf(TrialCode trial) {
        return real.eventsOf(trial);
    }
}
