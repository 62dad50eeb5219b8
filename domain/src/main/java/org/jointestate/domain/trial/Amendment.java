package org.jointestate.domain.trial;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jspecify.annotations.Nullable;

/** A change of the plan after it was locked: who, when, why and what differs. It is added and never edited. */
public class Amendment {

    public static final int LONGEST_REASON = 1000;

    private UUID id;
    private TrialCode trial;
    private Instant at;
    private @Nullable PersonId by;
    private OrganisationCode organisation;
    private String why;
    private String difference;

    @SuppressWarnings("NullAway.Init")
    protected Amendment() {}

    public Amendment(
            UUID id,
            TrialCode trial,
            Instant at,
            @Nullable PersonId by,
            OrganisationCode organisation,
            String why,
            String difference) {
        this.id = id;
        this.trial = trial;
        this.at = at;
        this.by = by;
        this.organisation = organisation;
        this.why = why.strip();
        this.difference = difference;
        if (this.why.isEmpty() || this.why.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("The reason of an amendment has %d characters and must have 1 to 1,000."
                    .formatted(this.why.length()));
        }
    }

    public UUID id() {
        return id;
    }

    public TrialCode trial() {
        return trial;
    }

    public Instant at() {
        return at;
    }

    public Optional<PersonId> by() {
        return Optional.ofNullable(by);
    }

    public OrganisationCode organisation() {
        return organisation;
    }

    public String why() {
        return why;
    }

    public String difference() {
        return difference;
    }
}
