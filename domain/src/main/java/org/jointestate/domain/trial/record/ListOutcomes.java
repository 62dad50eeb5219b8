package org.jointestate.domain.trial.record;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.TrialCode;

/** The outcome records of a trial, newest first, and those that were withdrawn. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SENIOR_LEADER, Role.AUDITOR, Role.BOARD_SECRETARY, Role.SYSTEM})
public class ListOutcomes {

    /**
     * @param withdrawn the newest version of each record that counts no more
     * @param kept those of both that only the leads of the caller's organisation see
     */
    public record Listed(List<OutcomeRecord> records, List<OutcomeVersion> withdrawn, Set<UUID> kept) {}

    private final TrialAccess access;
    private final OutcomeRecords records;

    @Inject
    public ListOutcomes(TrialAccess access, OutcomeRecords records) {
        this.access = access;
        this.records = records;
    }

    public Listed list(TrialCode code) {
        var trial = access.toRead(code);
        var reader = access.readsNotesOf(trial);
        var newest = records.newestOf(code, reader);
        return new Listed(
                newest.stream()
                        .filter(one -> !one.withdrawn())
                        .map(OutcomeVersion::outcome)
                        .toList(),
                newest.stream().filter(OutcomeVersion::withdrawn).toList(),
                reader.map(organisation -> records.privateTo(code, organisation))
                        .orElse(Set.of()));
    }
}
