package org.jointestate.evaluation.method.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jointestate.evaluation.method.Reason;
import org.junit.jupiter.api.Test;

class CoPresenceTest {
    private static final long SEED = 27;
    private static final Instant MONDAY = Instant.parse("2019-11-04T00:00:00Z");

    private static Stay stay(String person, String organisation, String zone, double fromHour, double toHour) {
        return new Stay(
                person, organisation, zone, MONDAY.plusSeconds((long) (fromHour * 3600)), MONDAY.plusSeconds((long)
                        (toHour * 3600)));
    }

    private static CoPresence.Hours hours(List<Stay> stays) {
        return CoPresence.of(stays).found().orElseThrow();
    }

    private static List<Stay> week(Random random) {
        var stays = new ArrayList<Stay>();
        for (var i = 0; i < 40; i++) {
            var from = random.nextInt(150);
            stays.add(stay(
                    "N" + random.nextInt(6),
                    random.nextBoolean() ? "POLICE" : "FIRE",
                    "Z" + random.nextInt(2),
                    from,
                    from + 1 + random.nextInt(9)));
        }
        return stays;
    }

    @Test
    void exchanging_the_organisations_changes_no_shared_hour() {
        var random = new Random(SEED);
        for (var i = 0; i < 50; i++) {
            var stays = week(random);
            var exchanged = stays.stream()
                    .map(s -> new Stay(
                            s.person(),
                            s.organisation().equals("FIRE") ? "POLICE" : "FIRE",
                            s.zone(),
                            s.from(),
                            s.to()))
                    .toList();

            var one = hours(stays);
            var other = hours(exchanged);

            assertEquals(one.overlapHours(), other.overlapHours(), 1e-9, "seed " + SEED);
            assertEquals(one.personHours(), other.personHours(), 1e-9, "seed " + SEED);
            assertEquals(one.pairHours(), other.pairHours(), 1e-9, "seed " + SEED);
            assertEquals(one.of("FIRE"), other.of("POLICE"), 1e-9, "seed " + SEED);
        }
    }

    @Test
    void the_weeks_add_up_to_the_whole() {
        var stays = week(new Random(SEED));
        var edges = List.of(
                MONDAY, MONDAY.plusSeconds(40 * 3600), MONDAY.plusSeconds(90 * 3600), MONDAY.plusSeconds(400 * 3600));

        var parts = CoPresence.weekly(stays, edges);

        var sum = parts.stream().mapToDouble(CoPresence.Hours::personHours).sum();
        assertEquals(hours(stays).personHours(), sum, 1e-9);
    }

    @Test
    void touching_is_not_overlapping() {
        var hours = hours(List.of(stay("P1", "POLICE", "Z", 8, 12), stay("F1", "FIRE", "Z", 12, 16)));

        assertEquals(0, hours.overlapHours());
        assertEquals(8, hours.of("POLICE") + hours.of("FIRE"));
    }

    @Test
    void a_third_organisation_makes_pairs_with_both() {
        var hours = hours(List.of(
                stay("P1", "POLICE", "Z", 8, 10), stay("F1", "FIRE", "Z", 8, 10), stay("S1", "SOCIAL", "Z", 8, 10)));

        assertEquals(2, hours.overlapHours());
        assertEquals(6, hours.personHours());
        assertEquals(6, hours.pairHours());
    }

    @Test
    void a_night_from_22_to_06_lasts_nine_hours_in_october_and_seven_in_march() {
        var london = ZoneId.of("Europe/London");
        var october = hours(List.of(night(london, 2019, 10, 26)));
        var march = hours(List.of(night(london, 2020, 3, 28)));

        assertEquals(9, october.of("POLICE"), 1e-9);
        assertEquals(7, march.of("POLICE"), 1e-9);
    }

    private static Stay night(ZoneId zone, int year, int month, int day) {
        var start = LocalDateTime.of(year, month, day, 22, 0);
        return new Stay(
                "P1",
                "POLICE",
                "Z",
                start.atZone(zone).toInstant(),
                start.plusHours(8).atZone(zone).toInstant());
    }

    @Test
    void no_log_is_no_data_and_not_zero_hours() {
        assertEquals(Reason.NO_DATA, CoPresence.of(List.of()).envelope().reason());
    }

    @Test
    void a_stay_cannot_end_before_it_starts() {
        assertThrows(IllegalArgumentException.class, () -> stay("P1", "POLICE", "Z", 9, 8));
    }
}
