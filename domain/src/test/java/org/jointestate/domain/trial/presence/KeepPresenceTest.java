package org.jointestate.domain.trial.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.trial.TrialRoom;
import org.jointestate.domain.trial.protocol.ZoneRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepPresenceTest {

    private static final ZoneRef OFFICE = new ZoneRef("SHARED-OFFICE");
    private static final TeamCode PREVENTION = new TeamCode("PREVENTION");
    private static final PersonId AMIRA = PersonId.fresh();

    private final TrialRoom room = new TrialRoom();

    @BeforeEach
    void given_the_trial_and_its_teams() {
        room.givenTrial();
        room.checkIns.teams.add(PREVENTION);
        room.checkIns.teams.add(new TeamCode("PARTNERSHIPS"));
    }

    @Test
    void a_check_in_becomes_a_stay_under_a_pseudonym_once_however_often_it_is_kept() {
        checkIn(AMIRA, PREVENTION, OFFICE, "2019-11-04T08:00:00Z", "2019-11-04T12:00:00Z");

        assertEquals(1, room.keepPresence().keep());
        assertEquals(0, room.keepPresence().keep());

        var stay = only();
        assertTrue(!stay.pseudonym().contains(AMIRA.toString()));
        assertEquals(Duration.ofHours(4), Duration.between(stay.from(), stay.to()));
        assertEquals(Stay.Source.QR, stay.source());
    }

    @Test
    void hours_are_true_over_the_night_the_clocks_go_back() {
        // 27 October 2019: from 00:30 to 03:30 on the wall are four hours.
        checkIn(AMIRA, PREVENTION, OFFICE, "2019-10-26T23:30:00Z", "2019-10-27T03:30:00Z");

        room.keepPresence().keep();

        assertEquals(Duration.ofHours(4), Duration.between(only().from(), only().to()));
    }

    @Test
    void whoever_did_not_say_that_they_left_is_counted_until_the_zone_closes_in_summer_time_too() {
        // 30 March 2020, the day after the clocks went forward: 18:00 on the wall is 17:00 UTC.
        checkIn(AMIRA, PREVENTION, OFFICE, "2020-03-30T08:00:00Z", null);

        room.keepPresence().keep();

        assertTrue(only().closedByRule());
        assertEquals(Instant.parse("2020-03-30T17:00:00Z"), only().to());
    }

    @Test
    void other_zones_other_teams_and_other_days_do_not_count() {
        checkIn(AMIRA, PREVENTION, new ZoneRef("HQ-3-N"), "2019-11-04T08:00:00Z", "2019-11-04T12:00:00Z");
        checkIn(AMIRA, new TeamCode("CONTROL"), OFFICE, "2019-11-04T08:00:00Z", "2019-11-04T12:00:00Z");
        checkIn(AMIRA, PREVENTION, OFFICE, "2019-10-24T08:00:00Z", "2019-10-24T12:00:00Z");
        checkIn(AMIRA, PREVENTION, OFFICE, "2020-04-25T08:00:00Z", "2020-04-25T12:00:00Z");

        assertEquals(0, room.keepPresence().keep());
    }

    @Test
    void a_made_up_estate_feeds_no_real_trial() {
        room.checkIns.synthetic = true;
        checkIn(AMIRA, PREVENTION, OFFICE, "2019-11-04T08:00:00Z", "2019-11-04T12:00:00Z");

        assertEquals(0, room.keepPresence().keep());
    }

    private Stay only() {
        var stays = room.store.stays().of(TrialRoom.CODE);
        assertEquals(1, stays.size());
        return stays.get(0);
    }

    private void checkIn(PersonId who, TeamCode team, ZoneRef zone, String from, @Nullable String to) {
        room.checkIns.all.add(new CheckIns.CheckIn(
                who,
                new OrganisationCode("FIRE"),
                Optional.of(team),
                zone,
                Instant.parse(from),
                to == null ? null : Instant.parse(to),
                Stay.Source.QR));
    }
}
