/** Pages and API of series: asking for several days at once, what came of them, and changing some of them. It must not hold a rule. */
@NullMarked
package org.jointestate.web.booking.series;

import org.jspecify.annotations.NullMarked;
