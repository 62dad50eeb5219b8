package org.jointestate.domain.trial;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.trial.protocol.TrialCode;

/**
 * Which trials the caller may see and change: a lead, or whoever stands in for one, those he or she leads; senior leaders, auditors and the board secretary see all of
 * them; the application itself may do both. A trial that is not the caller's answers as if there were none.
 */
public class TrialAccess {

    private static final Set<Role> READS_ALL =
            Set.of(Role.SENIOR_LEADER, Role.AUDITOR, Role.BOARD_SECRETARY, Role.SYSTEM);

    /** Is told who acts for a lead of a trial that is held, so that it stays known. */
    @FunctionalInterface
    public interface StandIns {
        void acted(Trial trial, PersonId deputy);
    }

    private final Trials trials;
    private final Caller caller;
    private final StandIns standIns;

    public TrialAccess(Trials trials, Caller caller, StandIns standIns) {
        this.trials = trials;
        this.caller = caller;
        this.standIns = standIns;
    }

    /** Where nobody asks later who acted for whom. */
    public TrialAccess(Trials trials, Caller caller) {
        this(trials, caller, (trial, deputy) -> {});
    }

    public Trial toRead(TrialCode code) {
        return trials.find(code).filter(this::reads).orElseThrow(() -> new NotFound("trial", code));
    }

    /** The trial, held until the transaction ends: what is changed meets neither another change nor a freeze half-way. */
    public Trial toChange(TrialCode code) {
        trials.hold(code);
        var trial = trials.find(code).filter(this::changes).orElseThrow(() -> new NotFound("trial", code));
        caller.person()
                .filter(person -> !caller.roles().contains(Role.SYSTEM) && !trial.isLedBy(person))
                .ifPresent(deputy -> standIns.acted(trial, deputy));
        return trial;
    }

    public List<Trial> readable() {
        return trials.all().stream().filter(this::reads).toList();
    }

    public boolean changes(Trial trial) {
        return caller.roles().contains(Role.SYSTEM)
                || (caller.roles().contains(Role.TRIAL_LEAD)
                        && (caller.person().filter(trial::isLedBy).isPresent() || standsInForALeadOf(trial)));
    }

    /** What is done then is done as the deputy of that lead. */
    private boolean standsInForALeadOf(Trial trial) {
        var lead = caller.standsInFor(Role.TRIAL_LEAD).stream()
                .filter(trial::isLedBy)
                .findFirst();
        lead.ifPresent(caller::actFor);
        return lead.isPresent();
    }

    /** Whether the caller may have what is kept of each person of a trial, under pseudonyms: its leads may, and auditors. */
    public boolean readsEachPerson(Trial trial) {
        return caller.roles().contains(Role.AUDITOR) || changes(trial);
    }

    /** The organisation whose private notes the caller may read: that of a lead of the trial. Nobody else reads any. */
    public Optional<OrganisationCode> readsNotesOf(Trial trial) {
        return caller.roles().contains(Role.TRIAL_LEAD) && changes(trial) ? caller.organisation() : Optional.empty();
    }

    private boolean reads(Trial trial) {
        return !Collections.disjoint(READS_ALL, caller.roles()) || changes(trial);
    }
}
