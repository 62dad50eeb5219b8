package org.jointestate.web.trial.outbound;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jointestate.domain.trial.ListTrials;
import org.jointestate.domain.trial.presence.KeepPresence;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.web.shared.ErrorReference;

/** Keeps the presence of trials, each in a transaction of its own: one that fails is told with its reference, and the others go on. */
public class NightlyPresence {

    private static final Logger LOG = Logger.getLogger(NightlyPresence.class.getName());

    private final ListTrials listTrials;
    private final KeepPresence keepPresence;

    @Inject
    public NightlyPresence(ListTrials listTrials, KeepPresence keepPresence) {
        this.listTrials = listTrials;
        this.keepPresence = keepPresence;
    }

    /** @throws IllegalStateException at the end when a trial failed, so that the job is tried again soon; keeping twice does no harm */
    public void keep() {
        var failed = new ArrayList<TrialCode>();
        for (var trial : listTrials.list()) {
            try {
                keepPresence.keep(trial.code());
            } catch (RuntimeException failure) {
                failed.add(trial.code());
                LOG.log(
                        Level.WARNING,
                        "The presence of the trial ({0}) was not kept (error {1}); the other trials go on.",
                        new Object[] {trial.code(), ErrorReference.log(failure)});
            }
        }
        if (!failed.isEmpty()) {
            throw new IllegalStateException("The presence of %s was not kept.".formatted(failed));
        }
    }
}
