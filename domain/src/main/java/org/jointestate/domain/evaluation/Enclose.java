package org.jointestate.domain.evaluation;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.PersonalData;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.TrialCode;

/** Puts words or desk use beside the records of a trial, as the next version of what was there. */
@UseCase(roles = Role.TRIAL_LEAD)
public class Enclose {

    /** What came of it. */
    public sealed interface Decision {
        /** The words have in them what must not be published. */
        record PersonalDataFound(Set<PersonalData.Kind> kinds) implements Decision {}

        record Enclosed(int version) implements Decision {}

        /** Somebody else has saved a newer version meanwhile: both are to be seen, and nothing is lost. */
        record ChangedMeanwhile(int newest) implements Decision, Undone {}
    }

    private final TrialAccess access;
    private final Enclosures enclosures;
    private final PersonalData personalData;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public Enclose(
            TrialAccess access,
            Enclosures enclosures,
            PersonalData personalData,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.enclosures = enclosures;
        this.personalData = personalData;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param seen the version that was changed, 0 when there was none
     * @param content the file as it will be frozen; whoever calls has read it and found it sound
     */
    public Decision enclose(TrialCode code, EnclosureKind kind, int seen, String content) {
        var trial = access.toChange(code);
        var newest = enclosures.newestOf(trial.code()).get(kind);
        var newestVersion = newest == null ? 0 : newest.version();
        if (kind == EnclosureKind.WORDS) {
            var found = personalData.in(addedBy(content, newest == null ? "" : newest.content()));
            if (!found.isEmpty()) {
                return new Decision.PersonalDataFound(found);
            }
        }
        var next = new Enclosure(
                UUID.randomUUID(), code, kind, seen + 1, content, caller.signedInPerson(), clock.instant());
        if (newestVersion != seen || !enclosures.add(next)) {
            return new Decision.ChangedMeanwhile(newestVersion);
        }
        audit.record("trial enclosure added", code + " " + kind);
        return new Decision.Enclosed(next.version());
    }

    /** What was there before was looked through then. */
    private static String addedBy(String content, String before) {
        var old = before.lines().collect(Collectors.toSet());
        return content.lines().filter(line -> !old.contains(line)).collect(Collectors.joining("\n"));
    }
}
