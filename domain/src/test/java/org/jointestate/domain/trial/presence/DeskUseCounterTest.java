package org.jointestate.domain.trial.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.estate.AnEstate;
import org.jointestate.domain.estate.Closure;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.trial.ReviseProtocol;
import org.jointestate.domain.trial.TrialRoom;
import org.jointestate.domain.trial.protocol.Period;
import org.jointestate.domain.trial.protocol.Protocol;
import org.jointestate.domain.trial.protocol.TrialZone;
import org.jointestate.domain.trial.protocol.ZoneRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The trial runs from 25 October 2019; the zone HQ-1-A has four desks and is open from seven to seven every day. */
class DeskUseCounterTest {

    private static final ZoneRef ZONE = new ZoneRef("HQ-1-A");

    private final TrialRoom room = new TrialRoom();
    private final AnEstate estate = AnEstate.of("HQ", 4);

    @BeforeEach
    void given_a_trial_in_a_zone_of_the_estate() {
        room.now = Instant.parse("2019-11-27T12:00:00Z");
        room.givenTrial();
        estate.addTo(room.sites);
        planZones(ZONE, new ZoneRef("SHARED_OFFICE"));
    }

    @Test
    void capacity_is_desks_by_open_hours_by_open_days_and_each_month_of_the_trial_has_its_row() {
        book("2019-10-25T08:00", "2019-10-25T12:00", "2019-10-25T07:30:00Z", "2019-10-25T10:00:00Z");
        book("2019-11-04T08:00", "2019-11-04T12:00", "2019-11-04T07:30:00Z", null);
        book("2019-11-05T08:00", "2019-11-05T12:00", null, "2019-11-05T09:30:00Z");
        book("2019-11-27T08:00", "2019-11-27T12:00", "2019-11-27T08:00:00Z", null);

        var uses = count().uses();

        // By hand: 31 days of 12 hours at 4 desks, then 25 and 26 November, for today is not over. On 25 October the
        // clock is an hour
        // before UTC's: from 08:30 on the wall, when the person came, to 11:00 are 2.5 hours. On the 4th they came
        // early, so 4 hours.
        assertEquals(2, uses.size());
        assertEquals(
                new Period(LocalDate.of(2019, 10, 25), LocalDate.of(2019, 11, 25)),
                uses.get(0).period());
        assertEquals(Duration.ofHours(31 * 12 * 4), uses.get(0).capacity());
        assertEquals(Duration.ofHours(12), uses.get(0).booked());
        assertEquals(Duration.ofMinutes(150 + 240), uses.get(0).attended());
        assertEquals(3, uses.get(0).bookings());
        assertEquals(1, uses.get(0).noShows());
        assertEquals(31, uses.get(0).days());
        assertEquals(2, uses.get(1).days());
        assertEquals(0, uses.get(1).bookings());
    }

    @Test
    void a_closed_day_and_a_closed_desk_give_nothing() {
        book("2019-10-25T08:00", "2019-10-25T12:00", null, null);
        room.sites.add(new Closure(
                UUID.randomUUID(),
                estate.site().code(),
                null,
                LocalDate.of(2019, 10, 28),
                LocalDate.of(2019, 10, 30),
                "Painting"));
        estate.desks().get(0).close("A broken lamp", LocalDate.of(2019, 11, 1), LocalDate.of(2019, 11, 2));

        var first = count().uses().get(0);

        assertEquals(29, first.days());
        assertEquals(Duration.ofHours(29 * 12 * 4 - 12), first.capacity());
    }

    @Test
    void nothing_is_counted_before_the_first_booking_was_made_here() {
        book("2019-11-20T08:00", "2019-11-20T12:00", null, null);

        var uses = count().uses();

        assertEquals(LocalDate.of(2019, 11, 20), uses.get(0).period().from());
        assertEquals(5, uses.get(0).days());
    }

    @Test
    void by_week_only_weeks_that_are_over_are_counted() {
        for (int day = 25; day < 30; day++) {
            book(
                    "2019-10-%dT10:00".formatted(day),
                    "2019-10-%dT12:00".formatted(day),
                    "2019-10-%dT08:00:00Z".formatted(day),
                    null);
        }
        book("2019-11-04T08:00", "2019-11-04T12:00", "2019-11-04T07:30:00Z", null);

        var weeks = room.deskUseCounter()
                .countByWeek(room.store.trials().find(TrialRoom.CODE).orElseThrow(), room.now)
                .uses();
        assertEquals(
                List.of("2019-10-25", "2019-11-01", "2019-11-08", "2019-11-15"),
                weeks.stream().map(use -> use.period().from().toString()).toList());
        assertEquals(List.of(5, 1, 0, 0), weeks.stream().map(DeskUse::bookings).toList());
    }

