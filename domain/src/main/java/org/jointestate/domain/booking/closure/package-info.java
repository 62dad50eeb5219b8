/** What happens to bookings of places that are closed or taken out of use. It must not know how a place comes to be so, or a screen. */
@NullMarked
package org.jointestate.domain.booking.closure;

import org.jspecify.annotations.NullMarked;
