package org.jointestate.domain.people.factor;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.people.PersonId;

/** The second factors and recovery codes of people. */
public interface SecondFactors {

    Optional<SecondFactor> find(PersonId person);

    /** The same, held until the transaction ends: guesses for one person come one after the other, and each is counted before the next. */
    Optional<SecondFactor> hold(PersonId person);

    /** A secret that is in use from now on, in place of any other. */
    void enrol(PersonId person, String hidden, Instant at);

    /** A secret that is shown to this session for setting up; what is in use stays in use. */
    void propose(PersonId person, String hidden, UUID session, Instant at);

    /** What was shown and not taken into use is gone. */
    void forgetProposal(PersonId person);

    /**
     * Accepts the code of this step of time, if no code of this or a later step was accepted before. The database decides, so of two nodes
     * that are shown the same code at the same instant one is refused.
     */
    boolean accept(PersonId person, long step);

    /** A code that lets the person start over, in place of any earlier one. */
    void allowReset(PersonId person, String hash, Instant expires);

    /** The secret, what was pending and the recovery codes are gone. */
    void remove(PersonId person);

    /** These recovery codes, and no earlier ones. */
    void keepCodes(PersonId person, Collection<String> digests, Instant at);

    /** Spends a recovery code: true once and never again, whichever node asks. */
    boolean spendCode(PersonId person, String digest, Instant at);

    int codesLeft(PersonId person);

    /** Every secret that is in use. */
    List<Sealed> inUse();

    /** A secret as it is kept, and whose it is. */
    record Sealed(PersonId person, String hidden) {}
}
