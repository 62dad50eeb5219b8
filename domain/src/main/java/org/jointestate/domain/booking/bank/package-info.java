/** Banks of desks: lending, changing, recalling and returning them, and the balance that all sides can read. It must not know screens or tables. */
@NullMarked
package org.jointestate.domain.booking.bank;

import org.jspecify.annotations.NullMarked;
