package org.jointestate.domain.trial.record;

import jakarta.inject.Inject;
import java.util.List;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.TrialCode;

/** The outcome records of a trial, newest first, and those that were withdrawn. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SENIOR_LEADER, Role.AUDITOR, Role.BOARD_SECRETARY, Role.SYSTEM})
public class ListOutcomes {

    /** @param withdrawn the newest version of each record that counts no more */
    public record Listed(List<OutcomeRecord> records, List<OutcomeVersion> withdrawn) {}

    private final TrialAccess access;
    private final OutcomeRecords records;

    @Inject
    public ListOutcomes(TrialAccess access, OutcomeRecords records) {
        this.access = access;
        this.records = records;
    }

    public Listed list(TrialCode code) {
        access.toRead(code);
        var newest = records.newestOf(code);
        return new Listed(
                newest.stream()
                        .filter(one -> !one.withdrawn())
                        .map(OutcomeVersion::outcome)
                        .toList(),
                newest.stream().filter(OutcomeVersion::withdrawn).toList());
    }
}
