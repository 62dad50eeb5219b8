package org.jointestate.web.trial.outbound;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jointestate.domain.trial.ListTrials;
import org.jointestate.domain.trial.part.NoteParts;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.web.shared.ErrorReference;

/** Notes who has come into trials or gone, each in a transaction of its own: one that fails takes no other with it. */
public class PartsOfTrials {

    private static final Logger LOG = Logger.getLogger(PartsOfTrials.class.getName());

    private final ListTrials listTrials;
    private final NoteParts noteParts;

    @Inject
    public PartsOfTrials(ListTrials listTrials, NoteParts noteParts) {
        this.listTrials = listTrials;
        this.noteParts = noteParts;
    }

    /** @throws IllegalStateException at the end when a trial failed, so that the job is tried again soon; noting twice does no harm */
    public void note() {
        var failed = new ArrayList<TrialCode>();
        for (var trial : listTrials.list()) {
            try {
                noteParts.note(trial.code());
            } catch (RuntimeException failure) {
                failed.add(trial.code());
                LOG.log(
                        Level.WARNING,
                        "Who has a part in the trial ({0}) was not noted (error {1}); the other trials go on.",
                        new Object[] {trial.code(), ErrorReference.log(failure)});
            }
        }
        if (!failed.isEmpty()) {
            throw new IllegalStateException("Who has a part in %s was not noted.".formatted(failed));
        }
    }
}
