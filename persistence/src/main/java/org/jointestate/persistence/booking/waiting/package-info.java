/** Waiting lists as rows. */
@NullMarked
package org.jointestate.persistence.booking.waiting;

import org.jspecify.annotations.NullMarked;
