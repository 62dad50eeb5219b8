package org.jointestate.domain.booking.arrival;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.booking.BookingRows;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.device.ThisDevice;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Ends the stay of somebody who has typed the reference of their booking at a kiosk; the rest of it is free at once. */
@UseCase(roles = Role.DEVICE)
public class LeaveAtKiosk {

    private final KioskBookings found;
    private final EndStay stay;
    private final Sites sites;
    private final ThisDevice thisDevice;
    private final Clock clock;

    @Inject
    public LeaveAtKiosk(KioskBookings found, EndStay stay, Sites sites, ThisDevice thisDevice, Clock clock) {
        this.found = found;
        this.stay = stay;
        this.sites = sites;
        this.thisDevice = thisDevice;
        this.clock = clock;
    }

    public KioskAnswer leave(String typed) {
        var kiosk = KioskBookings.kiosk(thisDevice);
        var at = clock.instant();
        if (found.mustWait(kiosk, at)) {
            return new KioskAnswer.TooManyGuesses(KioskBookings.PAUSE.toMinutes());
        }
        var booking = found.find(kiosk, typed, at).orElse(null);
        if (booking == null) {
            return new KioskAnswer.Unknown();
        }
        var now = found.wallClock(booking, at);
        var objection = booking.objectionToLeaving();
        if (objection.isPresent()) {
            return new KioskAnswer.Refused(objection.get());
        }
        stay.end(booking, at, now);
        return new KioskAnswer.Done(BookingRows.of(booking, sites));
    }
}
