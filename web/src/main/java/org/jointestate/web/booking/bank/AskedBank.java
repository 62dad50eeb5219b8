package org.jointestate.web.booking.bank;

import java.util.Locale;
import org.jointestate.domain.booking.BankCode;
import org.jointestate.domain.booking.BankPeriod;
import org.jointestate.domain.shared.NotFound;

/** What an address says about a bank and its balance. */
final class AskedBank {

    private AskedBank() {}

    static BankCode code(String text) {
        try {
            return new BankCode(text);
        } catch (IllegalArgumentException notACode) {
            throw new NotFound("bank", "of that code");
        }
    }

    /** By week, unless months are asked for. */
    static BankPeriod by(String text) {
        return text.toUpperCase(Locale.ROOT).equals(BankPeriod.MONTH.name()) ? BankPeriod.MONTH : BankPeriod.WEEK;
    }
}
