/** A trial from draft to lock, its leads, amendments and who may see it. It must not know bookings, nor any screen or statistic. */
@NullMarked
package org.jointestate.domain.trial;

import org.jspecify.annotations.NullMarked;
