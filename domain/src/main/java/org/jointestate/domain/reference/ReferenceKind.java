package org.jointestate.domain.reference;

import java.util.Set;
import org.jointestate.domain.shared.Role;

/** What sort of fact it is, and who keeps it. */
public enum ReferenceKind {
    /** One day in England on which banks are shut. */
    BANK_HOLIDAY(Role.ESTATE_MANAGER, Role.ADMINISTRATOR),
    /** What later pounds are worth; its details are lines such as 0-30: 3.5 (years, per cent a year). */
    DISCOUNT_RATE(Role.ADMINISTRATOR),
    /** What police or partners have promised to put first; its details are the priorities, in their order. */
    PRIORITY_FRAMEWORK(Role.BOARD_SECRETARY, Role.ADMINISTRATOR),
    /** Who scrutinises in public. */
    BOARD(Role.BOARD_SECRETARY, Role.ADMINISTRATOR);

    private final Set<Role> keepers;

    ReferenceKind(Role... keepers) {
        this.keepers = Set.of(keepers);
    }

    public Set<Role> keepers() {
        return keepers;
    }
}
