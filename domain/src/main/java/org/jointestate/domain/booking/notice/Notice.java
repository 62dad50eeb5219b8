package org.jointestate.domain.booking.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingReference;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.people.PersonId;

/**
 * Something a person is told, as it was when it happened: the booking may have changed again when the mail goes.
 *
 * @param about the booking, for all that is about one
 * @param facts what fills the rest of the gaps in the sentence; days and times as ISO text; they never name a person
 * @param act the act on a series of which this is one day, when all its days are told by one mail
 */
public record Notice(
        UUID id,
        PersonId person,
        NoticeKind kind,
        Optional<About> about,
        List<String> facts,
        Instant told,
        Optional<UUID> act) {

    /** A booking as it was at that moment. */
    public record About(
            BookingId booking,
            BookingReference reference,
            int revision,
            DeskCode desk,
            SpaceKind deskKind,
            String deskLabel,
            String zoneName,
            String floorName,
            String siteName,
            String siteAddress,
            ZoneId timeZone,
            Slot slot) {

        public static About of(Booking booking, Place place) {
            return new About(
                    booking.id(),
                    booking.reference(),
                    booking.revision(),
                    booking.desk(),
                    place.desk().kind(),
                    place.desk().label(),
                    place.zone().name(),
                    place.floor().name(),
                    place.site().name(),
                    place.site().address(),
                    place.site().timeZone(),
                    booking.slot());
        }

        /** The same after one more change that only the storage has made so far. */
        public About revised() {
            return new About(
                    booking,
                    reference,
                    revision + 1,
                    desk,
                    deskKind,
                    deskLabel,
                    zoneName,
                    floorName,
                    siteName,
                    siteAddress,
                    timeZone,
                    slot);
        }
    }

    public Notice {
        facts = List.copyOf(facts);
        told = told.truncatedTo(ChronoUnit.MICROS);
    }

    /** To a person, about a booking that is or was theirs. */
    public static Notice of(PersonId person, NoticeKind kind, About about, Instant at, Object... facts) {
        return new Notice(UUID.randomUUID(), person, kind, Optional.of(about), texts(facts), at, Optional.empty());
    }

    /** To a person, about something that is no booking of theirs, or not yet. */
    public static Notice of(PersonId person, NoticeKind kind, Instant at, Object... facts) {
        return new Notice(UUID.randomUUID(), person, kind, Optional.empty(), texts(facts), at, Optional.empty());
    }

    /**
     * Whether there is no use in telling it any more. A reminder helps until the start, an invitation until the end; that something was taken
     * from a calendar or a person is always news.
     */
    public boolean isTooLate(Instant at) {
        return about.map(booking -> {
                    var now = at.atZone(booking.timeZone()).toLocalDateTime();
                    return switch (kind.mail()) {
                        case REMINDER -> !now.isBefore(booking.slot().from());
                        case INVITATION -> !now.isBefore(booking.slot().to());
                        case CANCELLATION, NEWS -> false;
                    };
                })
                .orElse(false);
    }

    /** The same as one day of this act. */
    Notice within(Act whole) {
        return new Notice(id, person, kind, about, facts, told, Optional.of(whole.id()));
    }

    private static List<String> texts(Object... facts) {
        return Arrays.stream(facts).map(Object::toString).toList();
    }
}
