/** The waiting list of a full day: joining it, the order, what is offered to whom and for how long. It must not know screens or tables. */
@NullMarked
package org.jointestate.domain.booking.waiting;

import org.jspecify.annotations.NullMarked;
