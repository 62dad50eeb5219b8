/** Who is in today, as a page and over the API. It must not show anybody the use case did not hand out. */
@NullMarked
package org.jointestate.web.booking.whoisin;

import org.jspecify.annotations.NullMarked;
