/** Tables and mapping of sites, floors, zones, desks and closures. It must not know a rule about them. */
@NullMarked
package org.jointestate.persistence.estate;

import org.jspecify.annotations.NullMarked;
