package org.jointestate.domain.booking.arrival;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.booking.BookingRows;
import org.jointestate.domain.booking.CheckInSource;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.device.ThisDevice;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Checks somebody in who has typed the reference of their booking at a kiosk. */
@UseCase(roles = Role.DEVICE)
public class CheckInAtKiosk {

    private final KioskBookings found;
    private final Sites sites;
    private final ThisDevice thisDevice;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public CheckInAtKiosk(KioskBookings found, Sites sites, ThisDevice thisDevice, Audit audit, Clock clock) {
        this.found = found;
        this.sites = sites;
        this.thisDevice = thisDevice;
        this.audit = audit;
        this.clock = clock;
    }

    public KioskAnswer checkIn(String typed) {
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
        var objection = booking.objectionToCheckIn(now);
        if (objection.isPresent()) {
            return new KioskAnswer.Refused(objection.get());
        }
        booking.checkIn(at, CheckInSource.KIOSK);
        audit.record("booking checked in", booking.id().toString());
        return new KioskAnswer.Done(BookingRows.of(booking, sites));
    }
}
