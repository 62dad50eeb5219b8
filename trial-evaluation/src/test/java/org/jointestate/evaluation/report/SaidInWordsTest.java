package org.jointestate.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.jointestate.evaluation.dataset.ATrial;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.open.PublicTrial;
import org.junit.jupiter.api.Test;

/** A level that only one of the values gives which a hidden number can have would tell that number. */
class SaidInWordsTest {

    @Test
    void the_level_of_the_public_is_the_same_whatever_the_hidden_number_is() {
        int telling = 0;
        for (int seed = 1; seed <= 60; seed++) {
            var internal = new TreeSet<Integer>();
            var published = new TreeSet<String>();
            for (long value = 1; value < 5; value++) {
                var trial = trial(seed, value);
                internal.add(result(trial).maryland());
                published.add(result(PublicTrial.of(trial, 5, List.of()))
                        .level()
                        .envelope()
                        .sentence());
            }
            assertEquals(1, published.size(), "seed " + seed + " " + published);
            if (internal.size() > 1) {
                telling++;
                assertTrue(published.first().startsWith("Maryland-style level " + internal.first()), published.first());
                assertTrue(published.first().contains("whether it is higher, and why, is withheld"), published.first());
            }
        }
        assertTrue(telling > 1, "No seed makes the level hang on the hidden number: " + telling);
    }

    @Test
    void the_report_says_that_it_is_a_bound() {
        int seed = 1;
        while (levels(seed).size() < 2) {
            seed++;
        }
        var open = PublicTrial.of(trial(seed, 1), 5, List.of());
        var report = ReportWriter.write(open, Version.published(1));

        assertTrue(report.sections().toString().contains("at least; whether it is higher is withheld."));
        assertTrue(report.sections()
                .toString()
                .contains("of 5 (Maryland style) at least: whether it is higher is withheld"));
        assertTrue(report.sections().toString().contains("This level at least"));
    }

    private static Set<Integer> levels(int seed) {
        return new TreeSet<>(LongStream.range(1, 5)
                .mapToObj(value -> result(trial(seed, value)).maryland())
                .toList());
    }

    private static MeasureResult result(FrozenTrial trial) {
        return BesideTeam.with(
                trial,
                Analysis.of(trial, trial.protocol().measure(ATrial.VISITS).orElseThrow()));
    }

    /** Beside a team that drifts so that one small month decides whether it does. */
    private static FrozenTrial trial(int seed, long hidden) {
        var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var own = new long[30];
        var team = new long[30];
        for (int n = 0; n < own.length; n++) {
            own[n] = Math.max(5, Math.round(12 + 3.5 * chance.nextGaussian()));
        }
        var drift = 0.01 + 0.02 * chance.nextDouble();
        for (int n = 0; n < team.length; n++) {
            team[n] = Math.max(5, Math.round(9 * (1 + drift * n) + 3 * chance.nextGaussian()));
        }
        team[chance.nextInt(4)] = hidden;
        var trial = ATrial.aTrial().recording(ATrial.VISITS, (n, t) -> own[n]).build();
        return ATrial.beside(trial, List.of(ATrial.VISITS), Map.of("A", (n, t) -> team[n]));
    }
}
