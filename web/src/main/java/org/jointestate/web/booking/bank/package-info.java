/** Banks of desks and their balance on pages, as CSV and over the API, in words. It must not know who may have a desk, only how to say it. */
@NullMarked
package org.jointestate.web.booking.bank;

import org.jspecify.annotations.NullMarked;
