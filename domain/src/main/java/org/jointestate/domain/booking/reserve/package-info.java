/** Getting a desk, changing it and giving it up: the rules asked, the claims taken, in one transaction. It must not know screens or tables. */
@NullMarked
package org.jointestate.domain.booking.reserve;

import org.jspecify.annotations.NullMarked;
