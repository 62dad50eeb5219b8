/** How a site was used, month by month, for people who keep or judge the estate. It must not know who anybody was: what is kept names no person. */
@NullMarked
package org.jointestate.domain.booking.use;

import org.jspecify.annotations.NullMarked;
