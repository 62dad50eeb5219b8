package org.jointestate.web.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jointestate.web.booking.others.BookingFor;
import org.jointestate.web.booking.seating.SuggestLink;
import org.jointestate.web.estate.PlanMarkup;
import org.jointestate.web.shared.Asking;
import org.jointestate.web.shared.Drawing;
import org.jointestate.web.shared.Icon;
import org.jointestate.web.shared.Markup;
import org.jointestate.web.shared.PageMessages;
import org.jointestate.web.shared.Words;

/** The parts of the page that chooses a desk: what is asked for, and the floor as a list and as a plan. What they say, {@link FloorView} knows. */
@Named
@ApplicationScoped
public class ChooseDeskMarkup {

    private static final String LEGEND_TOP =
            "\"><rect class=\"top\" x=\"2\" y=\"2\" width=\"38\" height=\"30\" rx=\"3\"/>";

    @Inject
    private ChooseDeskPage page;

    @Inject
    private BookingFor bookingFor;

    @Inject
    private SuggestLink suggestLink;

    @Inject
    private FloorPieces pieces;

    @Inject
    private PlanMarkup planMarkup;

    @Inject
    private PageMessages messages;

    @Inject
    private Words words;

    /** The heading, with the ways to other pages that book. */
    public Drawing getHead() {
        return markup -> {
            markup.raw("<div class=\"head\"><p class=\"over\">")
                    .says(words.of("book.over"))
                    .raw("</p><h1>");
            markup.says(words.of("book.heading")).raw("</h1><p class=\"small head__more\">");
            if (bookingFor.isAsked()) {
                link(Asking.base() + "/book.xhtml", "for.linkBack", markup);
            } else {
                link(suggestLink.getAddress(), "suggest.link", markup);
                link(Asking.base() + "/book.xhtml?others=1", "for.link", markup);
            }
            link(Asking.base() + "/book-team.xhtml", "team.link", markup);
            link(Asking.base() + "/plan-team.xhtml", "plan.link", markup);
            link(Asking.base() + "/book-series.xhtml", "series.link", markup);
            link(Asking.base() + "/book-space.xhtml", "space.over", markup);
            link(Asking.base() + "/booking-rules.xhtml", "rules.link", markup);
            markup.raw("</p></div>");
        };
    }

    private void link(String address, String key, Markup markup) {
        markup.raw("<a href=\"").says(address).raw("\">").says(words.of(key)).raw("</a> ");
    }

    /** The form that asks where and when, and the desk that the reader has already. */
    public Drawing getWhen() {
        return markup -> {
            var view = page.getView();
            markup.raw("<form class=\"panel panel--bare\" method=\"get\" novalidate=\"novalidate\" action=\"")
                    .says(Asking.base() + page.getPage())
                    .raw("\" aria-labelledby=\"h-when\"><h2 class=\"hidden-text\" id=\"h-when\">")
                    .says(words.of("book.whereAndWhen"))
                    .raw("</h2>");
            reference(markup);
            if (bookingFor.isAsked()) {
                hidden("others", "1", markup);
            }
            markup.raw("<div class=\"when\">");
            site(view, markup);
            day(view, markup);
            partOfDay(view, markup);
            markup.raw("</div>");
            needs(view, markup);
            markup.raw("</form>");
            yours(view, markup);
        };
    }

    private void site(FloorView view, Markup markup) {
        fieldset(words.of("book.site"), markup);
        markup.raw("<div class=\"chips\">");
        view.getSites().forEach(site -> chip("radio", "site", site, markup));
        markup.raw("</div></fieldset>");
    }

    private void day(FloorView view, Markup markup) {
        fieldset(view.getDaysHeading(), markup);
        markup.raw("<div class=\"days\">");
        for (var day : view.getDays()) {
            markup.raw("<label class=\"chip\"><span>").says(day.weekday());
            markup.raw("</span><b>").raw(day.number());
            markup.raw("</b><small>").says(day.free());
            markup.raw("</small><input type=\"radio\" name=\"day\" value=\"").says(day.value());
            markup.raw(day.chosen() ? "\" checked=\"checked\"/></label>" : "\"/></label>");
        }
        markup.raw("</div><div class=\"more-day").raw(wrong("other")).raw("\"><label for=\"other\">");
        markup.says(words.of("book.otherDay")).raw("</label>");
        messages.drawAt("other", markup);
        markup.raw("<input type=\"date\" id=\"other\" name=\"other\"")
                .attribute("value", page.getOther())
                .attribute("min", page.getToday())
                .raw("/></div></fieldset>");
    }

    private void partOfDay(FloorView view, Markup markup) {
        fieldset(words.of("book.part"), markup);
        markup.raw("<div class=\"chips\">");
        view.getParts().forEach(part -> chip("radio", "part", part, markup));
        markup.raw("</div><div class=\"times\">");
        time("from", words.of("book.from"), page.getTime().from(), markup);
        time("until", words.of("book.until"), page.getTime().until(), markup);
        markup.raw("</div></fieldset>");
    }

