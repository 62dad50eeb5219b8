package org.jointestate.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.jointestate.evaluation.demonstration.DemonstrationTrial;
import org.jointestate.evaluation.demonstration.Variant;
import org.junit.jupiter.api.Test;

/**
 * How often what stands beside a comparison team is right, over trials whose truth is known. More seeds than {@code ./check} can wait
 * for: {@code -Dbeside.seeds=200}.
 */
class BesideSeedsTest {

    private static final int SEEDS = Integer.getInteger("beside.seeds", 30);

    /** Average effects over the months that COVID did not touch, as truth.json of the same generator says. */
    private static final Map<String, Double> TRUTH = Map.of(
            "SAFE-AND-WELL", 1.03, "JOINT-REFERRALS", 1.4463, "DELIBERATE-FIRES", 1.0, "REFERRAL-RESPONSE", -2.25);

    private record Tally(int worked, int covered, int lower) {
        Tally plus(Tally other) {
            return new Tally(worked + other.worked, covered + other.covered, lower + other.lower);
        }
    }

    @Test
    void without_an_effect_lower_is_seldom_said_and_the_range_holds_no_change() {
        var tallies = tallies(Variant.NO_EFFECT);
        System.out.println("Beside a team, no effect, of " + SEEDS + " seeds: " + tallies);

        tallies.forEach((code, tally) -> {
            assertTrue(tally.lower() <= 0.05 * SEEDS + 1, code + " " + tally);
            assertTrue(tally.covered() >= 0.88 * tally.worked(), code + " " + tally);
            assertTrue(tally.worked() >= 0.8 * SEEDS, code + " " + tally);
        });
    }

    @Test
    void with_an_effect_the_range_holds_the_truth() {
        var tallies = tallies(Variant.DEFAULT);
        System.out.println("Beside a team, default, of " + SEEDS + " seeds: " + tallies);

        tallies.forEach((code, tally) -> assertTrue(tally.covered() >= 0.88 * tally.worked(), code + " " + tally));
    }

    private static Map<String, Tally> tallies(Variant variant) {
        var tallies = new TreeMap<String, Tally>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            var trial = DemonstrationTrial.generate(seed, variant);
            for (var measure : trial.protocol().measures()) {
                if (trial.protocol().comparedOn(measure.code()).isEmpty()) {
                    continue;
                }
                var beside = BesideTeam.with(trial, Analysis.of(trial, measure))
                        .beside()
                        .get(0);
                var truth = variant == Variant.NO_EFFECT
                        ? beside.noChange()
                        : TRUTH.getOrDefault(measure.code(), beside.noChange());
                var tally = beside.difference()
                        .found()
                        .map(found -> new Tally(
                                1,
                                found.change().covers(truth) ? 1 : 0,
                                found.change().upper() < beside.noChange() ? 1 : 0))
                        .orElse(new Tally(0, 0, 0));
                tallies.merge(measure.code(), tally, Tally::plus);
            }
        }
        return tallies;
    }
}
