package org.jointestate.domain.booking.use;

import java.time.Clock;
import org.jointestate.domain.booking.Banks;
import org.jointestate.domain.booking.BookingPorts;

/** The ports that use figures need, over one store, and what is made of them. */
public record UsePorts(BookingPorts booking, Banks banks, UseFigures figures) {

    public CountUse count(Clock clock) {
        return new CountUse(booking.sites(), banks, figures, clock);
    }

    public SeeUse see() {
        return new SeeUse(booking.sites(), banks, booking.people(), figures);
    }
}
