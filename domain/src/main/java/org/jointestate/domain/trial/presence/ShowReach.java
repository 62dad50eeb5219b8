package org.jointestate.domain.trial.presence;

import jakarta.inject.Inject;
import java.util.List;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.TrialCode;

/** How far check-ins reach into a trial, and the zones its plan may choose from. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SENIOR_LEADER, Role.AUDITOR, Role.BOARD_SECRETARY, Role.SYSTEM})
public class ShowReach {

    public record Shown(Reach reach, List<EstateZones.Known> zones) {}

    private final TrialAccess access;
    private final EstateZones estateZones;
    private final CheckIns checkIns;

    @Inject
    public ShowReach(TrialAccess access, EstateZones estateZones, CheckIns checkIns) {
        this.access = access;
        this.estateZones = estateZones;
        this.checkIns = checkIns;
    }

    public Shown show(TrialCode code) {
        var trial = access.toRead(code);
        var zones = estateZones.all();
        return new Shown(Reach.of(trial, EstateZones.codes(zones), checkIns.teams(), checkIns.synthetic()), zones);
    }
}
