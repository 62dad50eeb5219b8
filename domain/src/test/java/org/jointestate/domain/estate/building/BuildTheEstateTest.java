package org.jointestate.domain.estate.building;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.estate.AnEstate;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.DeskFeature;
import org.jointestate.domain.estate.EstatePart;
import org.jointestate.domain.estate.FloorCode;
import org.jointestate.domain.estate.InMemorySites;
import org.jointestate.domain.estate.Network;
import org.jointestate.domain.estate.OpeningHours;
import org.jointestate.domain.estate.PlanArea;
import org.jointestate.domain.estate.PlanPosition;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Zone;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.estate.building.EstateDecision.Fault;
import org.jointestate.domain.estate.building.EstateDecision.Kind;
import org.jointestate.domain.shared.NotFound;
import org.junit.jupiter.api.Test;

/** A site is built from nothing, changed, and taken out of use, over the estate in memory. */
class BuildTheEstateTest {

    private static final SiteCode SITE = new SiteCode("LODGE");
    private static final FloorCode FLOOR = new FloorCode("LODGE-0");
    private static final ZoneCode ZONE = new ZoneCode("LODGE-0-A");
    private static final Zone.Terms TERMS =
            new Zone.Terms("Front room", Network.BOTH, false, false, new PlanArea(0, 0, 300, 300));

    private final InMemorySites sites = new InMemorySites();
    private final List<String> audited = new ArrayList<>();

    private EstateDecision addSite(String code, String name) {
        return new AddSite(sites, this::note)
                .add(new AddSite.Draft(
                        code, name, "Mill Lane, Ripley", ZoneId.of("Europe/London"), new OpeningHours(Map.of())));
    }

    private EstateDecision addFloor(int level, String name) {
        return new AddFloor(sites, this::note).add(new AddFloor.Draft(SITE, level, name, 600, 450));
    }

    private EstateDecision addDesk(int x, int y) {
        return addDesk(Optional.empty(), x, y);
    }

    private EstateDecision addDesk(Optional<Integer> number, int x, int y) {
        return new AddDesk(sites, this::note)
                .add(new AddDesk.Draft(
                        ZONE, number, Optional.empty(), Set.of(DeskFeature.QUIET), new PlanPosition(x, y, false)));
    }

    private void build() {
        addSite("LODGE", "The lodge");
        addFloor(0, "Ground floor");
        new AddZone(sites, this::note).add(FLOOR, "A", TERMS);
    }

    @Test
    void a_site_is_built_from_nothing_and_its_codes_follow_from_one_another() {
        build();
        var desk = addDesk(10, 10);
        var below = addFloor(-1, "Cellar");

        assertEquals(new EstateDecision.Done("LODGE-0-A01"), desk);
        assertEquals(new EstateDecision.Done("LODGE-B1"), below);
        assertEquals("A1", sites.desk(new DeskCode("LODGE-0-A01")).orElseThrow().label());
        assertEquals(
                Network.BOTH,
                sites.desk(new DeskCode("LODGE-0-A01")).orElseThrow().network());
        assertEquals(
                List.of(
                        "site added LODGE",
                        "floor added LODGE-0",
                        "zone added LODGE-0-A",
                        "desk added LODGE-0-A01",
                        "floor added LODGE-B1"),
                audited);
    }

    @Test
    void what_is_wrong_with_a_site_is_said_all_at_once() {
        addSite("LODGE", "The lodge");

        assertWrong(addSite("lodge 1", " "), Fault.of(Kind.CODE), Fault.of(Kind.NAME));
        assertWrong(
                addSite("LODGE", "THE LODGE"),
                Fault.of(Kind.CODE_TAKEN, "LODGE"),
                Fault.of(Kind.NAME_TAKEN, "The lodge"));
        assertEquals(1, sites.everySite().size());
    }

