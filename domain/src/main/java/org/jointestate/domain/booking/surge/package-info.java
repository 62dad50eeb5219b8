/**
 * A zone or floor taken at once for a major incident: who is displaced, where they sit meanwhile, and what they get back. It must not know
 * screens, tables, or how people are told.
 */
@NullMarked
package org.jointestate.domain.booking.surge;

import org.jspecify.annotations.NullMarked;
