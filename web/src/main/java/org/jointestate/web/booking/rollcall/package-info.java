/** The roll call as a page that goes on working without the server, and the address its marks are sent to. It must not hold a rule about them. */
@NullMarked
package org.jointestate.web.booking.rollcall;

import org.jspecify.annotations.NullMarked;
