/**
 * Seating on purpose: which desk is suggested to somebody, and how a group is seated for a day or a week. It must not know which library
 * looks for a plan, and what somebody needs of a desk must leave it for nobody but that person.
 */
@NullMarked
package org.jointestate.domain.booking.seating;

import org.jspecify.annotations.NullMarked;
