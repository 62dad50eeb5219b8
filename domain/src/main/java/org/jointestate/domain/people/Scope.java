package org.jointestate.domain.people;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jointestate.domain.shared.Role;

/**
 * What a token is for. A scope takes away and never gives: a token may do what its owner's roles allow and its scopes name. A scope that
 * is added later is in no token that was made before.
 */
public enum Scope {
    /** Sites, desks, the owner's own bookings, and who is in today of those who agreed. */
    READ(Everyone.ROLES),
    /** Making, changing and cancelling the owner's own bookings. */
    BOOK(Everyone.ROLES),
    CHECK_IN(Everyone.ROLES),
    TRIAL_READ(EnumSet.of(Role.TRIAL_LEAD, Role.SENIOR_LEADER, Role.BOARD_SECRETARY, Role.AUDITOR)),
    /** Observations and imports. */
    TRIAL_WRITE(EnumSet.of(Role.TRIAL_LEAD)),
    /** Changing desks, and giving out and taking in the tables of the estate. */
    ESTATE(EnumSet.of(Role.ESTATE_MANAGER, Role.ADMINISTRATOR)),
    /** Giving out and taking in the table of people. */
    PEOPLE(EnumSet.of(Role.ADMINISTRATOR)),
    /** Declaring surges and standing them down. */
    SURGE(EnumSet.of(Role.SENIOR_LEADER, Role.ESTATE_MANAGER, Role.ADMINISTRATOR));

    /** An enumeration's own constants cannot be used while they are made. */
    private static final class Everyone {
        static final Set<Role> ROLES = EnumSet.complementOf(EnumSet.of(Role.SYSTEM, Role.DEVICE));
    }

    private final Set<Role> usefulTo;

    Scope(Set<Role> usefulTo) {
        this.usefulTo = usefulTo;
    }

    /** As programs write it, such as trial-read. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The scopes with which somebody of these roles could do something. */
    public static Set<Scope> usefulTo(Collection<Role> roles) {
        var useful = EnumSet.noneOf(Scope.class);
        for (var scope : values()) {
            if (!Collections.disjoint(scope.usefulTo, roles)) {
                useful.add(scope);
            }
        }
        return useful;
    }
}
