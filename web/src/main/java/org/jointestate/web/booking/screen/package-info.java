/** What a kiosk and a wall display show of their floor. It must not show a person. */
@NullMarked
package org.jointestate.web.booking.screen;

import org.jspecify.annotations.NullMarked;
