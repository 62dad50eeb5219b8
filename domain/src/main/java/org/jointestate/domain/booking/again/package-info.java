/** Having again what one had: the desk of last time, in one press. It must not know screens or tables. */
@NullMarked
package org.jointestate.domain.booking.again;

import org.jspecify.annotations.NullMarked;
