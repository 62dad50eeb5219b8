package org.jointestate.evaluation.publish;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.List;
import org.jointestate.evaluation.report.Drawing.Look;
import org.junit.jupiter.api.Test;

/** A report is printed on whatever printer there is: without colour, marks that mean different things must still differ. */
class InGreyTest {

    /** Marks that stand beside each other in one chart and mean different things, and have one shape. */
    private static final List<List<Look>> BESIDE_EACH_OTHER = List.of(
            List.of(Look.BAR_1, Look.BAR_2, Look.BAR_3, Look.BAR_4, Look.BAR_5),
            List.of(Look.MEAN, Look.LIMIT, Look.MEAN_CARRIED, Look.LIMIT_CARRIED, Look.SPLIT),
            List.of(Look.LINE_BEFORE, Look.LINE_DURING, Look.EXPECTED, Look.BESIDE_DOTTED, Look.BESIDE_MIXED, Look.GAP),
            List.of(Look.RANGE, Look.ENOUGH, Look.AXIS, Look.GRID),
            List.of(Look.AXIS, Look.GRID, Look.ENOUGH));

    @Test
    void lines_and_areas_of_one_chart_differ_by_lightness_width_or_dash() {
        for (var looks : BESIDE_EACH_OTHER) {
            for (int a = 0; a < looks.size(); a++) {
                for (int b = a + 1; b < looks.size(); b++) {
                    assertTrue(
                            differ(Inks.of(looks.get(a)), Inks.of(looks.get(b))), looks.get(a) + ", " + looks.get(b));
                }
            }
        }
    }

    @Test
    void a_mark_touched_by_an_event_is_hollow_and_one_that_is_not_is_full() {
        assertTrue(lightness(Inks.of(Look.DOT_TOUCHED).fill()) > 0.95);
        assertTrue(lightness(Inks.of(Look.DOT_DURING).fill()) < 0.3);
        assertTrue(lightness(Inks.of(Look.DOT_BEFORE).fill()) < 0.3);
    }

    @Test
    void words_in_a_chart_are_dark_enough_to_read() {
        for (var ink : List.of(Inks.LABEL, Inks.STRONG)) {
            assertTrue(1.05 / (luminance(ink) + 0.05) >= 4.5, ink);
        }
    }

    private static boolean differ(Inks one, Inks other) {
        return StrictMath.abs(lightness(ink(one)) - lightness(ink(other))) > 0.1
                || StrictMath.abs(one.width() - other.width()) >= 0.4
                || !one.dash().equals(other.dash());
    }

    private static String ink(Inks inks) {
        return inks.fill() == null ? inks.stroke() : inks.fill();
    }

    /** CIE lightness from 0 to 1: even steps look even. */
    private static double lightness(String colour) {
        var y = luminance(colour);
        return y <= 0.008856 ? 9.033 * y : 1.16 * StrictMath.cbrt(y) - 0.16;
    }

    private static double luminance(String colour) {
        var c = Color.decode(colour);
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(int channel) {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
    }
}
