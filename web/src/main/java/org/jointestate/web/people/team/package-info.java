/** Pages about organisations and teams. It must not know a rule about them. */
@NullMarked
package org.jointestate.web.people.team;

import org.jspecify.annotations.NullMarked;
