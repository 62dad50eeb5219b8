package org.jointestate.domain.booking.arrival;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.booking.BookingRows;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.device.ThisDevice;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Ends the stay of somebody who has typed the reference of their booking at a kiosk; the rest of it is free at once. */
@UseCase(roles = Role.DEVICE)
public class LeaveAtKiosk {

    private final KioskBookings found;
    private final Claims claims;
    private final Sites sites;
    private final ThisDevice thisDevice;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public LeaveAtKiosk(
            KioskBookings found, Claims claims, Sites sites, ThisDevice thisDevice, Audit audit, Clock clock) {
        this.found = found;
        this.claims = claims;
        this.sites = sites;
        this.thisDevice = thisDevice;
        this.audit = audit;
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
        booking.leave(at, now);
        claims.giveUp(booking.id(), now);
        audit.record("booking left", booking.id().toString());
        return new KioskAnswer.Done(BookingRows.of(booking, sites));
    }
}
