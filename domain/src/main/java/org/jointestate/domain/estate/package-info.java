/** Sites, floors, zones, desks, opening hours and closures. It must not know who uses them. */
@NullMarked
package org.jointestate.domain.estate;

import org.jspecify.annotations.NullMarked;
