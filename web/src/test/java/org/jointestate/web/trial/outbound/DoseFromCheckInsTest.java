package org.jointestate.web.trial.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jointestate.domain.estate.AnEstate;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Network;
import org.jointestate.domain.estate.PlanArea;
import org.jointestate.domain.estate.PlanPosition;
import org.jointestate.domain.estate.Zone;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.evaluation.Enclosure;
import org.jointestate.domain.evaluation.EnclosureKind;
import org.jointestate.domain.evaluation.Enclosures;
import org.jointestate.domain.evaluation.FreezeTrial;
import org.jointestate.domain.evaluation.InMemoryDatasets;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.TrialRoom;
import org.jointestate.domain.trial.presence.DeskBookings;
import org.jointestate.domain.trial.presence.ImportPresence;
import org.jointestate.domain.trial.presence.PresenceLine;
import org.jointestate.domain.trial.presence.PresenceLine.Somebody;
import org.jointestate.domain.trial.presence.ShowDose;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.protocol.ZoneRef;
import org.jointestate.evaluation.dataset.FolderReading;
import org.jointestate.evaluation.dataset.FrozenFolder;
import org.jointestate.web.evaluation.outbound.RecordFreezer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From check-ins to the dose, through the keeper and the evaluation library as a page and a freeze use them. */
class DoseFromCheckInsTest {

    private static final String OFFICE = "SHARED-OFFICE";
    private static final PersonId AMIRA = PersonId.fresh();
    private static final PersonId BEN = PersonId.fresh();

    private final TrialRoom room = new TrialRoom();
    private Trial trial;

    @BeforeEach
    void given_a_locked_trial_whose_teams_the_estate_does_not_know() {
        trial = room.givenTrial();
        trial.lock(room.now);
        room.store
                .people()
                .add(new Person(
                        AMIRA,
                        new Username("amira"),
                        "Amira Begum",
                        new OrganisationCode("FIRE"),
                        null,
                        Set.of(Role.STAFF)));
    }

    @Test
    void two_people_of_two_organisations_in_one_zone_at_once_give_a_dose() {
        room.checkIns.add(AMIRA, "FIRE", null, OFFICE, "2019-11-04T08:00:00Z", "2019-11-04T12:00:00Z");
        room.checkIns.add(BEN, "POLICE", null, OFFICE, "2019-11-04T10:00:00Z", "2019-11-04T13:00:00Z");

        var week = weekOf("2019-11-01");

        // By hand: together from 10:00 to 12:00, two people.
        assertEquals(2.0, week.overlapHours(), 1e-9);
        assertEquals(4.0, week.personHours(), 1e-9);
    }

    @Test
    void over_the_nights_the_clocks_change_the_dose_has_the_hours_that_passed() {
        // Both from 00:30 to 03:30 on the wall: four hours on 27 October 2019, two on 29 March 2020.
        for (var who : List.of(AMIRA, BEN)) {
            var organisation = who == AMIRA ? "FIRE" : "POLICE";
            room.checkIns.add(who, organisation, null, OFFICE, "2019-10-26T23:30:00Z", "2019-10-27T03:30:00Z");
            room.checkIns.add(who, organisation, null, OFFICE, "2020-03-29T00:30:00Z", "2020-03-29T02:30:00Z");
        }

        assertEquals(8.0, weekOf("2019-10-25").personHours(), 1e-9);
        assertEquals(4.0, weekOf("2020-03-27").personHours(), 1e-9);
    }

    @Test
    void somebody_in_a_file_and_in_the_check_ins_counts_once() {
        room.checkIns.add(AMIRA, "FIRE", null, OFFICE, "2019-11-04T08:00:00Z", "2019-11-04T12:00:00Z");
        room.checkIns.add(BEN, "POLICE", null, OFFICE, "2019-11-04T08:00:00Z", "2019-11-04T12:00:00Z");
        var line = new PresenceLine(
                2,
                new Somebody.OnTheRoll("amira"),
                "FIRE",
                OFFICE,
                Instant.parse("2019-11-04T09:00:00Z"),
                Instant.parse("2019-11-04T12:30:00Z"));

        assertInstanceOf(
                ImportPresence.Decision.Imported.class,
                room.importPresence().run(TrialRoom.CODE, List.of(line), false, "f.csv", "0", false));

        assertEquals(3, room.store.stays().of(TrialRoom.CODE).size());
        assertEquals(8.0, weekOf("2019-11-01").personHours(), 1e-9);
    }

