/** The page that a desk's label opens. It must not hold a rule about arriving. */
@NullMarked
package org.jointestate.web.booking.arrival;

import org.jspecify.annotations.NullMarked;
