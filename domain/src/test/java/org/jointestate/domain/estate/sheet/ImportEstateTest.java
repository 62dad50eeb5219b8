package org.jointestate.domain.estate.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.estate.AnEstate;
import org.jointestate.domain.estate.Closure;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.DeskFeature;
import org.jointestate.domain.estate.InMemorySites;
import org.jointestate.domain.estate.Network;
import org.jointestate.domain.estate.PlanPosition;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.people.MovingClock;
import org.jointestate.domain.shared.RecordedAudit;
import org.jointestate.domain.shared.table.Cell;
import org.jointestate.domain.shared.table.Effect;
import org.jointestate.domain.shared.table.Reckoning;
import org.jointestate.domain.shared.table.Table;
import org.jointestate.domain.shared.table.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportEstateTest {

    private static final String DESKS = "code,zone,number,x,y";

    private final InMemorySites sites = new InMemorySites();
    private final RecordedAudit audit = new RecordedAudit();
    private final MovingClock clock = new MovingClock(Instant.parse("2027-03-01T09:00:00Z"));
    private final AnEstate estate = AnEstate.of("HQ", 3);
    private final ImportEstate importEstate = new ImportEstate(sites, of -> {}, audit, clock);

    @BeforeEach
    void build() {
        estate.addTo(sites);
        sites.add(estate.space(1, SpaceKind.MEETING_ROOM, 2));
    }

    private Reckoning dryRun(EstateSheet sheet, Table table) {
        var decision = importEstate.run(sheet, table, true, Optional.empty());
        return assertInstanceOf(ImportEstate.Decision.Tried.class, decision).reckoning();
    }

    private Reckoning taken(EstateSheet sheet, Table table) {
        var decision = importEstate.run(sheet, table, false, Optional.empty());
        return assertInstanceOf(
                        ImportEstate.Decision.Imported.class, decision, () -> Tables.faults(decision.reckoning())
                                .toString())
                .reckoning();
    }

    /** What an export gives, read again. */
    private Table exported(EstateSheet sheet) {
        var rows = new ExportEstate(sites).export(EnumSet.of(sheet)).get(sheet);
        var names = sheet.sheet().names();
        var lines = new ArrayList<Table.Line>();
        for (var row : rows) {
            lines.add(new Table.Line(
                    lines.size() + 2L,
                    names.stream().map(name -> Cell.written(row.get(name))).toList()));
        }
        return new Table(names, lines, List.of());
    }

    @Test
    void what_is_given_out_and_taken_in_again_changes_nothing() {
        estate.site().rename("=1+1", "'-Ripley\t, Derbyshire ");
        estate.desks().get(0).takeOutOfUse();
        estate.desks().get(1).close("@home", LocalDate.of(2027, 3, 1), null);
        estate.desks().get(2).close("Repair", LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 9));
        for (int i = 0; i < 2; i++) {
            sites.add(new Closure(
                    UUID.randomUUID(),
                    new SiteCode("HQ"),
                    i == 0 ? null : new ZoneCode("HQ-1-A"),
                    LocalDate.of(2027, 12, 25),
                    LocalDate.of(2027, 12, 29),
                    "+Christmas"));
        }
        for (var sheet : EstateSheet.values()) {
            var reckoning = dryRun(sheet, exported(sheet));

            assertEquals(List.of(), Tables.faults(reckoning), sheet::name);
            assertEquals(List.of(), reckoning.changes(), sheet::name);
            assertTrue(reckoning.same() > 0, sheet::name);
        }
    }

    @Test
    void an_empty_estate_is_built_from_its_five_tables() {
        taken(
                EstateSheet.SITES,
                Tables.of(
                        "code,name,address,time_zone,opening_hours",
                        "N,North,Buxton,Europe/London,monday 07:00-19:00; sunday 00:00-00:00"));
        taken(EstateSheet.FLOORS, Tables.of("code,site,level,name,plan_width,plan_height", "N-0,N,-1,Cellar,760,668"));
        taken(
                EstateSheet.ZONES,
                Tables.of("code,floor,letter,name,network,x,y,width,height", "N-0-A,N-0,A,Bank,both,0,0,700,600"));
        taken(
                EstateSheet.DESKS,
                Tables.of(
                        "code,zone,number,kind,name,features,seats,x,y",
                        "N-0-A01,N-0-A,1,DESK,,quiet docking,1,10,10",
                        "N-0-R01,N-0-A,2,meeting room,Kinder room,,8,,"));
        taken(
                EstateSheet.CLOSURES,
                Tables.of("site,zone,first_day,opens_again,because", "N,N-0-A,2027-03-01,2027-03-03,New carpet"));

        var desk = sites.desk(new DeskCode("N-0-A01")).orElseThrow();
        assertEquals("A1", desk.label());
        assertEquals(EnumSet.of(DeskFeature.QUIET, DeskFeature.DOCKING), desk.features());
        assertEquals(Network.BOTH, desk.network());
        assertEquals(8, sites.desk(new DeskCode("N-0-R01")).orElseThrow().seats());
        assertEquals(
                1,
                sites.closuresOf(new SiteCode("N"), EstateRows.EVER, EstateRows.NEVER)
                        .size());
        assertEquals(
                "MONDAY 07:00-19:00; SUNDAY 00:00-00:00",
                sites.find(new SiteCode("N")).orElseThrow().hours().toText());
    }

    @Test
    void a_line_changes_what_it_names_and_nothing_else() {
        var before = sites.desk(new DeskCode("HQ-1-A03")).orElseThrow().position();

        var reckoning = taken(
                EstateSheet.DESKS,
                Tables.of(
                        "code,zone,number,x,y,network,features",
                        "HQ-1-A01,HQ-1-A,1,180,300,fire,",
                        "HQ-1-A02,HQ-1-A,2,80,89,BOTH,QUIET TWO_SCREENS"));

        var desk = sites.desk(new DeskCode("HQ-1-A01")).orElseThrow();
        assertEquals(Network.FIRE, desk.network());
        assertTrue(desk.features().isEmpty());
        assertEquals(new PlanPosition(180, 300, false), desk.position());
        assertEquals(before, sites.desk(new DeskCode("HQ-1-A03")).orElseThrow().position());
        assertEquals(1, reckoning.count(Effect.CHANGED));
        assertEquals(1, reckoning.count(Effect.SAME));
        assertEquals(List.of("desk changed", "estate imported"), audit.entries);
    }

    @Test
    void a_desk_is_taken_out_of_use_by_a_line_that_says_why_and_not_by_a_line_that_is_missing() {
        var reckoning = taken(EstateSheet.DESKS, Tables.of(DESKS + ",in_use", "HQ-1-A01,HQ-1-A,1,40,89,no"));

        assertEquals(1, reckoning.count(Effect.TAKEN_OUT));
        assertFalse(sites.desk(new DeskCode("HQ-1-A01")).orElseThrow().isInUse());
        assertTrue(sites.desk(new DeskCode("HQ-1-A02")).orElseThrow().isInUse());
        assertTrue(audit.entries.contains("taken out of use"));
    }

    @Test
    void a_desk_comes_back_into_use_where_nothing_else_stands_by_now() {
        var apart = new String[] {"HQ-1-A02,HQ-1-A,2,180,200,yes", "HQ-1-A03,HQ-1-A,3,180,300,yes"};
        taken(EstateSheet.DESKS, Tables.of(DESKS + ",in_use", "HQ-1-A01,HQ-1-A,1,40,89,no", apart[0], apart[1]));
        taken(EstateSheet.DESKS, Tables.of(DESKS, "HQ-1-A20,HQ-1-A,20,60,100"));

        var back = Tables.of(DESKS + ",in_use", "HQ-1-A01,HQ-1-A,1,40,89,yes");

        assertEquals(List.of("2 x OVERLAPS"), Tables.faults(dryRun(EstateSheet.DESKS, back)));
        taken(EstateSheet.DESKS, Tables.of(DESKS + ",in_use", "HQ-1-A20,HQ-1-A,20,60,100,no"));
        assertEquals(1, taken(EstateSheet.DESKS, back).count(Effect.CHANGED));
        assertTrue(audit.entries.contains("put back into use"));
    }

    @Test
    void a_desk_is_closed_from_today_and_reopened() {
        taken(EstateSheet.DESKS, Tables.of(DESKS + ",closed_because,closed_until", "HQ-1-A01,HQ-1-A,1,40,89,Repair,"));
        var desk = sites.desk(new DeskCode("HQ-1-A01")).orElseThrow();
        assertEquals(Optional.of("Repair"), desk.closedBecause(LocalDate.of(2099, 1, 1)));
        assertEquals(Optional.of(LocalDate.of(2027, 3, 1)), desk.closedFrom());

        taken(EstateSheet.DESKS, Tables.of(DESKS + ",closed_because", "HQ-1-A01,HQ-1-A,1,40,89,"));

        assertEquals(Optional.empty(), desk.closedFrom());
    }

    @Test
    void desks_that_do_not_fit_are_refused_by_line_and_column() {
        var reckoning = dryRun(
                EstateSheet.DESKS,
                Tables.of(
                        DESKS + ",kind,name,places,network,closed_because,closed_from,closed_until",
                        "HQ-1-A09,NOWHERE,9,180,300,DESK,,1,BOTH,,,",
                        "HQ-1-A01,HQ-1-A,7,40,89,MEETING_ROOM,,1,BOTH,,,",
                        "HQ-1-A10,HQ-1-A,2,100,200,DESK,,1,BOTH,,,",
                        "HQ-1-A11,HQ-1-A,11,180,340,DESK,,1,BOTH,,,",
                        "HQ-1-A12,HQ-1-A,12,180,345,DESK,,1,BOTH,,,",
                        "HQ-1-A13,HQ-1-A,13,701,668,DESK,,1,BOTH,,,",
                        "HQ-1-A14,HQ-1-A,14,,500,DESK,Name,2,NONE,,,",
                        "HQ-1-R02,HQ-1-A,15,10,,MEETING_ROOM,SPACE 1,1,BOTH,,,",
                        "HQ-1-A16,HQ-1-A,16,40,250,DESK,,1,BOTH,,2027-03-01,",
                        "HQ-1-A18,HQ-1-A,18,300,300,DESK,,1,BOTH,,,",
                        "HQ-1-A17,HQ-1-A,17,40,300,DESK,,1,BOTH,Repair,2027-03-01,2027-03-01"));

        assertEquals(
                List.of(
                        "2 zone UNKNOWN",
                        "3 number FIXED",
                        "3 kind FIXED",
                        "3 name EMPTY",
                        "3 features MUST_BE_EMPTY",
                        "3 x MUST_BE_EMPTY",
                        "3 y MUST_BE_EMPTY",
                        "3 chair_above MUST_BE_EMPTY",
                        "4 number TAKEN",
                        "6 x OVERLAPS",
                        "7 x OFF_THE_PLAN",
                        "7 y OFF_THE_PLAN",
                        "8 network NOT_ONE_OF",
                        "9 x MUST_BE_EMPTY",
                        "9 name TAKEN",
                        "10 closed_from MUST_BE_EMPTY",
                        "11 x OFF_THE_ZONE",
                        "12 closed_until NOT_AFTER"),
                Tables.faults(reckoning));
    }

    @Test
    void sites_floors_zones_and_closures_that_do_not_fit_are_refused_too() {
        assertEquals(
                List.of("2 time_zone FIXED", "3 time_zone NOT_A_TIME_ZONE", "3 opening_hours NOT_HOURS"),
                Tables.faults(dryRun(
                        EstateSheet.SITES,
                        Tables.of(
                                "code,name,address,time_zone,opening_hours",
                                "HQ,Site HQ,Ripley,Europe/Paris,MONDAY 07:00-19:00",
                                "N,North,Buxton,Mars,MONDAY 07:10-19:00"))));
        assertEquals(
                List.of("2 plan_width OFF_THE_PLAN", "3 site UNKNOWN"),
                Tables.faults(dryRun(
                        EstateSheet.FLOORS,
                        Tables.of(
                                "code,site,level,name,plan_width,plan_height",
                                "HQ-1,HQ,1,First floor,200,668",
                                "X-1,X,1,First floor,760,668"))));
        assertEquals(
                List.of("2 letter FIXED", "3 letter TAKEN", "3 width OFF_THE_PLAN", "4 floor UNKNOWN"),
                Tables.faults(dryRun(
                        EstateSheet.ZONES,
                        Tables.of(
                                "code,floor,letter,name,network,x,y,width,height",
                                "HQ-1-A,HQ-1,B,Partnerships,POLICE,18,18,240,428",
                                "HQ-1-C,HQ-1,A,More,POLICE,700,18,61,428",
                                "X-1-A,X-1,A,More,POLICE,18,18,240,428"))));
        assertEquals(
                List.of("2 site UNKNOWN", "2 zone UNKNOWN", "3 opens_again NOT_AFTER", "4 withdrawn UNKNOWN"),
                Tables.faults(dryRun(
                        EstateSheet.CLOSURES,
                        Tables.of(
                                "site,zone,first_day,opens_again,because,withdrawn",
                                "X,HQ-1-A,2027-03-01,2027-03-02,Carpet,no",
                                "HQ,HQ-1-A,2027-03-01,2027-03-01,Carpet,no",
                                "HQ,,2027-03-01,2027-03-02,Carpet,yes"))));
    }

    @Test
    void a_closure_is_withdrawn_by_its_own_line() {
        var header = "site,zone,first_day,opens_again,because,withdrawn";
        taken(EstateSheet.CLOSURES, Tables.of(header, "HQ,,2027-03-01,2027-03-02,Carpet,no"));

        var reckoning = taken(EstateSheet.CLOSURES, Tables.of(header, "HQ,,2027-03-01,2027-03-02,Carpet,yes"));

        assertEquals(1, reckoning.count(Effect.TAKEN_OUT));
        assertEquals(List.of(), sites.closuresOf(new SiteCode("HQ"), EstateRows.EVER, EstateRows.NEVER));
    }

    @Test
    void a_faulty_table_changes_nothing_at_all() {
        var table = Tables.of(DESKS, "HQ-1-A08,HQ-1-A,8,180,300", "HQ-1-A09,NOWHERE,9,400,300");

        var decision = importEstate.run(EstateSheet.DESKS, table, false, Optional.empty());

        assertInstanceOf(ImportEstate.Decision.Faulty.class, decision);
        assertTrue(sites.desk(new DeskCode("HQ-1-A08")).isEmpty());
        assertEquals(List.of(), audit.entries);
    }

    @Test
    void a_table_is_taken_in_only_if_it_does_what_its_dry_run_said() {
        var table = Tables.of(DESKS + ",network", "HQ-1-A01,HQ-1-A,1,40,89,FIRE");
        var agreed = dryRun(EstateSheet.DESKS, table).digest();
        sites.desk(new DeskCode("HQ-1-A01")).orElseThrow().connectTo(Network.POLICE);

        var decision = importEstate.run(EstateSheet.DESKS, table, false, Optional.of(agreed));

        assertInstanceOf(ImportEstate.Decision.WouldDiffer.class, decision);
        assertEquals(
                Network.POLICE,
                sites.desk(new DeskCode("HQ-1-A01")).orElseThrow().network());
        assertInstanceOf(
                ImportEstate.Decision.Imported.class,
                importEstate.run(
                        EstateSheet.DESKS,
                        table,
                        false,
                        Optional.of(decision.reckoning().digest())));
        assertFalse(audit.entries.isEmpty());
    }
}
