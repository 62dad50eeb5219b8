/** Bookings without their people, once nobody has to know any more who it was. It must not know what is counted of them elsewhere. */
@NullMarked
package org.jointestate.domain.booking.retention;

import org.jspecify.annotations.NullMarked;
