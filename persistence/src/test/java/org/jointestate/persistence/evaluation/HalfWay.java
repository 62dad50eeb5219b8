package org.jointestate.persistence.evaluation;

import java.util.List;
import java.util.Optional;
import org.jointestate.domain.trial.Amendment;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.Trials;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.EventVersion;

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
    public boolean add(EventVersion version) {
        return real.add(version);
    }

    @Override
    public List<EventVersion> eventVersionsOf(TrialCode trial) {
        return real.eventVersionsOf(trial);
    }
}
