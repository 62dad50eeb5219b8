/** Pages for booking for somebody else: a colleague, a visitor, a team. It must not hold a rule. */
@NullMarked
package org.jointestate.web.booking.others;

import org.jspecify.annotations.NullMarked;
