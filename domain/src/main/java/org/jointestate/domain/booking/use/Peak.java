package org.jointestate.domain.booking.use;

import java.time.DayOfWeek;

/**
 * The most desks at once in one hour of a weekday. One to four are not told apart ({@link SmallNumbers#few}).
 *
 * @param booked that were promised
 * @param attended at which somebody had checked in
 */
public record Peak(DayOfWeek weekday, int hour, int booked, int attended) {}
