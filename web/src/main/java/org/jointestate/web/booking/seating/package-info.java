/** Suggested desks, wishes and plans for a group, as pages and over the API. It must not show what somebody needs to anybody else. */
@NullMarked
package org.jointestate.web.booking.seating;

import org.jspecify.annotations.NullMarked;