    private void time(String field, String label, String value, Markup markup) {
        markup.raw("<div class=\"field")
                .raw(wrong(field))
                .raw("\"><label for=\"")
                .raw(field)
                .raw("\">")
                .says(label);
        markup.raw("</label>");
        messages.drawAt(field, markup);
        markup.raw("<input type=\"time\" step=\"1800\" id=\"")
                .raw(field)
                .raw("\" name=\"")
                .raw(field)
                .raw("\"");
        markup.attribute("value", value)
                .attribute("aria-describedby", messages.at(field) == null ? null : field + "-problem")
                .raw("/></div>");
    }

    private void needs(FloorView view, Markup markup) {
        markup.raw("<div class=\"needs\">");
        fieldset(words.of("book.needs"), markup);
        markup.raw("<div class=\"chips\">");
        view.getNeeds().forEach(need -> chip("checkbox", "need", need, markup));
        markup.raw("</div></fieldset><button class=\"btn\" type=\"submit\">");
        markup.says(words.of("book.show")).raw("</button></div>");
    }

    private void yours(FloorView view, Markup markup) {
        var yours = view.getYours();
        if (yours != null) {
            markup.raw("<p class=\"note note--heather book-note\">")
                    .raw(Icon.svg("info"))
                    .raw("<span>")
                    .says(yours)
                    .raw(" <a href=\"")
                    .says(Asking.base())
                    .raw("/my-bookings.xhtml\">")
                    .says(words.of("book.toMyBookings"))
                    .raw("</a></span></p>");
        }
    }

    /** What the form that books takes with it. */
    public Drawing getCarried() {
        return markup -> {
            hidden("site", page.getView().getSite(), markup);
            hidden("day", page.getDay(), markup);
            hidden("part", page.getPart(), markup);
            if (page.getTime().byTime()) {
                hidden("from", page.getTime().from(), markup);
                hidden("until", page.getTime().until(), markup);
            }
            hidden("floor", page.getView().getFloor(), markup);
            reference(markup);
            page.getChosenNeeds().forEach(need -> hidden("need", need, markup));
        };
    }

    /** The floors, the list of desks and the plan. */
    public Drawing getFloor() {
        return markup -> {
            var view = page.getView();
            floors(view, markup);
            markup.raw("<div class=\"grid grid--list-plan\"><div><h2 id=\"h-list\">");
            markup.says(words.of("book.list")).raw("</h2>");
            list(view, markup);
            markup.raw("</div><section class=\"sticky\" id=\"plan\" aria-labelledby=\"h-plan\" tabindex=\"-1\">");
            markup.raw("<div class=\"row row--ends\"><h2 id=\"h-plan\">").says(view.getPlanHeading());
            markup.raw("</h2><p class=\"small second\">")
                    .says(words.of("book.sameDesks"))
                    .raw("</p></div>");
            markup.piece(pieces.of(view.shownAsPlan(), () -> drawn(plan -> planMarkup.draw(view.getPlan(), plan))));
            afterPlan(view, markup);
            markup.raw("</section></div>");
        };
    }

    private static String drawn(Drawing drawing) {
        var markup = new Markup();
        drawing.on(markup);
        return markup.toString();
    }

    private void floors(FloorView view, Markup markup) {
        markup.raw("<nav class=\"floors\"").attribute("aria-label", words.of("book.floors"));
        markup.raw("><ul class=\"chips\">");
        for (var floor : view.getFloorOptions()) {
            markup.raw(
                    floor.chosen()
                            ? "<li><a class=\"chip chip--on\" aria-current=\"true\" href=\""
                            : "<li><a class=\"chip\" href=\"");
            markup.says(Asking.base() + page.getPage() + floor.value())
                    .raw("\">")
                    .says(floor.label());
            markup.raw("<span class=\"second\">").says(floor.second()).raw("</span></a></li>");
        }
        markup.raw("</ul></nav>");
    }

    private void list(FloorView view, Markup markup) {
        var suggestion = view.getSuggestion();
        messages.drawAt("desks", markup);
        if (suggestion != null) {
            messages.drawAt("d-" + suggestion.code(), markup);
        }
        markup.raw("<p class=\"small second\" id=\"hint\">")
                .says(view.getHint())
                .raw(" ");
        if (view.isAnyFree()) {
            markup.says(words.of("book.chooseHere")).raw(" <a href=\"#plan\">");
            markup.says(words.of("book.plan")).raw("</a>.");
        }
        markup.raw("</p>");
        if (!view.isAnyFree()) {
            markup.raw("<p class=\"note note--care\">").raw(Icon.svg("info")).raw("<span>");
            markup.says(view.getWhyNone()).raw("</span></p>");
        }
        var wait = bookingFor.isAsked() ? null : view.getWait();
        if (wait != null) {
            markup.raw("<p class=\"small\" id=\"wait\">").says(wait.says()).raw(" <a href=\"");
            markup.says(Asking.base() + wait.address())
                    .raw("\">")
                    .says(words.of("waiting.join"))
                    .raw("</a></p>");
        }
        if (view.isAnyFree()) {
            markup.raw(
                    "<div role=\"radiogroup\" aria-labelledby=\"h-list\" aria-describedby=\"hint\" class=\"stack\" id=\"desks\" tabindex=\"-1\">");
            if (suggestion != null) {
                suggestion(suggestion, markup);
            }
            markup.piece(pieces.of(view.shownAsList(), () -> drawn(list -> zones(view, list))));
            markup.raw("</div>");
        }
    }

