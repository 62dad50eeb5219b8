/** Who stands in for a senior leader or a trial lead who is away, and for how long. It must not know what they may do then. */
@NullMarked
package org.jointestate.domain.people.deputy;

import org.jspecify.annotations.NullMarked;
