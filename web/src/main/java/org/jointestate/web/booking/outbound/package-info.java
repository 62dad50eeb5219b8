/** Bookings on their way out: as mail and as files for calendars. It must not decide what is sent to whom. */
@NullMarked
package org.jointestate.web.booking.outbound;

import org.jspecify.annotations.NullMarked;
