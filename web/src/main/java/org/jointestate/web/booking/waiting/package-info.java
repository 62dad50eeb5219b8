/** The waiting list on pages and over the API, its job, and the hint that a place has become free. */
@NullMarked
package org.jointestate.web.booking.waiting;

import org.jspecify.annotations.NullMarked;
