package org.jointestate.domain.trial.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.trial.TrialRoom;
import org.jointestate.domain.trial.presence.DeskUseCounter;
import org.jointestate.domain.trial.presence.DoseCalculator;
import org.jointestate.domain.trial.presence.Stay;
import org.jointestate.domain.trial.protocol.ZoneRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShowChartsTest {

    /** As many hours as there are stays, in every week. */
    private static final DoseCalculator COUNTING = (stays, edges) -> edges.stream()
            .limit(edges.size() - 1L)
            .map(edge -> new DoseCalculator.Hours(stays.size(), stays.size()))
            .toList();

    private final TrialRoom room = new TrialRoom();
    private ZoneRef zone;

    @BeforeEach
    void the_trial_in_its_third_week() {
        room.now = Instant.parse("2019-11-12T12:00:00Z");
        zone = room.givenTrial().protocol().zones().get(0).code();
    }

    @Test
    void a_week_with_fewer_than_five_people_bears_no_number_and_one_that_is_not_over_is_not_there() {
        stays("2019-10-28", 5);
        stays("2019-11-04", 4);

        var shown = room.showCharts(COUNTING).show(TrialRoom.CODE);

        assertEquals(
                List.of(Optional.of(9.0), Optional.empty()),
                shown.dose().stream().map(ShowCharts.Week::hours).toList());
    }

    @Test
    void without_presence_or_bookings_there_is_nothing_to_draw() {
        var shown = room.showCharts(COUNTING).show(TrialRoom.CODE);

        assertEquals(List.of(), shown.dose());
        assertEquals(List.of(), shown.use());
        assertEquals(Optional.of(DeskUseCounter.Nothing.NO_ZONE_HERE), shown.noUse());
    }

    @Test
    void senior_leaders_see_every_trial_and_leads_their_own() {
        room.person = PersonId.fresh();
        assertThrows(NotFound.class, () -> room.showCharts(COUNTING).show(TrialRoom.CODE));
        room.roles = Set.of(Role.SENIOR_LEADER);
        assertEquals(
                TrialRoom.CODE,
                room.showCharts(COUNTING).show(TrialRoom.CODE).trial().code());
    }

    private void stays(String day, int people) {
        for (int n = 0; n < people; n++) {
            room.store
                    .stays()
                    .add(List.of(new Stay(
                            TrialRoom.CODE,
                            "p" + n,
                            new OrganisationCode("POLICE"),
                            zone,
                            Instant.parse(day + "T09:00:00Z"),
                            Instant.parse(day + "T17:00:00Z"),
                            Stay.Source.QR,
                            false)));
        }
    }
}
