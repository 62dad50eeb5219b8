/** Tables of series and of what came of their days. It must not know a rule about them. */
@NullMarked
package org.jointestate.persistence.booking.series;

import org.jspecify.annotations.NullMarked;
