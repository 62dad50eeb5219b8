/** The tables of seating: wishes and plans. It must not know a rule about them, and must not put what somebody needs into a message. */
@NullMarked
package org.jointestate.persistence.booking.seating;

import org.jspecify.annotations.NullMarked;
