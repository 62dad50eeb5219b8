package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointestate.evaluation.dataset.OpenData;
import org.jointestate.evaluation.dataset.TrialZone;
import org.jspecify.annotations.Nullable;

/** Section 4 for the public: sums of many people in place of records of each. */
final class OpenDelivery {

    private final Material m;
    private final OpenData open;

    OpenDelivery(Material material, OpenData open) {
        this.m = material;
        this.open = open;
    }

    /** A count as the public reads it. */
    static String said(@Nullable Long number) {
        return number == null ? OpenData.MARK : Say.whole(number);
    }

    private String said(String table, String row, String column) {
        return open.count(table, row, column).map(c -> said(c.number())).orElse(OpenData.MARK);
    }

    void desks(List<Block> blocks) {
        if (open.desks().isEmpty()) {
            blocks.add(Material.say(
                    "No desk use is published: none was recorded, or too few bookings stood behind it to be shown."));
            return;
        }
        var rows = new ArrayList<List<String>>();
        for (var zone : open.desks()) {
            rows.add(List.of(
                    name(zone.zone()),
                    hours(zone.there()),
                    hours(zone.booked()),
                    hours(zone.attended()),
                    said(OpenTables.DESKS, zone.zone(), OpenData.ALL),
                    said(OpenTables.DESKS, zone.zone(), OpenTables.NO_SHOW)));
        }
        var all = open.desks().get(open.desks().size() - 1);
        var there = all.there();
        var booked = all.booked();
        var attended = all.attended();
        if (there != null && booked != null && attended != null && there.signum() > 0) {
            blocks.add(Material.say("Of the desk-hours there were, %s were booked and %s were attended."
                    .formatted(
                            rate("booked", booked.doubleValue() / there.doubleValue()),
                            rate("attended", attended.doubleValue() / there.doubleValue()))));
        }
        blocks.add(m.table(
                "Desk use over the trial",
                "Hours; a desk-hour is one desk open for one hour. " + withheld(open.table(OpenTables.DESKS)),
                List.of("Zone", "Desk-hours there were>", "Booked>", "Attended>", "Bookings>", "No-shows>"),
                rows));
    }

    private String rate(String what, double share) {
        return m.printed().computed("desks/%s-rate".formatted(what), "section 4, desk use", share, Say.percent(share));
    }

    private static String hours(java.math.@Nullable BigDecimal hours) {
        return hours == null ? OpenData.MARK : Say.whole(hours.doubleValue());
    }

    private static String withheld(List<OpenData.Count> counts) {
        return counts.stream().anyMatch(OpenData.Count::withheld)
                ? "* = too small to publish, or hidden to protect one that is"
                : "";
    }

    private String name(String zone) {
        if (zone.equals(OpenData.ALL)) {
            return "All zones";
        }
        return m.protocol().zones().stream()
                .filter(z -> z.code().equals(zone))
                .map(TrialZone::name)
                .findFirst()
                .orElse(zone);
    }

    void together(List<Block> blocks) {
        var weeks = open.weeks();
        if (weeks.isEmpty()) {
            blocks.add(Material.say(
                    "No presence was recorded, so the hours the organisations shared cannot be worked out."));
            return;
        }
        var shown = weeks.stream()
                .anyMatch(w -> w.personHours() != null && w.personHours().signum() > 0);
        if (!shown && weeks.stream().anyMatch(OpenData.Week::withheld)) {
            blocks.add(Material.say(m.together().totalSaid()));
        } else {
            blocks.add(chart(weeks));
        }
        var hidden = weeks.stream().filter(OpenData.Week::withheld).count();
        var none = weeks.stream()
                .filter(w -> w.personHours() != null && w.personHours().signum() == 0)
                .count();
        blocks.add(Material.say(
                "Only person-hours of both organisations added up are published, never who was there or when, nor the hours in which both were there, which may be the time of one person. A week is shown if it had none, or if at least %s people of each organisation shared a zone."
                        .formatted(open.threshold())));
        if (hidden > 0) {
            blocks.add(Material.say(
                    "Of %s, %s withheld for that reason, and in %s nobody shared a zone with the other organisation."
                            .formatted(
                                    Say.many(weeks.size(), "whole week", "whole weeks"),
                                    Say.many(hidden, "is", "are"),
                                    Say.whole(none))));
        }
        var rows = new ArrayList<List<String>>();
        int number = 0;
        for (var week : weeks) {
            rows.add(List.of(String.valueOf(++number), Say.days(week.span()), hours(week.personHours())));
        }
        blocks.add(m.table(
                "Hours together by week",
                "Both organisations in the same zone; team totals only"
                        + (hidden > 0
                                ? "; * = fewer than %s people of one organisation, not published"
                                        .formatted(open.threshold())
                                : ""),
                List.of("Week", "Days", "Person-hours together>"),
                rows));
    }

    private Block.Figure chart(List<OpenData.Week> weeks) {
        var shared = weeks.stream()
                .map(week -> new LeaderCharts.Weekly(
                        week.span(), Optional.ofNullable(week.personHours()).map(java.math.BigDecimal::doubleValue)))
                .toList();
        var chart = LeaderCharts.weekly(
                m.numbering().id("figure"),
                "Hours together by week",
                "person-hours in which both organisations were in the same zone",
                shared,
                m.trial().events());
        return new Block.Figure(
                chart.id(),
                m.numbering().figure(),
                chart.caption(),
                chart.sentence(),
                chart.drawing(),
                chart.alternative(),
                chart.key());
    }

    void records(List<Block> blocks) {
        var counts = open.table(OpenTables.OUTCOMES);
        if (counts.isEmpty()) {
            blocks.add(
                    Material.say(
                            "The number of outcomes recorded by the trial leads is not published: there were none, or too few."));
            return;
        }
        blocks.add(
                Material.say(
                        "The trial leads wrote down what the teams did together. What each record says is not published, only how many there were of each kind."));
        blocks.add(m.table(
                "Outcomes recorded, by kind",
                withheld(counts).isEmpty() ? "As recorded by the trial leads" : withheld(counts),
                List.of("Kind", "Number>"),
                counts.stream().map(c -> List.of(c.row(), said(c.number()))).toList()));
        var answered = open.count(OpenTables.REQUESTS, OpenTables.ANSWERED, OpenTables.NUMBER);
        var asked = open.count(OpenTables.REQUESTS, OpenData.ALL, OpenTables.NUMBER);
        if (asked.isPresent() && answered.isPresent()) {
            var done = answered.get().number();
            var all = asked.get().number();
            if (done != null && all != null) {
                blocks.add(Material.say(
                        "Of the requests for information, %s were answered by the freeze. Open requests are counted, not dropped."
                                .formatted(Say.share(done, all))));
            } else {
                blocks.add(
                        Material.say(
                                "How many of the requests for information were answered is withheld: one of the numbers is too small to publish."));
            }
        } else {
            blocks.add(
                    Material.say(
                            "How many requests for information were answered is not published: there were none or too few, or beside other numbers of this version it would tell a small one."));
        }
    }
}
