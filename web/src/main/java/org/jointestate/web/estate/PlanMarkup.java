package org.jointestate.web.estate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jointestate.web.shared.Asking;
import org.jointestate.web.shared.Drawing;
import org.jointestate.web.shared.Markup;
import org.jointestate.web.shared.Words;

/** A floor plan as SVG, with its walls, zones and desks. */
@Named
@ApplicationScoped
public class PlanMarkup {

    private static final String HATCH =
            "<defs><pattern id=\"hatch\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
                    + "<rect class=\"hatch-bg\" width=\"7\" height=\"7\"/><path class=\"hatch-line\" d=\"M0 0v7\"/></pattern></defs>";
    private static final String CORE = "<rect class=\"room\" x=\"300\" y=\"520\" width=\"160\" height=\"130\"/>"
            + "<path class=\"wall\" d=\"M14 14H746V654H660M560 654H14V14\"/>"
            + "<path class=\"glass\" d=\"M60 14h60M150 14h60M305 14h60M395 14h60M550 14h60M640 14h60\"/>";
    private static final String CORE_INSIDE =
            "<path class=\"wall wall--in\" d=\"M300 654V520H322M358 520H402M438 520H460V654M380 520V654\"/>"
                    + "<path class=\"swing\" d=\"M560 654v-50a50 50 0 0 1 50 50M660 654v-50a50 50 0 0 0-50 50M384 556h72M384 571h72"
                    + "M384 586h72M384 601h72M384 616h72M384 631h72M304 556h72v90h-72zM304 556l72 90M376 556l-72 90\"/>";

    @Inject
    private Words words;

    /** For pages: {@code <je:drawn by="#{planMarkup.of(plan)}"/>}. */
    public Drawing of(FloorPlan plan) {
        return markup -> draw(plan, markup);
    }

    public void draw(FloorPlan plan, Markup markup) {
        var width = plan.floor().planWidth();
        var height = plan.floor().planHeight();
        markup.raw("<div class=\"plan\"><svg viewBox=\"0 0 ")
                .raw(width)
                .raw(" ")
                .raw(height);
        markup.raw("\" role=\"img\"")
                .attribute("aria-label", plan.says())
                .raw(">")
                .raw(HATCH);
        if (plan.isPictured()) {
            markup.raw("<rect class=\"plan-ground\" width=\"")
                    .raw(width)
                    .raw("\" height=\"")
                    .raw(height);
            markup.raw("\"/><image class=\"plan-picture\" href=\"")
                    .says(Asking.base())
                    .says(String.valueOf(plan.getPicture()));
            markup.raw("\" width=\"").raw(width).raw("\" height=\"").raw(height);
            markup.raw("\" preserveAspectRatio=\"xMidYMid meet\"/>");
        } else {
            markup.raw("<rect class=\"floor\" x=\"14\" y=\"14\" width=\"").raw(plan.getInnerWidth());
            markup.raw("\" height=\"").raw(plan.getInnerHeight()).raw("\"/>");
        }
        plan.zones().forEach(zone -> ground(zone, plan, markup));
        if (plan.isCored()) {
            markup.raw(CORE);
        }
        if (plan.isPlain()) {
            markup.raw("<path class=\"wall\" d=\"").says(plan.getOutline()).raw("\"/>");
        }
        plan.zones().forEach(zone -> name(zone, plan, markup));
        if (plan.isCored()) {
            core(markup);
        }
        if (plan.isPlain() && !plan.getScale().isEmpty()) {
            markup.raw("<g class=\"wide-only\"><path class=\"axis\" d=\"").says(plan.getScale());
            markup.raw("\" fill=\"none\"/><text class=\"plan-sub plan-mid\" x=\"190\" y=\"")
                    .raw(height - 52);
            markup.raw("\">").says(words.of("plan.scale")).raw("</text></g>");
        }
        plan.desks().forEach(desk -> DrawnDesks.draw(desk, markup));
        markup.raw("</svg></div>");
    }

    private static void ground(FloorPlan.PlanZone zone, FloorPlan plan, Markup markup) {
        if (zone.shared()) {
            markup.raw("<rect class=\"floor--bank").raw(onPicture(plan)).raw("\"");
            area(zone, markup);
        }
        if (zone.walled() && !plan.isPictured()) {
            markup.raw("<rect class=\"room\"");
            area(zone, markup);
        }
    }

    private static void area(FloorPlan.PlanZone zone, Markup markup) {
        markup.raw(" x=\"").raw(zone.x()).raw("\" y=\"").raw(zone.y());
        markup.raw("\" width=\"")
                .raw(zone.width())
                .raw("\" height=\"")
                .raw(zone.height())
                .raw("\"/>");
    }

    private static void name(FloorPlan.PlanZone zone, FloorPlan plan, Markup markup) {
        if (zone.walled() && !plan.isPictured()) {
            markup.raw("<path class=\"wall wall--in\" d=\"").says(zone.walls());
            markup.raw("\"/><path class=\"swing\" d=\"").says(zone.door()).raw("\"/>");
        }
        markup.raw("<text class=\"plan-label")
                .raw(onPicture(plan))
                .raw("\" x=\"")
                .raw(zone.nameX());
        markup.raw("\" y=\"").raw(zone.nameY()).raw("\">").says(zone.letter());
        markup.raw("<tspan class=\"wide-only\"> ").says(zone.name()).raw("</tspan></text>");
        if (!zone.walled()) {
            markup.raw("<text class=\"plan-sub")
                    .raw(onPicture(plan))
                    .raw("\" x=\"")
                    .raw(zone.nameX());
            markup.raw("\" y=\"")
                    .raw(zone.networkY())
                    .raw("\">")
                    .says(zone.network())
                    .raw("</text>");
        }
    }

    private static String onPicture(FloorPlan plan) {
        return plan.isPictured() ? " on-picture" : "";
    }

    private void core(Markup markup) {
        markup.raw(CORE_INSIDE);
        middle(340, 544, words.of("plan.lift"), markup);
        middle(420, 544, words.of("plan.stairs"), markup);
        middle(610, 592, words.of("plan.wayIn"), markup);
        markup.raw(
                "<g class=\"wide-only\"><path class=\"axis\" d=\"M500 492h150M500 486v12M575 488v8M650 486v12\" fill=\"none\"/>");
        middle(500, 516, "0", markup);
        middle(650, 516, words.of("plan.scale"), markup);
        markup.raw("<path class=\"axis\" d=\"M715 520v-44M708 486l7-12 7 12\" fill=\"none\"/>");
        middle(715, 540, words.of("plan.north"), markup);
        markup.raw("</g>");
    }

    private static void middle(int x, int y, String says, Markup markup) {
        markup.raw("<text class=\"plan-sub plan-mid\" x=\"")
                .raw(x)
                .raw("\" y=\"")
                .raw(y)
                .raw("\">")
                .says(says)
                .raw("</text>");
    }
}
