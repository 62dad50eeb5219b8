/**
 * Seating by Timefold Solver: the only package that knows the library. It must not know a rule; what may be and what it is worth comes with
 * the problem.
 */
@NullMarked
package org.jointestate.web.booking.outbound.seating;

import org.jspecify.annotations.NullMarked;
