package org.jointestate.domain.booking.notice;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.AnEstate;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.people.EmailAddress;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;

/** Somebody with an address, and their booking of the first desk of an estate. */
public record ABooking(AnEstate estate, Person person, Booking booking, Place place) {

    public static final Instant RESERVED = Instant.parse("2026-10-01T08:00:00Z");

    public static ABooking of(String name, LocalDateTime from, LocalDateTime to) {
        var estate = AnEstate.of(name, 2);
        var person = new Person(
                PersonId.fresh(),
                new Username("u" + name),
                "Somebody",
                new OrganisationCode("FIRE"),
                null,
                Set.of(Role.STAFF));
        person.reachAt(new EmailAddress("somebody@fire.example"));
        var booking = Booking.reserve(
                BookingId.fresh(),
                person.id(),
                person.organisation(),
                estate.desks().get(0),
                new Slot(from, to),
                RESERVED);
        return new ABooking(
                estate,
                person,
                booking,
                new Place(
                        estate.site(),
                        estate.floor(),
                        estate.zone(),
                        estate.desks().get(0)));
    }
}
