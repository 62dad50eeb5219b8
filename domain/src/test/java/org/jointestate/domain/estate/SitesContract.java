package org.jointestate.domain.estate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every {@link Sites} must do, in memory or in a database. */
public abstract class SitesContract {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

    private final AnEstate estate =
            AnEstate.of("T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT), 11);

    /** Runs one transaction against the sites under test. */
    protected abstract <T> T in(Function<Sites, T> work);

    @Test
    void a_site_is_found_again_with_all_it_holds() {
        add();

        var site = in(sites -> sites.find(estate.site().code()).orElseThrow());
        var places = in(sites -> sites.placesOf(estate.site().code()));

        assertEquals(estate.site().hours(), site.hours());
        assertEquals(estate.site().timeZone(), site.timeZone());
        assertEquals(
                estate.desks().stream().map(Desk::code).toList(),
                places.stream().map(place -> place.desk().code()).toList());
        var last = places.get(10);
        assertEquals("A11", last.desk().label());
        assertEquals(
                EnumSet.of(DeskFeature.QUIET, DeskFeature.TWO_SCREENS),
                last.desk().features());
        assertEquals(new PlanPosition(440, 89, false), last.desk().position());
        assertEquals(estate.zone().area(), last.zone().area());
        assertEquals("First floor", last.floor().name());
        assertEquals(estate.site().code(), last.site().code());
    }

    @Test
    void the_layout_is_the_estate_as_it_stands_also_in_the_middle_of_a_change() {
        add();
        var site = estate.site().code();
        var third = estate.desks().get(2).code();
        var before = in(Sites::layout);
        assertEquals(
                codesOf(in(sites -> sites.placesOf(site))),
                codesOf(before.desksOf(site)),
                "read the same by both ways");

        var within = in(sites -> {
            sites.desk(third).orElseThrow().close("Water damage", MONDAY, null);
            sites.add(new Closure(UUID.randomUUID(), site, null, MONDAY, MONDAY.plusDays(2), "Power"));
            return sites.layout();
        });
        var after = in(Sites::layout);

        for (var layout : List.of(within, after)) {
            assertEquals(
                    Optional.of("Water damage"),
                    layout.place(third).orElseThrow().desk().closedBecause(MONDAY));
            assertEquals(
                    List.of("Power"),
                    layout.closuresOf(site, MONDAY, MONDAY).stream()
                            .map(Closure::because)
                            .toList());
            assertEquals(List.of(), layout.closuresOf(site, MONDAY.plusDays(2), MONDAY.plusDays(9)));
        }
        assertTrue(before.closuresOf(site, MONDAY, MONDAY).isEmpty(), "what somebody has read stays as it was");
        assertTrue(after.sites().stream().anyMatch(one -> one.code().equals(site)));
    }

    private static List<DeskCode> codesOf(List<Place> places) {
        return places.stream().map(place -> place.desk().code()).toList();
    }

    @Test
    void places_are_found_by_the_codes_of_desks_and_a_code_of_no_desk_is_left_out() {
        add();
        var third = estate.desks().get(2).code();

        var found = in(sites -> sites.places(Set.of(third, new DeskCode("NOWHERE"))));

        assertEquals(
                List.of(third), found.stream().map(place -> place.desk().code()).toList());
        assertTrue(in(sites -> sites.places(Set.of())).isEmpty());
    }

    @Test
    void a_room_is_found_among_the_spaces_and_not_among_the_desks_and_takes_another_name_and_size() {
        add();
        var room = estate.space(1, SpaceKind.MEETING_ROOM, 1);
        in(sites -> {
            sites.add(room);
            return null;
        });
        in(sites -> {
            sites.desk(room.code()).orElseThrow().resize(new Desk.Dimensions(" Derwent room ", 2, 12));
            return null;
        });

        var spaces = in(sites -> sites.spacesOf(estate.site().code()));
        var desks = in(sites -> sites.placesOf(estate.site().code()));

        assertEquals(
                List.of(room.code()),
                spaces.stream().map(place -> place.desk().code()).toList());
        assertEquals(estate.desks().size(), desks.size());
        var found = spaces.get(0).desk();
        assertEquals(SpaceKind.MEETING_ROOM, found.kind());
        assertEquals("Derwent room", found.spokenName());
        assertEquals(List.of(2, 12), List.of(found.places(), found.seats()));
        assertEquals(
                room.code(),
                in(sites -> sites.places(Set.of(room.code()))).get(0).desk().code());
    }

    @Test
    void a_desk_is_closed_with_its_reason_and_reopened() {
        add();
        var code = estate.desks().get(0).code();

        in(sites -> {
            sites.desk(code).orElseThrow().close("The socket is being mended", MONDAY, MONDAY.plusDays(2));
            return null;
        });

        assertEquals(
                Optional.of("The socket is being mended"),
                in(sites -> sites.desk(code).orElseThrow().closedBecause(MONDAY.plusDays(1))));
        assertEquals(
                Optional.empty(), in(sites -> sites.desk(code).orElseThrow().closedBecause(MONDAY.plusDays(2))));
        in(sites -> {
            sites.desk(code).orElseThrow().reopen();
            return null;
        });
        assertEquals(
                Optional.empty(), in(sites -> sites.desk(code).orElseThrow().closedBecause(MONDAY)));
    }

    @Test
    void a_closure_is_found_on_its_days_and_not_after_it_is_withdrawn() {
        add();
        var site = estate.site().code();
        var closure = new Closure(
                UUID.randomUUID(), site, estate.zone().code(), MONDAY, MONDAY.plusDays(3), "Carpets are being laid");
        in(sites -> {
            sites.add(closure);
            return null;
        });

        assertEquals(
                1,
                in(sites -> sites.closuresOf(site, MONDAY.plusDays(2), MONDAY.plusDays(9)))
                        .size());
        assertEquals(
                0,
                in(sites -> sites.closuresOf(site, MONDAY.plusDays(3), MONDAY.plusDays(9)))
                        .size());
        assertEquals(
                0,
                in(sites -> sites.closuresOf(site, MONDAY.minusDays(9), MONDAY.minusDays(1)))
                        .size());
        in(sites -> {
            sites.withdraw(sites.closure(closure.id()).orElseThrow());
            return null;
        });
        assertTrue(in(sites -> sites.closure(closure.id())).isEmpty());
    }

    @Test
    void what_is_out_of_use_is_listed_no_more_but_found_by_its_code_and_among_everything() {
        add();
        var site = estate.site().code();
        var desk = estate.desks().get(0).code();
        var zone = estate.zone().code();

        in(sites -> {
            sites.desk(desk).orElseThrow().takeOutOfUse();
            return null;
        });
        var rest = in(sites -> sites.placesOf(site));
        in(sites -> {
            sites.zone(zone).orElseThrow().takeOutOfUse();
            sites.floor(estate.floor().code()).orElseThrow().takeOutOfUse();
            sites.find(site).orElseThrow().takeOutOfUse();
            return null;
        });

        assertEquals(10, rest.size());
        assertTrue(rest.stream().noneMatch(place -> place.desk().code().equals(desk)));
        assertTrue(in(sites -> sites.all()).stream().noneMatch(one -> one.code().equals(site)));
        assertTrue(in(sites -> sites.floorsOf(site)).isEmpty());
        assertTrue(in(sites -> sites.zonesOf(site)).isEmpty());
        assertTrue(in(sites -> sites.everySite()).stream()
                .anyMatch(one -> one.code().equals(site)));
        assertEquals(1, in(sites -> sites.everyFloorOf(site)).size());
        assertEquals(1, in(sites -> sites.everyZoneOf(site)).size());
        assertEquals(11, in(sites -> sites.everyPlaceOf(site)).size());
        assertFalse(in(sites -> sites.places(Set.of(desk))).get(0).desk().isInUse());
        in(sites -> {
            sites.desk(desk).orElseThrow().putBackIntoUse();
            return null;
        });
        assertEquals(11, in(sites -> sites.placesOf(site)).size());
    }

    @Test
    void a_site_a_floor_a_zone_and_a_desk_are_found_as_they_were_changed() {
        add();
        var floorCode = estate.floor().code();
        var desk = estate.desks().get(0).code();
        var area = new PlanArea(20, 30, 300, 400);

        in(sites -> {
            sites.find(estate.site().code()).orElseThrow().rename("Another name", "Another address");
            sites.zone(estate.zone().code())
                    .orElseThrow()
                    .change(new Zone.Terms("Analysts", Network.FIRE, true, true, area));
            sites.floor(floorCode).orElseThrow().change("Upper floor", 900, 600);
            sites.desk(desk).orElseThrow().placeAt(new PlanPosition(33, 44, true));
            sites.desk(desk).orElseThrow().connectTo(Network.FIRE);
            return null;
        });

        var place = in(sites -> sites.places(Set.of(desk))).get(0);
        assertEquals("Another name", place.site().name());
        assertEquals("Another address", place.site().address());
        assertEquals("Upper floor", place.floor().name());
        assertEquals(
                List.of(900, 600, 1),
                List.of(
                        place.floor().planWidth(),
                        place.floor().planHeight(),
                        place.floor().planRevision()));
        assertEquals("Analysts", place.zone().name());
        assertEquals(area, place.zone().area());
        assertTrue(place.zone().shared() && place.zone().walled());
        assertEquals(new PlanPosition(33, 44, true), place.desk().position());
        assertEquals(Network.FIRE, place.desk().network());
    }

    private void add() {
        in(sites -> {
            estate.addTo(sites);
            return null;
        });
    }
}
