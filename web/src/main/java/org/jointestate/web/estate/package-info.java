/** Pages for the estate: its desks, hours and closures, and the drawing of a floor. It must not know a rule about them. */
@NullMarked
package org.jointestate.web.estate;

import org.jspecify.annotations.NullMarked;
