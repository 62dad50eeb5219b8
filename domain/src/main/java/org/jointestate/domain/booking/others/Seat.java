package org.jointestate.domain.booking.others;

import org.jointestate.domain.estate.DeskCode;

/** Somebody and the desk they are to have. */
public record Seat(Occupant occupant, DeskCode desk) {}
