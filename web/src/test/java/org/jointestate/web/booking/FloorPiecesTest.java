package org.jointestate.web.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.floor.DeskState;
import org.jointestate.domain.booking.floor.SiteDay.DeskOnDay;
import org.jointestate.domain.estate.AnEstate;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.DeskFeature;
import org.jointestate.domain.estate.Place;
import org.jointestate.web.booking.FloorPieces.Shown;
import org.junit.jupiter.api.Test;

/** What is kept of a floor is only ever shown to somebody who would be shown exactly that. */
class FloorPiecesTest {

    private final FloorPieces pieces = new FloorPieces();
    private final List<Place> places = places();
    private int drawings;

    private static List<Place> places() {
        var estate = AnEstate.of("KEPT", 3);
        return estate.desks().stream()
                .map(desk -> new Place(estate.site(), estate.floor(), estate.zone(), desk))
                .toList();
    }

    private String piece(Shown shown) {
        return pieces.of(shown, () -> "drawing " + ++drawings).text();
    }

    private List<DeskOnDay> desks(DeskState first, DeskState... others) {
        var desks = new ArrayList<DeskOnDay>();
        desks.add(new DeskOnDay(places.get(0), first, Optional.empty(), Optional.empty()));
        for (var state : others) {
            desks.add(new DeskOnDay(places.get(desks.size()), state, Optional.empty(), Optional.empty()));
        }
        return desks;
    }

    private static Shown shown(List<DeskOnDay> desks) {
        return Shown.as(String.class, desks);
    }

    @Test
    void the_same_desks_in_the_same_states_are_drawn_once() {
        assertEquals("drawing 1", piece(shown(desks(DeskState.FREE, DeskState.TAKEN))));
        assertEquals("drawing 1", piece(shown(desks(DeskState.FREE, DeskState.TAKEN))));
        assertSame(
                pieces.of(shown(desks(DeskState.FREE)), () -> "once"),
                pieces.of(shown(desks(DeskState.FREE)), () -> "twice"));
    }

    @Test
    void whose_desk_it_is_is_shown_to_its_person_alone() {
        var mine = piece(shown(desks(DeskState.YOURS, DeskState.FREE)));
        var theirs = piece(shown(desks(DeskState.TAKEN, DeskState.FREE)));

        assertEquals("drawing 1", mine);
        assertEquals("drawing 2", theirs);
    }

    @Test
    void why_a_desk_is_out_of_reach_or_closed_is_told_only_to_whom_it_holds_for() {
        var police = new DeskOnDay(
                places.get(0),
                DeskState.OUT_OF_REACH,
                Optional.empty(),
                Optional.of(Refusal.of(Refusal.Reason.NETWORK_OUT_OF_REACH, "police")));
        var fire = new DeskOnDay(
                places.get(0),
                DeskState.OUT_OF_REACH,
                Optional.empty(),
                Optional.of(Refusal.of(Refusal.Reason.NETWORK_OUT_OF_REACH, "fire")));
        var closed = new DeskOnDay(places.get(0), DeskState.CLOSED, Optional.of("Flood"), Optional.empty());
        var otherwise = new DeskOnDay(places.get(0), DeskState.CLOSED, Optional.of("Paint"), Optional.empty());

        var all = List.of(police, fire, closed, otherwise).stream()
                .map(desk -> piece(shown(List.of(desk))))
                .toList();

        assertEquals(List.of("drawing 1", "drawing 2", "drawing 3", "drawing 4"), all);
    }

    @Test
    void needs_choice_suggestion_and_kind_of_drawing_each_make_another() {
        var desks = desks(DeskState.FREE, DeskState.FREE);
        var one = places.get(0).desk().code();

        var all = List.of(
                        new Shown(String.class, desks, Set.of(), null, null),
                        new Shown(Integer.class, desks, Set.of(), null, null),
                        new Shown(String.class, desks, Set.of(DeskFeature.QUIET), null, null),
                        new Shown(String.class, desks, Set.of(), one, null),
                        new Shown(String.class, desks, Set.of(), null, one))
                .stream()
                .map(this::piece)
                .toList();

        assertEquals(List.of("drawing 1", "drawing 2", "drawing 3", "drawing 4", "drawing 5"), all);
    }

    @Test
    void a_place_that_was_read_anew_is_drawn_anew() {
        var again = places().get(0);

        var before = piece(shown(desks(DeskState.FREE)));
        var after = piece(shown(List.of(new DeskOnDay(again, DeskState.FREE, Optional.empty(), Optional.empty()))));

        assertNotSame(before, after);
        assertEquals("drawing 2", after);
    }

    @Test
    void what_was_shown_longest_ago_is_forgotten() {
        piece(shown(desks(DeskState.FREE)));
        for (int n = 0; n < 60; n++) {
            piece(new Shown(String.class, desks(DeskState.TAKEN), Set.of(), new DeskCode("D" + n), null));
        }

        assertEquals("drawing 62", piece(shown(desks(DeskState.FREE))));
    }
}
