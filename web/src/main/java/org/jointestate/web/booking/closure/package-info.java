/** Runs the work that closures leave to do. It must not know a page. */
@NullMarked
package org.jointestate.web.booking.closure;

import org.jspecify.annotations.NullMarked;
