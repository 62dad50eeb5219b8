package org.jointestate.evaluation.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.Observation;
import org.jointestate.evaluation.dataset.SmallTrial;
import org.junit.jupiter.api.Test;

class DifferencingCheckTest {

    private static final LocalDate JANUARY = LocalDate.of(2020, 1, 25);

    @Test
    void a_value_that_was_hidden_before_stays_hidden_though_it_is_large_now() {
        var before = version("visits,2020-01-25,2020-02-25,*,*");

        var open = PublicTrial.of(SmallTrial.frozen(), 5, List.of(before));

        assertTrue(open.observationsOf("visits").stream()
                .filter(o -> o.from().equals(JANUARY))
                .allMatch(Observation::withheld));
        assertEquals(List.of(), DifferencingCheck.objections(open, List.of(before)));
    }

    @Test
    void a_version_that_would_show_what_an_earlier_one_hid_is_refused_by_measure_and_period() {
        var before = version("visits,2020-01-25,2020-02-25,*,*");
        var open = PublicTrial.of(SmallTrial.frozen(), 5, List.of());

        var objections = DifferencingCheck.objections(open, List.of(before));

        assertEquals(
                List.of(
                        "Version 1 hid the value of the measure (Safe and Well visits) from 2020-01-25 to 2020-02-24, and this one would show it."),
                objections);
    }

    @Test
    void shorter_periods_that_give_a_hidden_one_away_beside_a_total_published_before_are_refused() {
        var before = version("visits,2020-01-25,2020-02-25,12,");
        var open = PublicTrial.of(
                with(
                        observation(JANUARY, 10, 9),
                        observation(JANUARY.plusDays(10), 10, 3),
                        observation(JANUARY.plusDays(20), 11, 0)),
                5,
                List.of());

        var objections = DifferencingCheck.objections(open, List.of(before));

        assertEquals(
                List.of(
                        "The hidden value of the measure (Safe and Well visits) from 2020-02-04 to 2020-02-13 could be worked out from this version and version 1 by subtraction."),
                objections);
    }

    @Test
    void a_total_that_opens_a_hidden_part_of_an_earlier_version_is_refused() {
        var before = version(
                "visits,2020-01-25,2020-02-04,9,",
                "visits,2020-02-04,2020-02-14,*,*",
                "visits,2020-02-14,2020-02-25,0,");
        var open = PublicTrial.of(with(observation(JANUARY, 31, 12)), 5, List.of());

        assertEquals(1, DifferencingCheck.objections(open, List.of(before)).size());
    }

    @Test
    void without_earlier_versions_there_is_nothing_to_object_to() {
        var open = PublicTrial.of(SmallTrial.frozen(), 5, List.of());

        assertEquals(List.of(), DifferencingCheck.objections(open, List.of()));
    }

    @Test
    void missing_is_not_hidden() {
        var before = version("visits,2020-01-25,2020-02-25,,");
        var open = PublicTrial.of(SmallTrial.frozen(), 5, List.of(before));

        assertEquals(List.of(), DifferencingCheck.objections(open, List.of(before)));
    }

    private static Observation observation(LocalDate from, int days, int value) {
        return new Observation(
                "visits", from, from.plusDays(days), BigDecimal.valueOf(value), null, false, false, false);
    }

    private static FrozenTrial with(Observation... observations) {
        var small = SmallTrial.frozen();
        var all = new ArrayList<>(small.observations());
        all.removeIf(o -> o.from().equals(JANUARY));
        all.addAll(List.of(observations));
        return FrozenTrial.freeze(
                small.manifest().frozenAt(),
                1,
                small.protocol(),
                all,
                small.events(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                small.authored(),
                List.of());
    }

    private static EarlierVersion version(String... rows) {
        var text = "measure,from,to,value,denominator\n" + String.join("\n", rows) + "\n";
        var files = new TreeMap<String, byte[]>();
        files.put("data/measures.csv", text.getBytes(StandardCharsets.UTF_8));
        return EarlierVersion.of(1, files);
    }
}
