package org.jointestate.domain.booking;

import org.jointestate.domain.booking.rollcall.Attendance;
import org.jointestate.domain.booking.rollcall.RollCalls;
import org.jointestate.domain.booking.whoisin.Sightings;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.device.Devices;
import org.jointestate.domain.people.People;

/** The ports of what happens on the day itself, over one store. */
public record DayPorts(
        People people,
        Sites sites,
        Bookings bookings,
        Claims claims,
        BookingRules rules,
        Devices devices,
        Attendance attendance,
        RollCalls rollCalls,
        Sightings sightings) {}
