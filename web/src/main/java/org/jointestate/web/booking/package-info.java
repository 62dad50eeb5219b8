/** Pages and resources for booking desks. It must not know a rule about them. */
@NullMarked
package org.jointestate.web.booking;

import org.jspecify.annotations.NullMarked;