    @Test
    void a_level_a_letter_and_a_number_are_given_once() {
        build();
        addDesk(10, 10);

        assertWrong(addFloor(0, "Another floor"), Fault.of(Kind.LEVEL_TAKEN, "Ground floor"));
        assertWrong(addFloor(100, ""), Fault.of(Kind.LEVEL), Fault.of(Kind.NAME));
        assertWrong(
                new AddZone(sites, this::note).add(FLOOR, "A", TERMS), Fault.of(Kind.LETTER_TAKEN, "A", "Front room"));
        assertWrong(new AddZone(sites, this::note).add(FLOOR, "a", TERMS), Fault.of(Kind.LETTER));
        assertWrong(addDesk(Optional.of(1), 100, 100), Fault.of(Kind.NUMBER_TAKEN, "A1"));
        assertWrong(addDesk(Optional.of(1000), 100, 100), Fault.of(Kind.NUMBER));
    }

    @Test
    void a_desk_stands_on_the_plan_in_its_zone_and_on_no_other_desk() {
        build();
        addDesk(10, 10);

        assertWrong(addDesk(69, 55), Fault.of(Kind.DESK_ON_DESK, "A2", "A1"));
        assertWrong(addDesk(241, 10), Fault.of(Kind.DESK_OUTSIDE_ZONE, "A2", "A"));
        assertWrong(addDesk(541, 10), Fault.of(Kind.DESK_OUTSIDE_PLAN, "A2"));
        assertInstanceOf(EstateDecision.Done.class, addDesk(70, 10));
        assertInstanceOf(EstateDecision.Done.class, addDesk(10, 56));
    }

    @Test
    void a_desk_is_moved_and_given_another_network_and_may_stay_where_it_already_stands_wrongly() {
        build();
        addDesk(10, 10);
        addDesk(100, 10);
        var code = new DeskCode("LODGE-0-A01");
        var change = new ChangeDesk(sites, this::note);

        var onOther =
                change.change(code, 0, new ChangeDesk.Terms(Network.FIRE, Set.of(), new PlanPosition(120, 10, false)));
        var moved =
                change.change(code, 0, new ChangeDesk.Terms(Network.FIRE, Set.of(), new PlanPosition(200, 200, true)));
        var behind =
                change.change(code, 7, new ChangeDesk.Terms(Network.BOTH, Set.of(), new PlanPosition(200, 200, true)));

        assertWrong(onOther, Fault.of(Kind.DESK_ON_DESK, "A1", "A2"));
        assertEquals(new EstateDecision.Done(code.value()), moved);
        assertInstanceOf(EstateDecision.ChangedMeanwhile.class, behind);
        var desk = sites.desk(code).orElseThrow();
        assertEquals(new PlanPosition(200, 200, true), desk.position());
        assertEquals(Network.FIRE, desk.network());
        assertEquals(Set.of(), desk.features());
        assertThrows(
                NotFound.class,
                () -> change.change(
                        new DeskCode("NOWHERE"), 0, new ChangeDesk.Terms(Network.BOTH, Set.of(), desk.position())));
    }

    @Test
    void a_zone_and_a_floor_cannot_shrink_away_from_what_stands_there() {
        build();
        addDesk(10, 10);

        var zone = new ChangeZone(sites, this::note)
                .change(ZONE, 0, new Zone.Terms("Front", Network.BOTH, false, false, new PlanArea(20, 0, 300, 300)));
        var floor = new ChangeFloor(sites, this::note).change(FLOOR, 0, new ChangeFloor.Terms("Ground", 200, 450));
        var tiny = new ChangeFloor(sites, this::note).change(FLOOR, 0, new ChangeFloor.Terms("Ground", 20, 20_000));

        assertWrong(zone, Fault.of(Kind.DESK_OUTSIDE_ZONE, "A1", "A"));
        assertWrong(floor, Fault.of(Kind.ZONE_OUTSIDE_PLAN, "A"));
        assertWrong(tiny, Fault.of(Kind.PLAN_SIZE), Fault.of(Kind.ZONE_OUTSIDE_PLAN, "A"));
        assertEquals(600, sites.floor(FLOOR).orElseThrow().planWidth());
        assertEquals(
                new EstateDecision.Done("LODGE-0"),
                new ChangeFloor(sites, this::note).change(FLOOR, 0, new ChangeFloor.Terms("Ground", 300, 300)));
    }

