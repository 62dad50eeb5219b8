/** Bookings that follow a pattern of days, each of which answers for itself. It must not know screens or tables. */
@NullMarked
package org.jointestate.domain.booking.series;

import org.jspecify.annotations.NullMarked;
