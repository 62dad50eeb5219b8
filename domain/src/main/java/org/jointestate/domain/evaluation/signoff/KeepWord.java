package org.jointestate.domain.evaluation.signoff;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.PersonalData;

/** Says why a word that claims much stays as it is. */
@UseCase(roles = Role.TRIAL_LEAD)
public class KeepWord {

    private final ReportCases cases;
    private final ReportChecks checks;
    private final KeptWords kept;
    private final PersonalData personalData;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public KeepWord(
            ReportCases cases,
            ReportChecks checks,
            KeptWords kept,
            PersonalData personalData,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.cases = cases;
        this.checks = checks;
        this.kept = kept;
        this.personalData = personalData;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param mark of the word in this report */
    public SignOffDecision keep(DatasetId id, String mark, String because) {
        var report = cases.toChange(id);
        var word = checks.look(report.files()).words().stream()
                .filter(one -> one.mark().equals(mark))
                .findFirst();
        var known = kept.of(report.trial().code()).stream()
                .anyMatch(one -> one.mark().equals(mark));
        if (word.isEmpty() || known) {
            return SignOffDecision.refused(Because.WORD_GONE);
        }
        var reason = because.strip();
        if (reason.length() < KeptWord.SHORTEST_REASON || reason.length() > KeptWord.LONGEST_REASON) {
            return SignOffDecision.refused(Because.REASON_LENGTH);
        }
        var found = personalData.in(reason);
        if (!found.isEmpty()) {
            return new SignOffDecision.Refused(Because.PERSONAL_DATA, found);
        }
        var one = new KeptWord(
                UUID.randomUUID(),
                report.trial().code(),
                mark,
                word.get().word(),
                reason,
                caller.signedInPerson(),
                clock.instant());
        if (!kept.add(one)) {
            return new SignOffDecision.Overlapped();
        }
        audit.record("word of report kept", one.id().toString());
        return new SignOffDecision.Done(report.progress().state());
    }
}
