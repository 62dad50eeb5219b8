/** What can be seen of a floor on a day: its desks, free or not, and why not. It must not change anything. */
@NullMarked
package org.jointestate.domain.booking.floor;

import org.jspecify.annotations.NullMarked;
