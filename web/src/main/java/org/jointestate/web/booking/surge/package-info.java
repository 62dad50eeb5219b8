/** Pages and API of surges: declaring one, seeing what it does, and the banner on every page. It must not hold a rule. */
@NullMarked
package org.jointestate.web.booking.surge;

import org.jspecify.annotations.NullMarked;