    @Test
    void a_visit_that_ended_by_the_next_check_in_leaves_no_hours_in_two_zones() {
        room.checkIns.add(AMIRA, "FIRE", null, OFFICE, "2019-11-04T08:00:00Z", null);
        room.checkIns.add(AMIRA, "FIRE", null, "HQ-2-F", "2019-11-04T09:00:00Z", null);
        room.checkIns.add(BEN, "POLICE", null, OFFICE, "2019-11-04T08:00:00Z", null);

        assertEquals(2.0, weekOf("2019-11-01").personHours(), 1e-9);
    }

    @Test
    void a_freeze_copies_the_check_ins_first_and_takes_the_use_of_the_desks_from_the_bookings() {
        givenTheZoneInTheEstateWithOneDesk();
        room.deskBookings.all.add(new DeskBookings.DeskBooking(
                new ZoneRef(OFFICE),
                LocalDateTime.parse("2019-11-04T08:00"),
                LocalDateTime.parse("2019-11-04T12:00"),
                Instant.parse("2019-11-04T09:00:00Z"),
                null));
        room.checkIns.add(AMIRA, "FIRE", null, OFFICE, "2019-11-04T08:00:00Z", "2019-11-04T12:00:00Z");
        room.checkIns.add(BEN, "POLICE", null, OFFICE, "2019-11-04T08:00:00Z", "2019-11-04T12:00:00Z");
        var datasets = new InMemoryDatasets();

        var decision = new FreezeTrial(
                        room.access,
                        room.presenceKeeper(),
                        room.partKeeper(),
                        room.gatherTrialRecord(),
                        nothingEnclosed(),
                        new RecordFreezer(),
                        datasets,
                        room.caller,
                        room.audit,
                        room.clock)
                .freeze(TrialRoom.CODE);

        var dataset =
                assertInstanceOf(FreezeTrial.Decision.Frozen.class, decision).dataset();
        var bytes = new TreeMap<String, byte[]>();
        datasets.filesOf(dataset.id()).forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        var frozen = assertInstanceOf(FolderReading.Read.class, FrozenFolder.read(bytes))
                .trial();
        assertEquals(2, frozen.presence().size());
        var first = frozen.deskUse().get(0);
        assertEquals(LocalDate.parse("2019-11-04"), first.from());
        // By hand: one desk, twelve hours on each of the 21 days from 4 to 24 November.
        assertEquals(252.0, first.desks() * first.openHours().doubleValue() * first.days(), 1e-6);
        assertEquals(new BigDecimal("4"), first.bookedHours());
        assertEquals(new BigDecimal("3"), first.attendedHours());
        assertEquals(6, frozen.deskUse().size());
        assertTrue(room.audited.contains("presence kept: " + TrialRoom.CODE));
    }

    private void givenTheZoneInTheEstateWithOneDesk() {
        var estate = AnEstate.of("HQ", 0);
        estate.addTo(room.sites);
        var zone = new Zone(
                new ZoneCode(OFFICE),
                estate.floor().code(),
                estate.site().code(),
                "B",
                "Shared office",
                Network.BOTH,
                true,
                false,
                new PlanArea(18, 18, 240, 428));
        room.sites.add(zone);
        room.sites.add(
                new Desk(new DeskCode("HQ-1-B01"), zone, 1, Network.BOTH, Set.of(), new PlanPosition(40, 89, true)));
    }

    private ShowDose.Week weekOf(String from) {
        return room.showDose(new EvaluationDose()).show(TrialRoom.CODE).weeks().stream()
                .filter(week -> week.days().from().toString().equals(from))
                .findFirst()
                .orElseThrow();
    }

    private static Enclosures nothingEnclosed() {
        return new Enclosures() {
            @Override
            public boolean add(Enclosure enclosure) {
                return false;
            }

            @Override
            public Map<EnclosureKind, Enclosure> newestOf(TrialCode trial) {
                return new HashMap<>();
            }

            @Override
            public java.util.Set<org.jointestate.domain.people.PersonId> authorsOf(TrialCode trial) {
                return java.util.Set.of();
            }
        };
    }
}