    @Test
    void what_cannot_be_counted_says_why() {
        assertEquals(Optional.of(DeskUseCounter.Nothing.NO_BOOKINGS), count().because());

        book("2019-11-20T08:00", "2019-11-20T12:00", null, null);
        assertTrue(count().because().isEmpty());
        room.checkIns.synthetic = true;
        assertEquals(Optional.of(DeskUseCounter.Nothing.OTHER_WORLD), count().because());

        room.checkIns.synthetic = false;
        planZones(new ZoneRef("SHARED_OFFICE"));
        assertEquals(Optional.of(DeskUseCounter.Nothing.NO_ZONE_HERE), count().because());

        room.now = Instant.parse("2019-10-25T12:00:00Z");
        assertEquals(Optional.of(DeskUseCounter.Nothing.NOT_BEGUN), count().because());
    }

    @Test
    void what_no_check_in_reaches_is_named_and_so_are_teams_the_estate_does_not_know() {
        room.checkIns.teams.add(new TeamCode("PREVENTION"));

        var shown = room.showReach().show(TrialRoom.CODE);

        assertEquals(
                List.of("SHARED_OFFICE"),
                shown.reach().beyond().stream().map(zone -> zone.code().value()).toList());
        assertEquals(
                List.of("PARTNERSHIPS"),
                shown.reach().unknownTeams().stream()
                        .map(team -> team.code().value())
                        .toList());
        assertTrue(shown.reach().any());
        assertTrue(shown.reach().draft());
        assertFalse(shown.reach().otherWorld());
        assertEquals(LocalTime.of(19, 0), shown.zones().get(0).closes());

        planZones(new ZoneRef("SHARED_OFFICE"));
        assertFalse(room.showReach().show(TrialRoom.CODE).reach().any());
    }

    @Test
    void charts_tell_desk_hours_of_a_week_in_which_five_people_checked_in_however_many_bookings_one_person_made() {
        for (int day = 1; day <= 7; day++) {
            book("2019-11-0" + day + "T08:00", "2019-11-0" + day + "T12:00", "2019-11-0" + day + "T08:00:00Z", null);
        }
        book("2019-10-25T08:00", "2019-10-25T12:00", "2019-10-25T07:00:00Z", null);
        book("2019-11-08T08:00", "2019-11-08T12:00", "2019-11-08T08:00:00Z", null);
        for (int n = 0; n < 5; n++) {
            stay("p" + n, "2019-10-25", Stay.Source.QR);
            stay("p0", "2019-11-0" + (n + 1), Stay.Source.KIOSK);
            stay("p" + n, "2019-11-08", n == 0 ? Stay.Source.QR : Stay.Source.IMPORT);
        }

        var use = room.showCharts((stays, edges) -> edges.stream()
                        .skip(1)
                        .map(edge -> new DoseCalculator.Hours(0, 0))
                        .toList())
                .show(TrialRoom.CODE)
                .use();

        assertEquals(
                List.of(Optional.of(4.0), Optional.empty(), Optional.empty()),
                use.subList(0, 3).stream().map(week -> week.hours()).toList());
        assertEquals(Optional.of(0.0), use.get(3).hours());
    }

    private void stay(String pseudonym, String day, Stay.Source source) {
        room.store
                .stays()
                .add(List.of(new Stay(
                        TrialRoom.CODE,
                        pseudonym,
                        new OrganisationCode("POLICE"),
                        ZONE,
                        Instant.parse(day + "T08:00:00Z"),
                        Instant.parse(day + "T12:00:00Z"),
                        source,
                        false)));
    }

    private DeskUseCounter.Counted count() {
        return room.deskUseCounter()
                .count(room.store.trials().find(TrialRoom.CODE).orElseThrow(), room.now);
    }

    private void book(String starts, String ends, @Nullable String in, @Nullable String out) {
        room.deskBookings.all.add(new DeskBookings.DeskBooking(
                ZONE,
                LocalDateTime.parse(starts),
                LocalDateTime.parse(ends),
                in == null ? null : Instant.parse(in),
                out == null ? null : Instant.parse(out)));
    }

    private void planZones(ZoneRef... codes) {
        var zones = new ArrayList<TrialZone>();
        for (var code : codes) {
            zones.add(new TrialZone(code, "Zone " + code, "HQ", LocalTime.of(18, 0)));
        }
        var trial = room.store.trials().find(TrialRoom.CODE).orElseThrow();
        Protocol p = trial.protocol();
        var decision = room.reviseProtocol()
                .revise(
                        new Protocol(
                                p.code(),
                                p.title(),
                                p.synthetic(),
                                p.aims(),
                                p.partners(),
                                p.teams(),
                                zones,
                                p.desks(),
                                p.baselineFrom(),
                                p.baselineTo(),
                                p.trialFrom(),
                                p.trialTo(),
                                p.timeZone(),
                                p.questions(),
                                p.theoryOfChange(),
                                p.measures(),
                                p.progressionCriteria(),
                                p.priorityFramework(),
                                p.surveyItems(),
                                p.surveyWaves()),
                        trial.version(),
                        "");
        assertTrue(decision instanceof ReviseProtocol.Decision.Saved);
    }
}
