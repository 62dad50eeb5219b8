package org.jointestate.domain.booking;

import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.People;

/** The ports that a booking needs, over one store. */
public record BookingPorts(People people, Sites sites, Bookings bookings, Claims claims) {}
