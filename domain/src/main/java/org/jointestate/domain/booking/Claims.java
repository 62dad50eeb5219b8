package org.jointestate.domain.booking;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.people.PersonId;

/**
 * What keeps two bookings apart: for each half hour of a booking one claim on its desk and on its person. No two can be held on the same
 * desk, nor by the same person, for the same half hour, whoever asks at the same instant. In a space that is no desk a booking holds any
 * one of its places, and is no claim on the person: it is refused only when all places are held.
 */
public interface Claims {

    /**
     * Claims every half hour of the booking, or none; in a space with several places any of them. Then it draws from the bank in which
     * the desk is, if it is in one, no more than the quota that the draw names. After a refusal the transaction must be undone.
     */
    default Claim take(Booking booking, Optional<Draw> draw) {
        return take(booking, draw, () -> {});
    }

    /**
     * The same, and when the half hours are won, what is written beside it: the booking itself and the word of it. It is only to write, since
     * it may go to the database on one way with the claims. After a refusal, that of the bank included, the transaction must be undone.
     */
    Claim take(Booking booking, Optional<Draw> draw, Runnable beside);

    /** The same for a booking that draws from no bank, with nothing beside it. */
    default Claim take(Booking booking) {
        return take(booking, Optional.empty());
    }

    /**
     * Gives up what the booking holds and has drawn, and claims and draws what it now says, or undoes both. After a refusal the
     * transaction must be undone.
     */
    Claim retake(Booking booking, Optional<Draw> draw);

    /** The same for a booking that draws from no bank. */
    default Claim retake(Booking booking) {
        return retake(booking, Optional.empty());
    }

    /**
     * Gives up the claims of a booking from the half hour in which the moment lies. What it has drawn from a bank stays drawn while one
     * half hour is left to it.
     */
    void giveUp(BookingId booking, LocalDateTime from);

    /** How many places of the spaces of a site, desks left out, are held in each half hour of the slot; where none is held nothing is said. */
    List<Taken> takenAt(SiteCode site, Slot slot, PersonId me);

    /** How many places of a space are held in a half hour, and whether the person who asks has one of them. */
    record Taken(DeskCode space, LocalDateTime cell, int places, boolean yours) {}

    /**
     * Which desks of a site are held, on the days and in the hours of the slots; a slot each day. What was given up in the middle is held no
     * more, not even for the hours before.
     */
    List<Held> heldAt(SiteCode site, Collection<Slot> slots, PersonId me);

    /** A desk that is held for some of a slot of that day, and whether it is held by the person who asks. */
    record Held(LocalDate day, DeskCode desk, boolean yours) {}

    /** The same desks, each with whom it is held by, to be kept for whoever asks next: nobody is told more than whether they are that person. */
    List<Holding> holdingsAt(SiteCode site, Collection<Slot> slots);

    /** A desk that is held for some of a slot of that day; a desk that several hold in turn comes once for each. */
    record Holding(LocalDate day, DeskCode desk, Optional<PersonId> person) {}

    /** Which half hours within the slot are held at a site, by desk; never by whom. */
    List<HeldCell> cellsHeldAt(SiteCode site, Slot within);

    /** A desk that is held for the half hour that begins then. */
    record HeldCell(DeskCode desk, LocalDateTime cell) {}

    /**
     * Forgets claims on half hours before the moment, which keep nothing apart any more.
     *
     * @return how many there were
     */
    int forgetBefore(LocalDateTime moment);

    /** Gives back what a booking has drawn from a bank, if it has; its claims stay. */
    void giveBackDraw(BookingId booking);

    /** Gives up every claim of a booking, and gives back what it has drawn from a bank. */
    void giveUp(BookingId booking);
}
