/** The plans of floors: where desks stand on them, and the pictures they are drawn on. It must not know who has booked what, or how a picture is cleaned. */
@NullMarked
package org.jointestate.domain.estate.plan;

import org.jspecify.annotations.NullMarked;