    @Test
    void a_floor_taken_out_of_use_takes_its_zones_and_desks_with_it_and_each_is_put_back_by_itself() {
        addSite("OTHER", "Another site");
        build();
        addDesk(10, 10);
        var take = new TakeOutOfUse(sites, this::note);
        var put = new PutBackIntoUse(sites, this::note);
        var desk = new EstatePart.OfSpace(new DeskCode("LODGE-0-A01"));

        take.take(new EstatePart.OfFloor(FLOOR), 0);

        assertFalse(sites.floor(FLOOR).orElseThrow().isInUse());
        assertFalse(sites.zone(ZONE).orElseThrow().isInUse());
        assertTrue(sites.placesOf(SITE).isEmpty());
        assertWrong(put.put(desk, 0), Fault.of(Kind.BELONGS_TO_OUT_OF_USE, "Front room"));
        assertWrong(addDesk(100, 100), Fault.of(Kind.BELONGS_TO_OUT_OF_USE, "Front room"));
        assertWrong(put.put(new EstatePart.OfZone(ZONE), 0), Fault.of(Kind.BELONGS_TO_OUT_OF_USE, "Ground floor"));
        put.put(new EstatePart.OfFloor(FLOOR), 0);
        put.put(new EstatePart.OfZone(ZONE), 0);
        addDesk(20, 20);
        assertWrong(put.put(desk, 0), Fault.of(Kind.DESK_ON_DESK, "A1", "A2"));
        assertEquals(
                List.of("LODGE-0-A02"),
                sites.placesOf(SITE).stream()
                        .map(place -> place.desk().code().value())
                        .toList());
    }

    @Test
    void the_last_site_where_something_can_be_booked_stays_in_use() {
        build();
        addDesk(10, 10);

        assertWrong(new TakeOutOfUse(sites, this::note).take(new EstatePart.OfSite(SITE), 0), Fault.of(Kind.LAST_SITE));
        addSite("OTHER", "Another site");
        assertWrong(new TakeOutOfUse(sites, this::note).take(new EstatePart.OfSite(SITE), 0), Fault.of(Kind.LAST_SITE));
        AnEstate.of("HQ", 1).addTo(sites);
        assertEquals(
                new EstateDecision.Done("LODGE"),
                new TakeOutOfUse(sites, this::note).take(new EstatePart.OfSite(SITE), 0));
        assertFalse(sites.find(SITE).orElseThrow().isInUse());
    }

    @Test
    void the_whole_of_a_site_is_seen_by_the_code_of_anything_in_it() {
        build();
        addDesk(10, 10);
        var see = new SeeEstate(sites);

        var seen = see.see(new SeeEstate.Asked.ByZone(ZONE));

        assertEquals(SITE, seen.site().code());
        assertEquals(seen, see.see(new SeeEstate.Asked.ByFloor(FLOOR)));
        assertEquals(seen, see.see(new SeeEstate.Asked.AnySite()));
        assertEquals(1, seen.placesOn(FLOOR).size());
        assertEquals(1, seen.zonesOn(FLOOR).size());
        assertThrows(NotFound.class, () -> see.see(new SeeEstate.Asked.BySite(new SiteCode("NOWHERE"))));
    }

    private static void assertWrong(EstateDecision decision, Fault... faults) {
        assertEquals(new EstateDecision.Wrong(List.of(faults)), decision);
    }

    private void note(String action, String thing) {
        audited.add(action + " " + thing);
    }
}
