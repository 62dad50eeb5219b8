package org.jointestate.evaluation.method.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MoneyTest {
    private static final CashFlow FLOW = CashFlow.setUpThenYearly(5);
    private static final Map<String, Double> BASE =
            Map.of("setup", 10_000.0, "optimism", 0.1, "benefit", 4_000.0, "running", 900.0);

    @Test
    void at_the_switching_value_the_balance_is_zero() {
        for (var name : FLOW.assumptions()) {
            var value = Sensitivity.switchingValue(FLOW, BASE, name).found().orElseThrow();

            assertEquals(0, FLOW.npv(Sensitivity.with(BASE, name, value)), 1e-6, name);
        }
    }

    @Test
    void the_same_seed_gives_the_same_draws_and_another_seed_others() {
        var range = Map.of("benefit", new Uncertain(Uncertain.Form.PERT, 3_000, 4_000, 6_000));

        var one = MonteCarlo.of(FLOW, BASE, range, 5_000, 1).found().orElseThrow();
        var again = MonteCarlo.of(FLOW, BASE, range, 5_000, 1).found().orElseThrow();
        var other = MonteCarlo.of(FLOW, BASE, range, 5_000, 2).found().orElseThrow();

        assertEquals(one, again);
        assertTrue(one.mean() != other.mean());
    }

    @Test
    void a_triangle_has_the_mean_of_its_corners() {
        var range = Map.of("setup", new Uncertain(Uncertain.Form.TRIANGULAR, 8_000, 10_000, 18_000));

        var numbers = MonteCarlo.of(FLOW, BASE, range, 40_000, 3).found().orElseThrow();

        // The flow is linear in setup, so its mean is the flow at (8 + 10 + 18) / 3 thousand.
        var expected = FLOW.npv(Sensitivity.with(BASE, "setup", 12_000));
        assertEquals(expected, numbers.mean(), 4 * numbers.sd() / StrictMath.sqrt(40_000));
    }

    @Test
    void a_discount_factor_never_rises_with_time() {
        for (var year = 0.0; year < 120; year += 0.25) {
            assertTrue(PresentValue.factor(year + 0.25) < PresentValue.factor(year));
        }
    }
}
