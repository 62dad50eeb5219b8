/** Where colleagues who agreed to be seen sit today: never another day, and never somebody who did not agree. It must not know screens or tables. */
@NullMarked
package org.jointestate.domain.booking.whoisin;

import org.jspecify.annotations.NullMarked;
