/** How a site was used, as pages, drawings, files and an address of the API. It must not know how it is counted. */
@NullMarked
package org.jointestate.web.booking.use;

import org.jspecify.annotations.NullMarked;
