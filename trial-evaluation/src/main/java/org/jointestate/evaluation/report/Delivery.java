package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.Presence;
import org.jointestate.evaluation.dataset.Span;
import org.jointestate.evaluation.method.presence.DeskUse;
import org.jointestate.evaluation.report.Drawing.Look;
import org.jointestate.evaluation.report.Drawing.Point;

/** Section 4: was it delivered? Desks, hours together, what was done together. */
final class Delivery {

    private static final String DESKS = "section 4, desk use";
    private static final String TOGETHER = "section 4, hours together";

    private final Material m;

    Delivery(Material material) {
        this.m = material;
    }

    Section section(String number) {
        var blocks = new ArrayList<Block>();
        blocks.add(m.heading(number + ".1", "Were the desks used?"));
        desks(blocks);
        blocks.add(m.heading(number + ".2", "Were they there together?"));
        together(blocks);
        blocks.add(m.heading(number + ".3", "What was done together?"));
        new DoneTogether(m).into(blocks);
        blocks.add(m.heading(number + ".4", "What helped, what hindered, what nobody intended"));
        blocks.add(
                m.authored("Trial leads: what helped and what hindered", AuthoredText.Section.ENABLERS_AND_BARRIERS));
        blocks.add(m.authored("Trial leads: unintended effects", AuthoredText.Section.UNINTENDED_EFFECTS));
        return new Section("delivered", number, "Was it delivered?", blocks);
    }

    private void desks(List<Block> blocks) {
        var open = m.trial().open();
        if (open != null) {
            new OpenDelivery(m, open).desks(blocks);
            return;
        }
        if (m.trial().deskUse().isEmpty()) {
            blocks.add(
                    Material.say(
                            "No desk use was recorded in this system: no desk of the trial's zones was booked here in the trial period, so how far the desks were used cannot be calculated."));
            return;
        }
        var byZone = new TreeMap<String, double[]>();
        for (var use : m.trial().deskUse()) {
            var sums = byZone.computeIfAbsent(use.zone(), z -> new double[5]);
            sums[0] += use.desks() * use.openHours().doubleValue() * use.days();
            sums[1] += use.bookedHours().doubleValue();
            sums[2] += use.attendedHours().doubleValue();
            sums[3] += use.noShows();
            sums[4] += use.bookings();
        }
        var rows = new ArrayList<List<String>>();
        var all = new double[5];
        byZone.forEach((zone, sums) -> {
            rows.add(row("desks/zone/" + zone + "/", zoneName(zone), sums));
            for (int n = 0; n < all.length; n++) {
                all[n] += sums[n];
            }
        });
        if (byZone.size() > 1) {
            rows.add(row("desks/all/", "All zones", all));
        }
        var use = DeskUse.of(all[0], 1, 1, all[1], all[2]);
        blocks.add(Material.say(use.found()
                .map(u -> "Of the desk-hours there were, %s were booked and %s were attended. %s ended in a no-show."
                        .formatted(
                                m.printed()
                                        .computed(
                                                "desks/booked-rate",
                                                DESKS,
                                                u.bookedRate(),
                                                Say.percent(u.bookedRate())),
                                m.printed()
                                        .computed(
                                                "desks/attended-rate",
                                                DESKS,
                                                u.attendedRate(),
                                                Say.percent(u.attendedRate())),
                                Say.capital(Say.share((long) all[3], (long) all[4])) + " bookings"))
                .orElse(use.envelope().sentence())));
        if (use.computed() && all[4] >= 20) {
            var share = all[3] / all[4];
            m.printed().computed("desks/no-show-rate", DESKS, share, Say.percent(share));
        }
        blocks.add(m.table(
                "Desk use over the trial",
                "Hours; a desk-hour is one desk open for one hour",
                List.of("Zone", "Desk-hours there were>", "Booked>", "Attended>", "Bookings>", "No-shows>"),
                rows));
    }

    private List<String> row(String id, String zone, double[] sums) {
        return List.of(
                zone,
                m.printed().computed(id + "there", DESKS, sums[0], Say.whole(sums[0])),
                m.printed().computed(id + "booked", DESKS, sums[1], Say.whole(sums[1])),
                m.printed().computed(id + "attended", DESKS, sums[2], Say.whole(sums[2])),
                m.printed().count(id + "bookings", DESKS, sums[4], Say.whole(sums[4])),
                m.printed().count(id + "no-shows", DESKS, sums[3], Say.whole(sums[3])));
    }

    private String zoneName(String code) {
        return m.protocol().zones().stream()
                .filter(z -> z.code().equals(code))
                .map(z -> z.name())
                .findFirst()
                .orElse(code);
    }

