package org.jointestate.domain.reference;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Shows the facts that age, by kind. They are public facts; whoever works with them may look them up. */
@UseCase(
        roles = {
            Role.TRIAL_LEAD,
            Role.SENIOR_LEADER,
            Role.ESTATE_MANAGER,
            Role.BOARD_SECRETARY,
            Role.AUDITOR,
            Role.ADMINISTRATOR
        })
public class SeeReference {

    private final ReferenceRows rows;

    @Inject
    public SeeReference(ReferenceRows rows) {
        this.rows = rows;
    }

    public Map<ReferenceKind, List<ReferenceRow>> see() {
        var all = new EnumMap<ReferenceKind, List<ReferenceRow>>(ReferenceKind.class);
        Arrays.stream(ReferenceKind.values()).forEach(kind -> all.put(kind, rows.of(kind)));
        return all;
    }
}
