/** Tables and mapping of bookings, and the claims by which the database keeps two of them apart. It must not know a rule about them. */
@NullMarked
package org.jointestate.persistence.booking;

import org.jspecify.annotations.NullMarked;
