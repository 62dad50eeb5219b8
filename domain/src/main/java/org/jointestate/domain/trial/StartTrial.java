package org.jointestate.domain.trial;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.Secrets;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.part.PartKeeper;
import org.jointestate.domain.trial.protocol.Protocol;
import org.jointestate.domain.trial.protocol.SharedOfficeTemplate;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.EventVersion;
import org.jspecify.annotations.Nullable;

/** Begins a trial as a draft led by the caller: from the template of the shared office, or as a copy of a trial the caller may see. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SYSTEM})
public class StartTrial {

    public sealed interface Decision {
        record Started(TrialCode code) implements Decision {}

        record CodeTaken(TrialCode code) implements Decision {}
    }

    private final Trials trials;
    private final TrialAccess access;
    private final PartKeeper parts;
    private final Secrets secrets;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public StartTrial(
            Trials trials,
            TrialAccess access,
            PartKeeper parts,
            Secrets secrets,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.trials = trials;
        this.access = access;
        this.parts = parts;
        this.secrets = secrets;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param copyOf the trial to copy plan and events of, or null for the template */
    public Decision start(TrialCode code, @Nullable TrialCode copyOf) {
        if (trials.find(code).isPresent()) {
            return new Decision.CodeTaken(code);
        }
        Optional<Trial> original = Optional.ofNullable(copyOf).map(access::toRead);
        Protocol plan = original.map(trial -> trial.protocol().copiedAs(code))
                .orElseGet(() -> SharedOfficeTemplate.protocol(code));
        var leads = caller.person().stream().collect(Collectors.toSet());
        var now = clock.instant();
        var trial = new Trial(plan, Set.copyOf(leads), now, secrets.token());
        trials.add(trial);
        parts.look(trial, now);
        if (original.isEmpty()) {
            SharedOfficeEvents.of(code).forEach(event -> trials.add(EventVersion.first(event, now, null)));
        }
        audit.record("trial started", code.value());
        return new Decision.Started(code);
    }
}
