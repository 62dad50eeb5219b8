package org.jointestate.domain.booking.arrival;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingReference;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.device.Device;
import org.jointestate.domain.estate.device.DeviceKind;
import org.jointestate.domain.estate.device.Devices;
import org.jointestate.domain.estate.device.ThisDevice;
import org.jointestate.domain.shared.NotAllowed;

/**
 * Finds the booking whose reference somebody typed at a kiosk: today's, on the floor where the kiosk stands. A reference is as good as a
 * key there, so wrong ones are counted, and after too many the kiosk waits.
 */
public class KioskBookings {

    /** A hall of people who mistype; a guesser would need some hundred billion. */
    static final int MOST_WRONG = 10;

    static final Duration PAUSE = Duration.ofMinutes(10);

    private final Bookings bookings;
    private final Sites sites;
    private final Devices devices;

    @Inject
    public KioskBookings(Bookings bookings, Sites sites, Devices devices) {
        this.bookings = bookings;
        this.sites = sites;
        this.devices = devices;
    }

    /** The kiosk that asks. A wall display takes no check-in. */
    static Device kiosk(ThisDevice thisDevice) {
        var device = thisDevice.asking();
        if (device.kind() != DeviceKind.KIOSK) {
            throw new NotAllowed("The device (%s) is no kiosk.".formatted(device.id()));
        }
        return device;
    }

    boolean mustWait(Device kiosk, Instant at) {
        return devices.wrongGuesses(kiosk.id(), at.minus(PAUSE)) >= MOST_WRONG;
    }

    /** Nothing, and a wrong guess counted, when there is no such booking here. */
    Optional<Booking> find(Device kiosk, String typed, Instant at) {
        var found = reference(typed).flatMap(bookings::find).filter(booking -> isHere(booking, kiosk, at));
        if (found.isEmpty()) {
            devices.guessedWrongly(kiosk.id(), at);
        }
        return found;
    }

    LocalDateTime wallClock(Booking booking, Instant at) {
        return sites.find(booking.site())
                .map(site -> site.wallClock(at))
                .orElseThrow(() -> new IllegalStateException("There is no site (%s).".formatted(booking.site())));
    }

    private boolean isHere(Booking booking, Device kiosk, Instant at) {
        return booking.site().equals(kiosk.site())
                && booking.person().isPresent()
                && booking.slot().days().contains(wallClock(booking, at).toLocalDate())
                && sites.places(List.of(booking.desk())).stream()
                        .anyMatch(place -> place.floor().code().equals(kiosk.floor()));
    }

    /** As people type it: in small letters, without the beginning, with blanks or nothing for the hyphens. */
    static Optional<BookingReference> reference(String typed) {
        var letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (letters.length() == 10 && letters.startsWith("JE")) {
            letters = letters.substring(2);
        }
        if (letters.length() != 8) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BookingReference("JE-" + letters.substring(0, 4) + "-" + letters.substring(4)));
        } catch (IllegalArgumentException notAReference) {
            return Optional.empty();
        }
    }
}
