/** What happens on the day itself: checking in, leaving, and giving back the desks of people who did not come. It must not know screens or tables. */
@NullMarked
package org.jointestate.domain.booking.arrival;

import org.jspecify.annotations.NullMarked;
