package org.jointestate.evaluation.publish;

import java.util.List;
import org.jointestate.evaluation.report.Drawing.Look;
import org.jspecify.annotations.Nullable;

/**
 * The look of each mark on white paper. Told apart in grey by weight, dash, shape and words, never by colour alone;
 * on screens the stylesheet may put other colours over these.
 */
record Inks(@Nullable String fill, @Nullable String stroke, double width, List<Double> dash) {

    private static final String INK = "#1d1722";
    private static final String SECOND = "#574e5d";
    private static final String HEATHER = "#5a2767";
    private static final String EDGE = "#7d7385";
    private static final String WHITE = "#ffffff";

    static final String LABEL = SECOND;
    static final String STRONG = INK;
    static final double TEXT_SIZE = 11;

    static Inks of(Look look) {
        return switch (look) {
            case AXIS -> line(SECOND, 0.8);
            case GRID -> line("#dad4dc", 0.7);
            case BAND -> new Inks("#f3eff4", null, 0, List.of());
            case HATCH -> line(EDGE, 0.6);
            case LIMIT -> line(EDGE, 1);
            case LIMIT_CARRIED -> line(EDGE, 1, 5, 3);
            case MEAN -> line(INK, 1);
            case MEAN_CARRIED -> line(INK, 1, 5, 3);
            case SPLIT -> line(INK, 1, 1.5, 2.5);
            case LINE_BEFORE -> line(INK, 0.9);
            case LINE_DURING -> line(HEATHER, 1.4);
            case DOT_BEFORE -> new Inks(INK, null, 0, List.of());
            case DOT_DURING -> new Inks(HEATHER, null, 0, List.of());
            case DOT_TOUCHED -> new Inks(WHITE, HEATHER, 1.5, List.of());
            case SIGNAL -> line(HEATHER, 1.4);
            case RANGE -> line(HEATHER, 2.4);
            case ESTIMATE -> new Inks(HEATHER, WHITE, 1.5, List.of());
            case ENOUGH -> line(INK, 1.3, 2.5, 2);
            case AREA -> new Inks("#bf9ec7", HEATHER, 1, List.of());
            case FLAG -> new Inks(WHITE, INK, 1, List.of());
            case BAR_1 -> new Inks("#f6f2f7", SECOND, 0.6, List.of());
            case BAR_2 -> new Inks("#e0d0e4", SECOND, 0.6, List.of());
            case BAR_3 -> new Inks("#bf9ec7", SECOND, 0.6, List.of());
            case BAR_4 -> new Inks("#80538c", SECOND, 0.6, List.of());
            case BAR_5 -> new Inks("#4a1f55", SECOND, 0.6, List.of());
            case EXPECTED -> line(HEATHER, 1.4, 6, 3);
            case BESIDE_DOTTED -> line(HEATHER, 1.8, 1.8, 2.4);
            case BESIDE_MIXED -> line(HEATHER, 1.4, 9, 2.4, 1.8, 2.4);
            case GAP -> line(INK, 0.8, 1, 2.5);
        };
    }

    private static Inks line(String stroke, double width, double... dash) {
        return new Inks(
                null, stroke, width, java.util.Arrays.stream(dash).boxed().toList());
    }
}
