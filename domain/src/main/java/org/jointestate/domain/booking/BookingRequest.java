package org.jointestate.domain.booking;

import org.jointestate.domain.estate.DeskCode;

/** A desk and a slot that somebody asks for. */
public record BookingRequest(DeskCode desk, Slot slot) {}
