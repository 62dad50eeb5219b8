/** The offer to book again what one had. It must not hold a rule. */
@NullMarked
package org.jointestate.web.booking.again;

import org.jspecify.annotations.NullMarked;
