/** Who was in which zone when, under pseudonyms, and the dose by week. It must not know names, nor the bookings behind a stay. */
@NullMarked
package org.jointestate.domain.trial.presence;

import org.jspecify.annotations.NullMarked;
