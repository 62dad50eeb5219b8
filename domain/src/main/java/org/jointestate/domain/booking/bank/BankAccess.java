package org.jointestate.domain.booking.bank;

import java.util.Collections;
import java.util.EnumSet;
import org.jointestate.domain.booking.Bank;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Role;

/** Who may read a bank: the people of the organisation that lends it, those of each that has a share, and those who keep or audit the estate. */
final class BankAccess {

    private static final EnumSet<Role> ALL_BANKS = EnumSet.of(Role.ESTATE_MANAGER, Role.ADMINISTRATOR, Role.AUDITOR);

    private BankAccess() {}

    static boolean mayRead(Bank bank, Caller caller) {
        return !Collections.disjoint(ALL_BANKS, caller.roles())
                || caller.organisation().filter(bank::concerns).isPresent();
    }
}
