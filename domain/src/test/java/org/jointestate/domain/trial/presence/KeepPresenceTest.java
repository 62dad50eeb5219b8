package org.jointestate.domain.trial.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.TrialRoom;
import org.jointestate.domain.trial.protocol.ZoneRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepPresenceTest {

    private static final String OFFICE = "SHARED-OFFICE";
    private static final TeamCode PREVENTION = new TeamCode("PREVENTION");
    private static final PersonId AMIRA = PersonId.fresh();
    private static final PersonId BEN = PersonId.fresh();

    private final TrialRoom room = new TrialRoom();
    private Trial trial;

    @BeforeEach
    void given_the_locked_trial_and_its_teams() {
        trial = room.givenTrial();
        trial.lock(room.now);
        room.checkIns.teams.add(PREVENTION);
        room.checkIns.teams.add(new TeamCode("PARTNERSHIPS"));
    }

    @Test
    void a_check_in_becomes_a_stay_under_a_pseudonym_once_however_often_it_is_kept() {
        checkIn(AMIRA, PREVENTION, OFFICE, "2019-11-04T08:00:00Z", "2019-11-04T12:00:00Z");

        assertEquals(1, keep());
        assertEquals(0, keep());

        var stay = only();
        assertTrue(!stay.pseudonym().contains(AMIRA.toString()));
        assertEquals(Duration.ofHours(4), Duration.between(stay.from(), stay.to()));
        assertEquals(Stay.Source.QR, stay.source());
        assertFalse(stay.closedByRule());
    }

    @Test
    void nothing_is_copied_before_the_protocol_is_locked_and_what_counts_is_copied_after() {
        var draft = new TrialRoom();
        var plan = draft.givenTrial();
        draft.checkIns.add(AMIRA, "FIRE", null, OFFICE, "2019-11-04T08:00:00Z", "2019-11-04T12:00:00Z");

        assertEquals(0, draft.keepPresence().keep(TrialRoom.CODE));
        assertEquals(List.of(), draft.store.stays().of(TrialRoom.CODE));

        plan.lock(draft.now);
        assertEquals(1, draft.keepPresence().keep(TrialRoom.CODE));
    }

    @Test
    void hours_are_true_over_the_night_the_clocks_go_back() {
        // 27 October 2019: from 00:30 to 03:30 on the wall are four hours.
        checkIn(AMIRA, PREVENTION, OFFICE, "2019-10-26T23:30:00Z", "2019-10-27T03:30:00Z");

        keep();

        assertEquals(Duration.ofHours(4), Duration.between(only().from(), only().to()));
    }

    @Test
    void hours_are_true_over_the_night_the_clocks_go_forward() {
        // 29 March 2020: from 00:30 to 03:30 on the wall are two hours.
        checkIn(AMIRA, PREVENTION, OFFICE, "2020-03-29T00:30:00Z", "2020-03-29T02:30:00Z");

        keep();

        assertEquals(Duration.ofHours(2), Duration.between(only().from(), only().to()));
    }

    @Test
    void whoever_did_not_say_that_they_left_is_counted_until_the_zone_closes_in_summer_time_and_in_winter_time() {
        // The zone closes at 18:00 on the wall: 17:00 UTC the day the clocks went forward, 18:00 UTC the day they went
        // back.
        checkIn(AMIRA, PREVENTION, OFFICE, "2020-03-29T08:00:00Z", null);
        checkIn(BEN, PREVENTION, OFFICE, "2019-10-27T08:00:00Z", null);

        keep();

        var stays = room.store.stays().of(TrialRoom.CODE);
        assertTrue(stays.stream().allMatch(Stay::closedByRule));
        assertEquals(
                List.of(Instant.parse("2019-10-27T18:00:00Z"), Instant.parse("2020-03-29T17:00:00Z")),
                stays.stream().map(Stay::to).toList());
    }

    @Test
    void whoever_says_the_next_morning_that_they_left_is_counted_until_the_zone_closed_and_that_is_said() {
        room.checkIns.add(
                AMIRA,
                "FIRE",
                PREVENTION,
                OFFICE,
                "2019-11-04T08:00:00Z",
                LocalDateTime.parse("2019-11-04T12:00"),
                "2019-11-05T07:30:00Z");

        keep();

        assertEquals(Instant.parse("2019-11-04T18:00:00Z"), only().to());
        assertTrue(only().closedByRule());
    }

    @Test
    void a_night_shift_counts_until_its_slot_ends_and_no_further() {
        room.checkIns.add(
                AMIRA,
                "FIRE",
                PREVENTION,
                OFFICE,
                "2019-11-04T22:00:00Z",
                LocalDateTime.parse("2019-11-05T06:00"),
                "2019-11-05T05:30:00Z");
        room.checkIns.add(
                BEN,
                "FIRE",
                PREVENTION,
                OFFICE,
                "2019-11-05T22:00:00Z",
                LocalDateTime.parse("2019-11-06T06:00"),
                "2019-11-06T11:00:00Z");

        keep();

        var stays = room.store.stays().of(TrialRoom.CODE);
        assertEquals(
                List.of(Instant.parse("2019-11-05T05:30:00Z"), Instant.parse("2019-11-06T06:00:00Z")),
                stays.stream().map(Stay::to).toList());
        assertEquals(
                List.of(false, true), stays.stream().map(Stay::closedByRule).toList());
    }

    @Test
    void a_visit_that_nobody_ended_ends_when_the_same_person_checks_in_again_even_where_it_does_not_count() {
        checkIn(AMIRA, PREVENTION, OFFICE, "2019-11-04T08:00:00Z", null);
        checkIn(AMIRA, PREVENTION, "JTC-0-Q", "2019-11-04T10:30:00Z", null);
        checkIn(BEN, PREVENTION, "JTC-0-Q", "2019-11-04T09:00:00Z", null);

        keep();

        assertEquals(Instant.parse("2019-11-04T10:30:00Z"), only().to());
        assertTrue(only().closedByRule());
    }

    @Test
    void somebody_who_says_later_that_they_left_was_still_not_in_two_zones_at_once() {
        checkIn(AMIRA, PREVENTION, OFFICE, "2019-11-04T08:00:00Z", "2019-11-04T13:00:00Z");
        checkIn(AMIRA, PREVENTION, "JTC-0-Q", "2019-11-04T11:30:00Z", "2019-11-04T15:00:00Z");

        keep();

        assertEquals(Instant.parse("2019-11-04T11:30:00Z"), only().to());
        assertTrue(only().closedByRule());
    }

    @Test
    void a_stay_kept_before_with_another_end_is_mended_the_next_night() {
        checkIn(AMIRA, PREVENTION, OFFICE, "2019-11-04T08:00:00Z", null);
        keep();
        assertEquals(Instant.parse("2019-11-04T18:00:00Z"), only().to());

        checkIn(AMIRA, PREVENTION, "JTC-0-Q", "2019-11-04T10:30:00Z", null);
        assertEquals(1, keep());

        assertEquals(Instant.parse("2019-11-04T10:30:00Z"), only().to());
    }

    @Test
    void a_stay_becomes_no_longer_when_what_ended_it_has_lost_its_name() {
        checkIn(AMIRA, PREVENTION, OFFICE, "2019-11-04T08:00:00Z", null);
        checkIn(AMIRA, PREVENTION, "JTC-0-Q", "2019-11-04T10:30:00Z", null);
        keep();

        room.checkIns.all.remove(1);
        assertEquals(0, keep());

        assertEquals(Instant.parse("2019-11-04T10:30:00Z"), only().to());
    }

    @Test
    void other_zones_other_teams_and_other_days_do_not_count() {
        checkIn(AMIRA, PREVENTION, "HQ-3-N", "2019-11-04T08:00:00Z", "2019-11-04T12:00:00Z");
        checkIn(AMIRA, new TeamCode("CONTROL"), OFFICE, "2019-11-04T08:00:00Z", "2019-11-04T12:00:00Z");
        checkIn(AMIRA, PREVENTION, OFFICE, "2019-10-24T08:00:00Z", "2019-10-24T12:00:00Z");
        checkIn(AMIRA, PREVENTION, OFFICE, "2020-04-25T08:00:00Z", "2020-04-25T12:00:00Z");

        assertEquals(0, keep());
    }

    @Test
    void of_a_team_the_estate_does_not_know_everybody_of_the_organisation_counts_and_nobody_of_another() {
        room.checkIns.teams.remove(PREVENTION);
        checkIn(AMIRA, new TeamCode("CONTROL"), OFFICE, "2019-11-04T08:00:00Z", "2019-11-04T12:00:00Z");
        checkIn(BEN, null, OFFICE, "2019-11-04T08:00:00Z", "2019-11-04T12:00:00Z");
        room.checkIns.add(PersonId.fresh(), "POLICE", null, OFFICE, "2019-11-04T08:00:00Z", "2019-11-04T12:00:00Z");
        room.checkIns.add(
                PersonId.fresh(), "COUNCIL", PREVENTION, OFFICE, "2019-11-04T08:00:00Z", "2019-11-04T12:00:00Z");

        assertEquals(2, keep());
        assertTrue(room.store.stays().of(TrialRoom.CODE).stream()
                .allMatch(stay -> stay.organisation().value().equals("FIRE")));
    }

    @Test
    void a_made_up_estate_feeds_no_real_trial() {
        room.checkIns.synthetic = true;
        checkIn(AMIRA, PREVENTION, OFFICE, "2019-11-04T08:00:00Z", "2019-11-04T12:00:00Z");

        assertEquals(0, keep());
    }

    @Test
    void a_stay_in_a_zone_that_an_amendment_took_out_is_kept_and_not_counted() {
        var stay = new Stay(
                TrialRoom.CODE,
                "P",
                trial.protocol().partners().get(0).code(),
                new ZoneRef("GONE"),
                Instant.parse("2019-11-04T08:00:00Z"),
                Instant.parse("2019-11-04T12:00:00Z"),
                Stay.Source.IMPORT,
                false);

        assertEquals(List.of(), Stays.inScope(trial, List.of(stay)));
    }

    private int keep() {
        return room.keepPresence().keep(TrialRoom.CODE);
    }

    private Stay only() {
        var stays = room.store.stays().of(TrialRoom.CODE);
        assertEquals(1, stays.size());
        return stays.get(0);
    }

    private void checkIn(PersonId who, @Nullable TeamCode team, String zone, String from, @Nullable String to) {
        room.checkIns.add(who, "FIRE", team, zone, from, to);
    }
}
