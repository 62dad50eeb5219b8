/** Bookings of desks, the rules they obey and the claims that keep two of them apart. It must not know screens or tables, nor trials. */
@NullMarked
package org.jointestate.domain.booking;

import org.jspecify.annotations.NullMarked;
