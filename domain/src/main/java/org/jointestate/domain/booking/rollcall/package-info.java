/** Who is in the building when it is evacuated, and who has been found. It holds names for a day at most, and must not know screens or tables. */
@NullMarked
package org.jointestate.domain.booking.rollcall;

import org.jspecify.annotations.NullMarked;
