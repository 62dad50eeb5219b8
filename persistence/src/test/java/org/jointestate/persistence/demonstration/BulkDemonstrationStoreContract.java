package org.jointestate.persistence.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.CheckInSource;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.DeskFeature;
import org.jointestate.domain.estate.Floor;
import org.jointestate.domain.estate.FloorCode;
import org.jointestate.domain.estate.Network;
import org.jointestate.domain.estate.OpeningHours;
import org.jointestate.domain.estate.PlanArea;
import org.jointestate.domain.estate.PlanPosition;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Zone;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.people.AccessToken;
import org.jointestate.domain.people.Credential;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Scope;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;
import org.jointestate.persistence.booking.JpaBookings;
import org.jointestate.persistence.estate.JpaSites;
import org.jointestate.persistence.people.JpaPeople;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.api.Test;

/** What the bulk store must do on either database. */
abstract class BulkDemonstrationStoreContract {

    private static final Instant NOW = Instant.parse("2026-11-25T11:00:00Z");

    abstract TestDatabase database();

    @Test
    void a_database_is_marked_once() {
        assertFalse(marked());
        mark();

        assertTrue(marked());
        assertThrows(RuntimeException.class, this::mark);
        database().in(em -> new Sql(em).update("delete from demonstration"));
    }

    @Test
    void people_and_bookings_are_there_afterwards_with_the_half_hours_they_hold() {
        var letters = UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);
        var desk = estate(letters);
        var person = new Person(
                PersonId.fresh(),
                new Username("bulk." + letters),
                "Somebody",
                new OrganisationCode("FIRE"),
                null,
                EnumSet.of(Role.STAFF));
        var credential = new Credential(person.id());
        credential.choosePassword("hash");
        var scopes = EnumSet.of(Scope.READ);
        var token = new AccessToken(
                UUID.randomUUID(), person.id(), "Test", "hash " + letters, scopes, NOW, NOW.plusSeconds(60));
        var morning = new Slot(LocalDateTime.parse("2026-11-24T09:00"), LocalDateTime.parse("2026-11-24T13:00"));
        var left = Booking.reserve(BookingId.fresh(), person.id(), person.organisation(), desk, morning, NOW);
        left.checkIn(Instant.parse("2026-11-24T09:05:00Z"), CheckInSource.QR);
        left.leave(Instant.parse("2026-11-24T11:40:00Z"));
        var afternoon = new Slot(LocalDateTime.parse("2026-11-24T13:00"), LocalDateTime.parse("2026-11-24T17:00"));
        var open = Booking.reserve(BookingId.fresh(), person.id(), person.organisation(), desk, afternoon, NOW);

        database().in(em -> {
            var store = new BulkDemonstrationStore(em);
            store.addPeople(List.of(person), List.of(credential), List.of(token));
            store.addBookings(List.of(left, open));
            return null;
        });

        assertEquals(5, cells(left), "9:00 to 11:30, when the desk was given up");
        assertEquals(8, cells(open));
        database().in(em -> {
            assertEquals(
                    person.id(),
                    new JpaPeople(em)
                            .bearerOf("hash " + letters, NOW)
                            .orElseThrow()
                            .person()
                            .id());
            assertEquals(
                    left.state(),
                    new JpaBookings(em).find(left.id()).orElseThrow().state());
            return null;
        });
    }

    private boolean marked() {
        return database().in(em -> new BulkDemonstrationStore(em).isMarked());
    }

    private int mark() {
        return database().in(em -> {
            new BulkDemonstrationStore(em).mark(7, NOW);
            return 0;
        });
    }

    private int cells(Booking booking) {
        return database().in(em -> new Sql(em)
                .first(
                        "select count(*) as held from claim where booking = ?",
                        row -> row.getInt("held"),
                        booking.id().toString())
                .orElseThrow());
    }

    private Desk estate(String letters) {
        var site = new Site(
                new SiteCode("S" + letters),
                "Site",
                "Address",
                ZoneId.of("Europe/London"),
                OpeningHours.parse("TUESDAY 07:00-19:00"));
        var floor = new Floor(new FloorCode("F" + letters), site.code(), 1, "Floor", 100, 100);
        var zone = new Zone(
                new ZoneCode("Z" + letters),
                floor.code(),
                site.code(),
                "A",
                "Zone",
                Network.BOTH,
                true,
                false,
                new PlanArea(0, 0, 50, 50));
        var desk = new Desk(
                new DeskCode("D" + letters),
                zone,
                1,
                Network.BOTH,
                EnumSet.of(DeskFeature.DOCKING),
                new PlanPosition(5, 5, true));
        database().in(em -> {
            var sites = new JpaSites(em);
            sites.add(site);
            sites.add(floor);
            sites.add(zone);
            sites.add(desk);
            return null;
        });
        return desk;
    }
}
