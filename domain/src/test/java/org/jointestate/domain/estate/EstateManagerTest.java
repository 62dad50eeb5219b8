package org.jointestate.domain.estate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.shared.NotFound;
import org.junit.jupiter.api.Test;

/** What an estate manager does, over the estate in memory. */
class EstateManagerTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-01T09:00:00Z"), ZoneOffset.UTC);

    private final AnEstate estate = AnEstate.of("HQ", 2);
    private final InMemorySites sites = new InMemorySites();
    private final List<String> audited = new ArrayList<>();

    EstateManagerTest() {
        estate.addTo(sites);
    }

    @Test
    void a_site_is_seen_with_closures_that_are_not_over() {
        var site = estate.site().code();
        var announce = new AnnounceClosure(sites, this::note);
        announce.announce(site, null, MONDAY.minusDays(9), MONDAY, "It is over");
        var running = announce.announce(site, estate.zone().code(), MONDAY.minusDays(1), MONDAY.plusDays(1), "Carpets");
        var next = announce.announce(site, null, MONDAY.plusDays(300), MONDAY.plusDays(301), "A fire drill");

        var seen = new SeeSite(sites, CLOCK).see(site);

        assertEquals(
                List.of(running, next),
                seen.closures().stream().map(Closure::id).toList());
        assertEquals(
                List.of(estate.zone().code()),
                seen.zones().stream().map(Zone::code).toList());
        assertEquals(MONDAY, seen.today());
        assertEquals("closure announced " + running, audited.get(1));
    }

    @Test
    void a_desk_is_closed_from_today_on_the_wall_of_its_site_and_reopened() {
        var code = estate.desks().get(0).code();

        new CloseDesk(sites, this::note, CLOCK).close(code, "The socket is being mended", null);
        var closed = new SeeDesk(sites).see(code).desk().closedBecause(MONDAY);
        new ReopenDesk(sites, this::note).reopen(code);

        assertEquals(Optional.of("The socket is being mended"), closed);
        var desk = new SeeDesk(sites).see(code).desk();
        assertEquals(Optional.empty(), desk.closedBecause(MONDAY));
        assertEquals(List.of("desk closed " + code, "desk reopened " + code), audited);
    }

    @Test
    void a_room_is_added_beside_the_others_of_its_zone_and_given_another_size() {
        var zone = estate.zone().code();

        var addSpace = new AddSpace(sites, this::note);
        var derwent = new Desk.Dimensions("Derwent room", 1, 8);
        var code = assertInstanceOf(AddSpace.Decision.Added.class, addSpace.add(zone, SpaceKind.MEETING_ROOM, derwent))
                .space();
        var again = addSpace.add(zone, SpaceKind.MEETING_ROOM, derwent);
        new ResizeSpace(sites, this::note).resize(code, new Desk.Dimensions("Derwent room", 2, 12));

        assertEquals(new DeskCode(zone.value() + "03"), code);
        assertEquals(new AddSpace.Decision.NameTaken(code), again);
        var listed = new ListSpaces(sites).list();
        assertEquals(
                List.of(code),
                listed.spaces().stream().map(place -> place.desk().code()).toList());
        assertEquals(2, listed.spaces().get(0).desk().places());
        assertEquals(zone, listed.zones().get(0).zone().code());
        assertEquals(List.of("space added " + code, "space resized " + code), audited);
        var desk = estate.desks().get(0).code();
        assertThrows(NotFound.class, () -> new ResizeSpace(sites, this::note)
                .resize(desk, new Desk.Dimensions("A desk", 1, 1)));
    }

    @Test
    void what_is_not_there_is_said_to_be_not_there() {
        var nowhere = new SiteCode("NOWHERE");

        assertThrows(NotFound.class, () -> new SeeSite(sites, CLOCK).see(nowhere));
        assertThrows(NotFound.class, () -> new SetOpeningHours(sites, this::note)
                .set(nowhere, 0, estate.site().hours()));
        assertThrows(NotFound.class, () -> new ReopenDesk(sites, this::note).reopen(new DeskCode("NOWHERE")));
        assertEquals(List.of(), audited);
    }

    private void note(String action, String thing) {
        audited.add(action + " " + thing);
    }
}
