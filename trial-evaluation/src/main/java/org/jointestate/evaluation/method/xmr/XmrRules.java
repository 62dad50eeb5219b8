package org.jointestate.evaluation.method.xmr;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The four rules of method.md 3.1. A rule looks only inside its phase, and a missing period breaks every pattern. */
final class XmrRules {

    private XmrRules() {}

    /** One list of signals for each point of the phase. */
    static List<List<Signal>> mark(double[] values, Phase phase, XmrOptions options) {
        var from = phase.first() - 1;
        var n = phase.last() - from;
        var marks = new ArrayList<Set<Signal>>();
        for (var i = 0; i < n; i++) {
            marks.add(EnumSet.noneOf(Signal.class));
        }
        if (phase.averageMovingRange() == 0) {
            // Limits without any width call every other value unusual; there is nothing to judge by.
            return marks.stream().map(List::copyOf).toList();
        }
        var part = java.util.Arrays.copyOfRange(values, from, phase.last());
        limits(part, phase, marks);
        shifts(part, phase, marks, options.shiftLength());
        trends(part, marks, options.trendLength());
        pairsNearALimit(part, phase, marks);
        return marks.stream().map(List::copyOf).toList();
    }

    private static void limits(double[] part, Phase phase, List<Set<Signal>> marks) {
        for (var i = 0; i < part.length; i++) {
            if (phase.aboveLimit(part[i])) {
                marks.get(i).add(Signal.ABOVE_UPPER_LIMIT);
            } else if (phase.belowLimit(part[i])) {
                marks.get(i).add(Signal.BELOW_LOWER_LIMIT);
            }
        }
    }

    private static void shifts(double[] part, Phase phase, List<Set<Signal>> marks, int length) {
        var start = 0;
        for (var i = 0; i <= part.length; i++) {
            var side = i < part.length && !Double.isNaN(part[i]) ? phase.side(part[i]) : 0;
            var before = i > start ? phase.side(part[start]) : 0;
            if (i < part.length && i > start && side != 0 && side == before) {
                continue;
            }
            if (before != 0 && i - start >= length) {
                for (var j = start; j < i; j++) {
                    marks.get(j).add(before > 0 ? Signal.SHIFT_ABOVE : Signal.SHIFT_BELOW);
                }
            }
            start = side == 0 ? i + 1 : i;
        }
    }

    private static void trends(double[] part, List<Set<Signal>> marks, int length) {
        var run = 1;
        var way = 0;
        for (var i = 1; i < part.length; i++) {
            var step = Double.isNaN(part[i]) || Double.isNaN(part[i - 1]) ? 0 : Double.compare(part[i], part[i - 1]);
            var next = Integer.signum(step);
            run = next != 0 && next == way ? run + 1 : next == 0 ? 1 : 2;
            way = next;
            if (run >= length && way != 0) {
                for (var j = i - run + 1; j <= i; j++) {
                    marks.get(j).add(way > 0 ? Signal.TREND_UP : Signal.TREND_DOWN);
                }
            }
        }
    }

    private static void pairsNearALimit(double[] part, Phase phase, List<Set<Signal>> marks) {
        for (var i = 0; i + 2 < part.length; i++) {
            var sameSide = true;
            var near = 0;
            for (var j = i; j < i + 3; j++) {
                sameSide &= !Double.isNaN(part[j]) && phase.side(part[j]) == phase.side(part[i]);
                near += phase.near(part[j]) ? 1 : 0;
            }
            if (!sameSide || phase.side(part[i]) == 0 || near < 2) {
                continue;
            }
            for (var j = i; j < i + 3; j++) {
                if (phase.near(part[j])) {
                    marks.get(j).add(Signal.TWO_OF_THREE_NEAR_LIMIT);
                }
            }
        }
    }
}