    private void together(List<Block> blocks) {
        var open = m.trial().open();
        if (open != null) {
            new OpenDelivery(m, open).together(blocks);
            return;
        }
        var weeks = m.together();
        if (weeks.empty()) {
            blocks.add(
                    Material.say(
                            weeks.stays().isEmpty()
                                    ? "No presence was recorded, so the hours the organisations shared cannot be worked out."
                                    : "The trial holds no whole week, so the hours the organisations shared cannot be worked out."));
            return;
        }
        if (weeks.total() == 0) {
            blocks.add(
                    Material.say(
                            "Stays were recorded, and never of both organisations in one zone at the same time: they shared no hours, so there is no chart. Weeks without any say nothing about the office."));
            blocks.add(Material.say(sources()));
            return;
        }
        blocks.add(chart(weeks));
        if (weeks.setAside() > 0) {
            blocks.add(Material.say("%s at the end belongs to no whole week and is set aside."
                    .formatted(Say.many(weeks.setAside(), "day", "days"))));
        }
        blocks.add(Material.say(sources()));
        var rows = new ArrayList<List<String>>();
        int number = 0;
        for (var week : weeks.weeks()) {
            rows.add(List.of(
                    String.valueOf(++number),
                    Say.days(week.days()),
                    together(number, "person-hours", week.personHours()),
                    together(number, "both-present", week.overlapHours())));
        }
        blocks.add(m.table(
                "Hours together by week",
                "Both organisations in the same zone; team totals only",
                List.of("Week", "Days", "Person-hours together>", "Hours with both present>"),
                rows));
    }

    private String together(int week, String what, double hours) {
        return m.printed().computed("together/week/%s/%s".formatted(week, what), TOGETHER, hours, Say.whole(hours));
    }

    private String sources() {
        var presence = m.trial().presence();
        var parts = Arrays.stream(Presence.Source.values())
                .map(source -> stays(
                                "source/" + source,
                                presence.stream()
                                        .filter(p -> p.source() == source)
                                        .count()) + " by "
                        + switch (source) {
                            case QR -> "the code at the desk";
                            case KIOSK -> "kiosk";
                            case PAGE -> "the page";
                            case IMPORT -> "import";
                        })
                .filter(text -> !text.startsWith("0 "))
                .toList();
        return "%s recorded: %s. %s closed by the rule because nobody checked out."
                .formatted(
                        Say.many(stays("all", presence.size()), "stay was", "stays were"),
                        Say.and(parts),
                        Say.many(stays("closed-by-rule", m.together().closedByRule()), "was", "were"));
    }

    private long stays(String what, long count) {
        m.printed().count("together/stays/" + what, TOGETHER, count, String.valueOf(count));
        return count;
    }

    private Block.Figure chart(TogetherWeeks together) {
        var weeks = together.weeks();
        var days = new Span(
                weeks.get(0).days().from(), weeks.get(weeks.size() - 1).days().to());
        var most = weeks.stream()
                .mapToDouble(TogetherWeeks.Week::personHours)
                .max()
                .orElse(0);
        var plot = new Plot(165, days, 0, StrictMath.max(most, 1), true);
        var area = new ArrayList<Point>();
        area.add(new Point(plot.middle(weeks.get(0).days()), plot.y(0)));
        weeks.forEach(w -> area.add(new Point(plot.middle(w.days()), plot.y(w.personHours()))));
        area.add(new Point(plot.middle(weeks.get(weeks.size() - 1).days()), plot.y(0)));
        plot.add(new Drawing.Line(Look.AREA, area, true));
        m.disruption().ifPresent(e -> {
            plot.hatch(e.spanUntil(m.protocol().trialTo()));
            plot.hatchName(e.name());
        });
        plot.axes();
        var events = m.trial().events().stream()
                .filter(e -> e.spanUntil(days.to()).overlaps(days))
                .sorted(java.util.Comparator.comparing(e -> e.from()))
                .toList();
        plot.flags(events);
        var top = weeks.stream()
                .max(java.util.Comparator.comparingDouble(TogetherWeeks.Week::personHours))
                .orElseThrow();
        var none = weeks.stream().filter(w -> w.personHours() == 0).count();
        m.printed().count("together/weeks", TOGETHER, weeks.size(), String.valueOf(weeks.size()));
        m.printed().count("together/weeks-without", TOGETHER, none, String.valueOf(none));
        m.printed().computed("together/all", TOGETHER, together.total(), Say.whole(together.total()));
        m.printed().computed("together/most", TOGETHER, most, Say.whole(most));
        m.printed()
                .count("together/days-set-aside", TOGETHER, together.setAside(), String.valueOf(together.setAside()));
        var sentence =
                "Over %s weeks the two organisations shared %s person-hours; the most in one week was %s (from %s). In %s there were none."
                        .formatted(
                                weeks.size(),
                                Say.whole(together.total()),
                                Say.whole(top.personHours()),
                                Say.day(top.days().from()),
                                Say.many(none, "week", "weeks"));
        var key = new StringBuilder(
                "Person-hours a week in which both organisations were in the same zone. Weeks without any say nothing about the office.");
        if (m.disruption().isPresent()) {
            key.append(" Hatched: ").append(m.disruption().get().name()).append('.');
        }
        for (int n = 0; n < events.size(); n++) {
            key.append(n == 0 ? " Events: " : "; ")
                    .append(n + 1)
                    .append(' ')
                    .append(events.get(n).name());
        }
        return new Block.Figure(
                m.numbering().id("figure"),
                m.numbering().figure(),
                "Hours together by week",
                sentence,
                plot.drawing(),
                "Area chart by week. " + sentence,
                key.append(events.isEmpty() ? "" : ".").toString());
    }
}
