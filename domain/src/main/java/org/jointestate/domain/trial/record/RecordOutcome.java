package org.jointestate.domain.trial.record;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.PersonalData;
import org.jointestate.domain.trial.TrialAccess;

/** Keeps one outcome record, after a look for personal data in its words. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SYSTEM})
public class RecordOutcome {

    public sealed interface Decision {
        record Recorded(OutcomeRecord kept) implements Decision {}

        record PersonalDataFound(Set<PersonalData.Kind> kinds) implements Decision {}

        record InTheFuture() implements Decision {}

        /** The plan has no such team. */
        record NoSuchTeam(TeamCode team) implements Decision {}
    }

    private final TrialAccess access;
    private final OutcomeRecords records;
    private final PersonalData personalData;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public RecordOutcome(
            TrialAccess access, OutcomeRecords records, PersonalData personalData, Audit audit, Clock clock) {
        this.access = access;
        this.records = records;
        this.personalData = personalData;
        this.audit = audit;
        this.clock = clock;
    }

    public Decision record(OutcomeRecord outcome) {
        var trial = access.toChange(outcome.trial());
        var today = clock.instant().atZone(trial.protocol().timeZone()).toLocalDate();
        if (outcome.date().isAfter(today)) {
            return new Decision.InTheFuture();
        }
        for (var team : outcome.teams()) {
            if (trial.protocol().teams().stream()
                    .noneMatch(known -> known.code().equals(team))) {
                return new Decision.NoSuchTeam(team);
            }
        }
        var found = personalData.in(outcome.summary() + " " + outcome.evidence());
        if (!found.isEmpty()) {
            return new Decision.PersonalDataFound(found);
        }
        records.add(List.of(outcome));
        audit.record("outcome recorded", trial.code() + " " + outcome.id());
        return new Decision.Recorded(outcome);
    }
}
