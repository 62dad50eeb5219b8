package org.jointestate.domain.booking.bank;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jointestate.domain.booking.Bank;
import org.jointestate.domain.booking.Banks;

/**
 * Makes the account of a bank say what its terms say: which bookings of its desks draw from it, from some day on. Bookings that were
 * made before a bank was lent draw as well, if they are of its people: the account is of use, not of forms filled in.
 */
public final class BankAccount {

    private BankAccount() {}

    /** @param bank as it is stored, after the change */
    public static void settle(Banks banks, Bank bank, LocalDate from, ZoneId zone) {
        var entries = banks.bookedAt(bank.desks(), from, bank.until().isBefore(from) ? from : bank.until()).stream()
                .flatMap(booked -> bank
                        .draw(
                                booked.organisation(),
                                booked.team(),
                                booked.slot(),
                                booked.reserved().atZone(zone).toLocalDateTime())
                        .map(draw -> new Banks.Entry(booked.booking(), draw))
                        .stream())
                .toList();
        banks.enter(bank.code(), from, entries);
    }
}
