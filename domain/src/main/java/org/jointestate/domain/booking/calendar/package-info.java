/** Bookings as a person's own calendar sees them: one by one, or all by a private address. It must not know how a calendar file is written. */
@NullMarked
package org.jointestate.domain.booking.calendar;

import org.jspecify.annotations.NullMarked;
