/** Screens that stand in the building by themselves: kiosks and wall displays, each with a credential of its own that can be taken back. It must not know who sits where. */
@NullMarked
package org.jointestate.domain.estate.device;

import org.jspecify.annotations.NullMarked;