    private void suggestion(FloorView.Row row, Markup markup) {
        markup.raw("<section class=\"suggest\" aria-labelledby=\"h-sug\"><h3 id=\"h-sug\">");
        markup.raw(Icon.svg("suggest")).says(words.of("book.instead")).raw("</h3>");
        DeskRows.label(row, said(), markup);
        markup.raw("</section>");
    }

    private void zones(FloorView view, Markup markup) {
        var said = said();
        for (var zone : view.getZones()) {
            markup.raw("<section class=\"zone\" aria-labelledby=\"z-").says(zone.code());
            markup.raw("\"><div class=\"zone__head\"><h3 id=\"z-")
                    .says(zone.code())
                    .raw("\">")
                    .says(zone.heading());
            markup.raw("</h3><p class=\"small second\">").says(zone.count()).raw("</p></div><ul class=\"bench\">");
            zone.rows().forEach(row -> DeskRows.write(row, said, markup));
            markup.raw("</ul></section>");
        }
    }

    private DeskRows.Said said() {
        return new DeskRows.Said(words.of("book.desk"), words.of("book.deskWord"), words.of("book.isFree"));
    }

    private void afterPlan(FloorView view, Markup markup) {
        markup.raw("<div class=\"after-plan\"><ul class=\"legend\">");
        for (var state : view.getLegend()) {
            markup.raw("<li><svg viewBox=\"0 0 42 34\" aria-hidden=\"true\" focusable=\"false\"><g class=\"desk is-");
            markup.says(state.value()).raw(LEGEND_TOP).raw(sign(state.value()));
            markup.raw("</g></svg>").says(state.label()).raw("</li>");
        }
        markup.raw("</ul>");
        small(view.getClosed(), markup);
        small(view.getAway(), markup);
        markup.raw("</div>");
    }

    private static String sign(String state) {
        return switch (state) {
            case "free" -> "<circle class=\"i i-free\" r=\"5.500\" cx=\"21\" cy=\"17\"/>";
            case "chosen" -> "<path class=\"i i-tick\" d=\"M15 17.500l4 4.500 8-9\"/>";
            case "taken" ->
                "<g class=\"i\" transform=\"translate(21 17)\"><circle cy=\"-4\" r=\"3.500\"/><path d=\"M-7 7.500c0-4.500 3-6.500 7-6.500s7 2 7 6.500\"/></g>";
            case "closed" -> "<path class=\"i\" d=\"M15.500 11.500l11 11M26.500 11.500l-11 11\"/>";
            case "away" ->
                "<g class=\"i\" transform=\"translate(21 16)\"><rect x=\"-6\" y=\"-1\" width=\"12\" height=\"8.500\" rx=\"1\"/><path d=\"M-3.500 -1v-2.500a3.500 3.500 0 0 1 7 0v2.500\"/></g>";
            default -> throw new IllegalArgumentException("The legend has no sign for (%s).".formatted(state));
        };
    }

    private static void small(List<String> sentences, Markup markup) {
        for (var sentence : sentences) {
            markup.raw("<p class=\"small second\">").says(sentence).raw("</p>");
        }
    }

    /** What is chosen, in words, beside the button that books it. A script keeps it up to date. */
    public Drawing getChoice() {
        return markup -> {
            var view = page.getView();
            markup.raw("<p><span aria-live=\"polite\" id=\"choice\"")
                    .attribute("data-says", words.of("book.yourChoice"))
                    .attribute("data-floor", view.getFloorName())
                    .attribute("data-day", view.getShortDay())
                    .raw(">");
            markup.says(words.of("book.chooseADesk")).raw("</span> <span class=\"bar__long small second bar__line\">");
            markup.says(view.getWhen()).raw("</span></p>");
        };
    }

    private void reference(Markup markup) {
        if (!page.getReference().isEmpty()) {
            hidden("ref", page.getReference(), markup);
        }
    }

    private static void hidden(String name, String value, Markup markup) {
        markup.raw("<input type=\"hidden\" name=\"")
                .raw(name)
                .raw("\" value=\"")
                .says(value)
                .raw("\"/>");
    }

    private static void fieldset(String legend, Markup markup) {
        markup.raw("<fieldset class=\"field\"><legend>").says(legend).raw("</legend>");
    }

    private static void chip(String type, String name, FloorView.Option option, Markup markup) {
        markup.raw("<label class=\"chip\"><input type=\"")
                .raw(type)
                .raw("\" name=\"")
                .raw(name);
        markup.raw("\" value=\"")
                .says(option.value())
                .raw(option.chosen() ? "\" checked=\"checked\"/><span>" : "\"/><span>");
        markup.says(option.label()).raw("</span></label>");
    }

    private String wrong(String field) {
        return messages.at(field) == null ? "" : " field--wrong";
    }
}
