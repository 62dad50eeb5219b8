/** What estate managers do with the rules of booking, who may read them, and the question whether something would be allowed. It must not know screens or tables. */
@NullMarked
package org.jointestate.domain.booking.rulebook;

import org.jspecify.annotations.NullMarked;
