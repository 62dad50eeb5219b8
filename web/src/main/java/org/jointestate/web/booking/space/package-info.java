/** Pages for booking rooms and parking bays. It must not know a rule about them. */
@NullMarked
package org.jointestate.web.booking.space;

import org.jspecify.annotations.NullMarked;
