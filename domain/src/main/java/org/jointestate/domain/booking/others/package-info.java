/** Booking for somebody else: a colleague, a visitor, a team that sits together. It must not know screens or tables. */
@NullMarked
package org.jointestate.domain.booking.others;

import org.jspecify.annotations.NullMarked;
