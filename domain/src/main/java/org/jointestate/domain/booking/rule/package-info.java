/** The rules of booking, each of them one clause, and what they may look at. They must not know who stores a booking. */
@NullMarked
package org.jointestate.domain.booking.rule;

import org.jspecify.annotations.NullMarked;
