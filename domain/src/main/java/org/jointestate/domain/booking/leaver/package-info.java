/** What becomes of bookings when their people leave. It must not know why somebody leaves. */
@NullMarked
package org.jointestate.domain.booking.leaver;

import org.jspecify.annotations.NullMarked;
