package org.jointestate.domain.booking.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.people.ReminderWish;

/** Finds the bookings of which somebody is still to be reminded. */
public interface Reminders {

    /**
     * The reserved bookings of that day whose person is here, has an address and wants reminders at that time, and has not been reminded
     * of that day and time yet. Bookings that were made or changed after the moment are left out: their person knows.
     */
    List<Booking> due(SiteCode site, LocalDate day, ReminderWish wish, Instant knownBefore);
}
