package org.jointestate.domain.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.TeamCode;

/** All banks of desks, and the account of what was drawn from them. Drawing itself is part of claiming ({@link Claims}). */
public interface Banks {

    void add(Bank bank);

    /**
     * Puts a changed bank in place of the one with the same code, and keeps bookings from drawing until the transaction is over.
     *
     * @return false when somebody else has changed it since this version was read; then nothing is changed
     */
    boolean change(Bank bank);

    Optional<Bank> find(BankCode code);

    /** By code. */
    List<Bank> all();

    /** Keeps others from putting these desks into a bank until the transaction is over. */
    void reserve(Collection<DeskCode> desks);

    /** A booking that holds or held one of a bank's desks, with what the bank must know of it. */
    record Booked(
            BookingId booking,
            DeskCode desk,
            OrganisationCode organisation,
            Optional<TeamCode> team,
            Slot slot,
            BookingState state,
            Instant reserved) {}

    /** The bookings of these desks on the days from one, included, until another, not included, that were kept or may be, by start. */
    List<Booked> bookedAt(Collection<DeskCode> desks, LocalDate from, LocalDate until);

    /** A draw and the booking that makes it. */
    record Entry(BookingId booking, Draw draw) {}

    /** Puts these draws in place of all that the bank has from that day on, and counts anew. */
    void enter(BankCode bank, LocalDate from, Collection<Entry> entries);

    /** How much an organisation has drawn for a day, by what has become of the bookings. */
    record Drawn(OrganisationCode organisation, LocalDate day, BookingState state, DeskDays amount) {}

    /** Everything drawn from a bank, by day and organisation. */
    List<Drawn> drawnFrom(BankCode bank);
}
