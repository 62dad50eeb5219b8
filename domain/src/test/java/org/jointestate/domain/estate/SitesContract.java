package org.jointestate.domain.estate;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

    private void add() {
        in(sites -> {
            estate.addTo(sites);
            return null;
        });
    }
}
