package org.jointestate.domain.evaluation;

import java.time.Instant;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.protocol.TrialCode;

/**
 * What was recorded of a trial at one instant, kept as plain files under a hash. It is frozen once and never changed; whoever has its
 * files can work out the same report, with our server or without.
 */
public class FrozenDataset {

    private DatasetId id;
    private TrialCode trial;
    private Instant frozenAt;
    private PersonId frozenBy;
    private String hash;
    private boolean interim;

    @SuppressWarnings("NullAway.Init")
    protected FrozenDataset() {}

    public FrozenDataset(
            DatasetId id, TrialCode trial, Instant frozenAt, PersonId frozenBy, String hash, boolean interim) {
        this.id = id;
        this.trial = trial;
        this.frozenAt = frozenAt;
        this.frozenBy = frozenBy;
        this.hash = hash;
        this.interim = interim;
    }

    public DatasetId id() {
        return id;
    }

    public TrialCode trial() {
        return trial;
    }

    public Instant frozenAt() {
        return frozenAt;
    }

    public PersonId frozenBy() {
        return frozenBy;
    }

    /** SHA-256 over all its files, in hexadecimal. */
    public String hash() {
        return hash;
    }

    /** True when it was frozen before the planned end of the trial: its report says so on every page. */
    public boolean interim() {
        return interim;
    }
}
