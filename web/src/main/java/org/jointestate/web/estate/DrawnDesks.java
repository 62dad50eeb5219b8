package org.jointestate.web.estate;

import org.jointestate.web.shared.Markup;

/** The desks of a floor plan as SVG. */
final class DrawnDesks {

    private static final String PERSON =
            "<circle cy=\"-4\" r=\"3.500\"/><path d=\"M-7 7.500c0-4.500 3-6.500 7-6.500s7 2 7 6.500\"/></g>";
    private static final String LOCK =
            "<rect x=\"-6\" y=\"-1\" width=\"12\" height=\"8.500\" rx=\"1\"/><path d=\"M-3.500 -1v-2.500a3.500 3.500 0 0 1 7 0v2.500\"/></g>";

    private DrawnDesks() {}

    static void draw(FloorPlan.PlanDesk desk, Markup markup) {
        markup.raw("<g class=\"desk is-").says(desk.look()).raw("\" id=\"p-").says(desk.code());
        markup.raw("\" transform=\"translate(").raw(desk.x()).raw(" ").raw(desk.y());
        markup.raw(")\"><title>").says(desk.words()).raw("</title>");
        markup.raw("<rect class=\"chair\" x=\"17\" y=\"").raw(desk.chairY());
        markup.raw("\" width=\"26\" height=\"14\" rx=\"6\"/><rect class=\"top\" width=\"60\" height=\"46\" rx=\"3\"/>");
        drawLook(desk, markup);
        if (desk.choosable()) {
            markup.raw(
                    "<rect class=\"ring\" x=\"-4\" y=\"-4\" width=\"68\" height=\"54\" rx=\"5\"/><foreignObject x=\"-3\" y=\"");
            markup.raw(desk.labelY())
                    .raw("\" width=\"66\" height=\"66\"><label for=\"d-")
                    .says(desk.code());
            markup.raw("\"></label></foreignObject>");
        }
        markup.raw("</g>");
    }

    private static void drawLook(FloorPlan.PlanDesk desk, Markup markup) {
        if (desk.isUse()) {
            markup.raw("<text class=\"wide plan-mid\" x=\"30\" y=\"19\">")
                    .says(desk.label())
                    .raw("</text>");
            markup.raw("<text class=\"wide val plan-mid\" x=\"30\" y=\"38\">")
                    .says(desk.value())
                    .raw("</text>");
            narrowLabel(desk, markup);
            return;
        }
        switch (desk.look()) {
            case "free", "yours" -> {
                markup.raw("<circle class=\"i i-free wide\" r=\"5.500\" cx=\"12\" cy=\"23\"/>");
                markup.raw("<path class=\"i i-tick wide\" d=\"M6 23.500l4 4.500 8-9\"/>");
                wideLabel(desk, markup);
                narrowLabel(desk, markup);
            }
            case "other" -> {
                wideLabel(desk, markup);
                narrowLabel(desk, markup);
            }
            case "taken" -> {
                markup.raw("<g class=\"i wide\" transform=\"translate(12 23)\">")
                        .raw(PERSON);
                wideLabel(desk, markup);
                markup.raw("<g class=\"i narrow\" transform=\"translate(30 23) scale(1.700)\">")
                        .raw(PERSON);
            }
            case "closed" -> {
                markup.raw("<path class=\"i wide\" d=\"M6.500 17.500l11 11M17.500 17.500l-11 11\"/>");
                wideLabel(desk, markup);
                markup.raw("<path class=\"i narrow\" d=\"M21 14l18 18M39 14l-18 18\"/>");
            }
            case "away" -> {
                markup.raw("<g class=\"i wide\" transform=\"translate(12 22)\">")
                        .raw(LOCK);
                wideLabel(desk, markup);
                markup.raw("<g class=\"i narrow\" transform=\"translate(30 22) scale(1.700)\">")
                        .raw(LOCK);
            }
            default -> throw new IllegalArgumentException("A desk has no look (%s).".formatted(desk.look()));
        }
    }

    private static void wideLabel(FloorPlan.PlanDesk desk, Markup markup) {
        markup.raw("<text class=\"wide\" x=\"24\" y=\"29.500\">")
                .says(desk.label())
                .raw("</text>");
    }

    private static void narrowLabel(FloorPlan.PlanDesk desk, Markup markup) {
        markup.raw("<text class=\"narrow plan-mid\" x=\"30\" y=\"33\">")
                .says(desk.label())
                .raw("</text>");
    }
}
