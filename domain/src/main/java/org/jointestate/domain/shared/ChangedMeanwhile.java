package org.jointestate.domain.shared;

/** Somebody else changed the same thing between our reading and our writing. Nothing of ours was kept; reading again and trying again helps. */
public class ChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ChangedMeanwhile(Throwable cause) {
        super("Somebody else changed this meanwhile.", cause);
    }
}
