package org.jointestate.domain.trial.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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

    /** As many hours as there are stays in the week, if two organisations were there in it; otherwise none. */
    private static final DoseCalculator COUNTING = (stays, edges) -> IntStream.range(0, edges.size() - 1)
            .mapToObj(n -> stays.stream()
                    .filter(stay ->
                            stay.from().isBefore(edges.get(n + 1)) && stay.to().isAfter(edges.get(n)))
                    .toList())
            .map(week -> week.stream().map(Stay::organisation).distinct().count() < 2 ? 0 : week.size())
            .map(hours -> new DoseCalculator.Hours(hours, hours))
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
        stays("2019-10-28", "POLICE", 4, "09", "17");
        stays("2019-10-28", "FIRE", 1, "09", "17");
        stays("2019-11-04", "POLICE", 3, "09", "17");
        stays("2019-11-04", "FIRE", 1, "09", "17");

        var shown = room.showCharts(COUNTING).show(TrialRoom.CODE);

        assertEquals(
                List.of(Optional.of(5.0), Optional.empty()),
                shown.dose().stream().map(ShowCharts.Week::hours).toList());
    }

    @Test
    void only_people_who_shared_a_zone_with_another_organisation_count_as_being_behind_time_together() {
        stays("2019-10-28", "POLICE", 4, "09", "12");
        stays("2019-10-28", "FIRE", 4, "12", "17");
        stays("2019-11-04", "POLICE", 9, "09", "12");
        stays("2019-11-04", "FIRE", 1, "11", "12");
        stays("2019-11-05", "FIRE", 9, "13", "14");

        var shown = room.showCharts(COUNTING).show(TrialRoom.CODE);

        assertEquals(
                List.of(true, true),
                shown.dose().stream().map(week -> week.hours().isPresent()).toList());
        stays("2019-10-29", "POLICE", 1, "09", "12");
        stays("2019-10-29", "FIRE", 3, "11", "12");
        assertEquals(
                List.of(false, true),
                room.showCharts(COUNTING).show(TrialRoom.CODE).dose().stream()
                        .map(week -> week.hours().isPresent())
                        .toList());
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

    private void stays(String day, String organisation, int people, String from, String to) {
        for (int n = 0; n < people; n++) {
            room.store
                    .stays()
                    .add(List.of(new Stay(
                            TrialRoom.CODE,
                            organisation + n,
                            new OrganisationCode(organisation),
                            zone,
                            Instant.parse(day + "T" + from + ":00:00Z"),
                            Instant.parse(day + "T" + to + ":00:00Z"),
                            Stay.Source.QR,
                            false)));
        }
    }
}
