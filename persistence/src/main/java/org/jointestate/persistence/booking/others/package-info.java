/** The table of visitors' names. It must not know a rule about them. */
@NullMarked
package org.jointestate.persistence.booking.others;

import org.jspecify.annotations.NullMarked;
