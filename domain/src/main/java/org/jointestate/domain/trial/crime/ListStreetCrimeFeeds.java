package org.jointestate.domain.trial.crime;

import jakarta.inject.Inject;
import java.util.List;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.TrialCode;

/** Which official figures feed which measures of a trial. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SENIOR_LEADER, Role.AUDITOR, Role.BOARD_SECRETARY, Role.SYSTEM})
public class ListStreetCrimeFeeds {

    private final TrialAccess access;
    private final StreetCrimeFeeds feeds;

    @Inject
    public ListStreetCrimeFeeds(TrialAccess access, StreetCrimeFeeds feeds) {
        this.access = access;
        this.feeds = feeds;
    }

    public List<StreetCrimeFeed> list(TrialCode code) {
        access.toRead(code);
        return feeds.of(code);
    }
}
