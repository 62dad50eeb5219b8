package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.LedgerLine.Kind;
import org.jointestate.evaluation.dataset.LedgerLine.Side;
import org.jointestate.evaluation.dataset.Organisation;
import org.jointestate.evaluation.method.verdict.Verdict;
import org.jointestate.evaluation.report.Drawing.Anchor;
import org.jointestate.evaluation.report.Drawing.Look;
import org.jointestate.evaluation.report.Drawing.Point;

/** Section 0, the one page. */
final class FirstPage {

    /** A first sentence of so many letters is printed whole in half the width of the page, however little room there is. */
    private static final int GROWN = 165;

    private final Material m;

    FirstPage(Material material) {
        this.m = material;
    }

    PageOne page() {
        var protocol = m.protocol();
        var recommendation = m.trial().authored().recommendation();
        var tried = Say.within(tried(), 420, "section 2");
        var findings = findings();
        var room = room(tried, findings);
        return new PageOne(
                "Did sharing an office help?",
                "%s. %s".formatted(Say.title(protocol.title()), Say.days(protocol.trial())),
                protocol.organisations().stream().map(Organisation::name).toList(),
                tried,
                findings,
                chart(),
                Steps.ladder(m.numbering().id("ladder"), m.level(), Closing.levelSentence(m)),
                money(),
                moneyNote(),
                recommendation == null
                        ? null
                        : Steps.choice(
                                m.numbering().id("choice"),
                                Closing.words(),
                                recommendation.verb().ordinal()),
                recommended(room),
                Say.sentences(
                        couldNotTell(),
                        room,
                        Math.max(room, GROWN),
                        "section 12",
                        "What could not be told stands in section 12."),
                provenance());
    }

    /** How many letters are left for what people wrote: the page is one page, and the rest stands in its section. */
    private static int room(String tried, List<PageOne.Finding> findings) {
        var taken = tried.length()
                + findings.stream()
                        .mapToInt(one -> one.lead().length() + one.text().length())
                        .sum();
        return Math.max(90, Math.min(400, 400 - (taken - 660)));
    }

    private String recommended(int room) {
        var recommendation = m.trial().authored().recommendation();
        var conditions = new Onward(m).inShort().map(text -> " " + text).orElse("") + dissent();
        return (recommendation == null
                        ? Say.NOT_YET
                        : Say.advice(
                                recommendation.text(),
                                Math.max(60, room - 120 - conditions.length()),
                                GROWN,
                                "section 13",
                                "The recommendation stands in section 13."))
                + conditions;
    }

    /** Whoever reads this page alone must know of it. */
    private String dissent() {
        var against = m.standing().dissents().stream()
                .map(one -> m.protocol().organisationName(one.organisation()))
                .distinct()
                .toList();
        return against.isEmpty()
                ? ""
                : " Not agreed by %s: the dissent stands in section 13.".formatted(Say.and(against));
    }

    private String tried() {
        var protocol = m.protocol();
        var teams = protocol.teams().stream()
                .map(t -> "%s of %s (%s)"
                        .formatted(
                                Say.many(t.members(), "person", "people"),
                                protocol.organisationName(t.organisation()),
                                t.name()))
                .toList();
        var days = protocol.trial().days();
        return "%s shared %s.%s"
                .formatted(
                        teams.isEmpty()
                                ? "The teams"
                                : teams.size() > 4
                                        ? "%s of %s teams"
                                                .formatted(
                                                        Say.many(
                                                                protocol.teams().stream()
                                                                        .mapToInt(t -> t.members())
                                                                        .sum(),
                                                                "person",
                                                                "people"),
                                                        teams.size())
                                        : Say.and(teams),
                        shared(
                                protocol.desks(),
                                protocol.zones().stream().findFirst().map(zone -> zone.site())),
                        m.disruption()
                                .map(e -> " It went as planned until %s (%s): %s of the %s days."
                                        .formatted(
                                                Say.day(e.from().minusDays(1)),
                                                e.name(),
                                                days(
                                                        "as-planned",
                                                        Math.max(
                                                                0,
                                                                e.from().toEpochDay()
                                                                        - protocol.trialFrom()
                                                                                .toEpochDay())),
                                                days("all", days)))
                                .orElseGet(() -> " It ran for %s days.".formatted(days("all", days))));
    }

    /** A trial of what was measured anyway has no desks in its plan. */
    private static String shared(int desks, Optional<String> site) {
        return desks == 0
                ? site.map(at -> "an office in " + at).orElse("one office")
                : "%s in %s".formatted(Say.many(desks, "desk", "desks"), site.orElse("one office"));
    }

    private String days(String what, long days) {
        return m.printed().count("trial/days/" + what, "section 0", days, String.valueOf(days));
    }

    private List<PageOne.Finding> findings() {
        var findings = new ArrayList<PageOne.Finding>();
        for (var result : m.primaries()) {
            var answer = result.answer();
            var named = answer.verdict() == Verdict.CANNOT_TELL || answer.verdict() == Verdict.NOT_COMPUTED;
            findings.add(new PageOne.Finding(
                    named
                            ? result.measure().name() + ": "
                                    + answer.lead().substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                                    + answer.lead().substring(1)
                            : m.agreed(answer.lead()),
                    HowOftenRight.power(result)
                            .map(power -> answer.text() + " " + power)
                            .orElse(answer.text())));
        }
        if (findings.isEmpty()) {
            findings.add(new PageOne.Finding("No primary measure was named.", "The results stand in section 5."));
        }
        return findings;
    }

    private List<Block> chart() {
        var drawn = m.primaries().stream()
                .filter(r -> r.headline().ratio())
                .filter(r -> r.headline().change().filter(c -> c.hasInterval()).isPresent())
                .toList();
        return drawn.isEmpty() ? List.of() : List.of(ranges(drawn));
    }

    private Block.Figure ranges(List<MeasureResult> results) {
        double least = -0.2;
        double most = 0.2;
        for (var result : results) {
            var change = result.headline().change().orElseThrow();
            least = StrictMath.min(least, change.lower() - 1);
            most = StrictMath.max(most, StrictMath.min(change.upper() - 1, 2));
        }
        var step = most - least > 1.2 ? 0.5 : most - least > 0.6 ? 0.25 : 0.1;
        var low = StrictMath.floor(least / step) * step;
        var high = StrictMath.ceil(most / step) * step;
        var left = 190.0;
        var right = 530.0;
        var scale = (right - left) / (high - low);
        var bottom = 24 + 38.0 * results.size();
        var marks = new ArrayList<Drawing.Mark>();
        for (int n = 0; n <= StrictMath.round((high - low) / step); n++) {
            var value = low + n * step;
            var x = left + (value - low) * scale;
            var zero = StrictMath.abs(value) < 1e-9;
            marks.add(new Drawing.Line(
                    zero ? Look.AXIS : Look.GRID, List.of(new Point(x, 20), new Point(x, bottom)), false));
            marks.add(new Drawing.Label(
                    x, bottom + 14, Anchor.MIDDLE, false, zero ? "no change" : Say.signed(1 + value)));
        }
        var none = left - low * scale;
        marks.add(new Drawing.Label(none - 6, 13, Anchor.END, false, "Less"));
        marks.add(new Drawing.Label(none + 6, 13, Anchor.START, false, "More"));
        var words = new ArrayList<String>();
        for (int n = 0; n < results.size(); n++) {
            var result = results.get(n);
            var change = result.headline().change().orElseThrow();
            var y = 44 + 38.0 * n;
            var x1 = left + (change.lower() - 1 - low) * scale;
            var open = change.upper() - 1 > high;
            var x2 = open ? right : left + (change.upper() - 1 - low) * scale;
            var x = StrictMath.min(right, left + (change.value() - 1 - low) * scale);
            marks.add(new Drawing.Label(
                    0, y - 1, Anchor.START, true, shortened(result.measure().name())));
            marks.add(new Drawing.Label(
                    0, y + 13, Anchor.START, false, shortened(result.headline().name())));
            for (var sign : new int[] {-1, 1}) {
                var mark = none + sign * result.enough() * scale;
                if (mark > left && mark < right) {
                    marks.add(new Drawing.Line(
                            Look.ENOUGH, List.of(new Point(mark, y - 9), new Point(mark, y + 9)), false));
                }
            }
            marks.add(new Drawing.Line(Look.RANGE, List.of(new Point(x1, y), new Point(x2, y)), false));
            marks.add(new Drawing.Line(Look.RANGE, List.of(new Point(x1, y - 5), new Point(x1, y + 5)), false));
            if (!open) {
                marks.add(new Drawing.Line(Look.RANGE, List.of(new Point(x2, y - 5), new Point(x2, y + 5)), false));
            }
            marks.add(new Drawing.Circle(Look.ESTIMATE, x, y, 5));
            marks.add(new Drawing.Label(
                    650, y - 1, Anchor.END, true, result.headline().changeText()));
            marks.add(new Drawing.Label(
                    650, y + 13, Anchor.END, false, result.headline().rangeText()));
            words.add("%s: %s, %s"
                    .formatted(
                            result.measure().name(),
                            result.headline().changeText(),
                            result.headline().rangeText()));
        }
        return new Block.Figure(
                m.numbering().id("figure"),
                m.numbering().figure(),
                "Change in the primary measures",
                "",
                new Drawing(Plot.WIDTH, bottom + 20, marks),
                "Dots with ranges. " + String.join("; ", words) + ".",
                m.agreed(
                                "Dot: best estimate. Line: where the true change is likely to lie (95 %). Dashed marks: the smallest change agreed beforehand to matter. How the three ways of treating disruption compare: section 5.")
                        + notDrawn());
    }

    /** A primary measure that has no place on the scale of percentages is named, with why. */
    private String notDrawn() {
        var left = new ArrayList<String>();
        for (var result : m.primaries()) {
            var change = result.headline().change();
            if (change.filter(c -> c.hasInterval()).isEmpty()) {
                left.add(result.measure().name() + " (no likely range)");
            } else if (!result.headline().ratio()) {
                left.add("%s (in %s, not in per cent)"
                        .formatted(result.measure().name(), result.measure().unit()));
            }
        }
        return left.isEmpty() ? "" : " Not drawn: %s.".formatted(String.join("; ", left));
    }

    private static String shortened(String text) {
        return Drawing.shortened(text, 34);
    }

    private List<PageOne.MoneyLine> money() {
        var money = new Money(m);
        var lines = new ArrayList<PageOne.MoneyLine>();
        if (m.trial().ledger().isEmpty()) {
            return lines;
        }
        lines.add(new PageOne.MoneyLine("Cash paid", said(money.range(Kind.CASH, Side.COST))));
        lines.add(new PageOne.MoneyLine("Cash released", said(money.range(Kind.CASH, Side.BENEFIT))));
        lines.add(new PageOne.MoneyLine("Staff time spent, not cash", said(money.range(Kind.NON_CASH, Side.COST))));
        lines.add(new PageOne.MoneyLine("Staff time saved, not cash", said(money.range(Kind.NON_CASH, Side.BENEFIT))));
        if (money.range(Kind.QUALITY, Side.COST).high() != 0) {
            lines.add(new PageOne.MoneyLine("Quality lost", said(money.range(Kind.QUALITY, Side.COST))));
        }
        if (money.range(Kind.QUALITY, Side.BENEFIT).high() != 0) {
            lines.add(new PageOne.MoneyLine("Quality gained", said(money.range(Kind.QUALITY, Side.BENEFIT))));
        }
        return lines;
    }

    private static String said(Money.Range range) {
        return range.high() == 0 ? "none claimed" : Say.pounds(range.low()) + " to " + Say.pounds(range.high());
    }

    private String moneyNote() {
        return m.trial().ledger().isEmpty()
                ? "No costs or benefits were recorded."
                : new Money(m).priceYears() + " prices, optimism allowed for. Not added up.";
    }

    private String couldNotTell() {
        var parts = new ArrayList<String>();
        m.trial().authored().section(AuthoredText.Section.COULD_NOT_TELL).ifPresent(parts::add);
        var unmeasured = m.protocol().priorityFramework().priorities().stream()
                .filter(p ->
                        m.results().stream().noneMatch(r -> p.equals(r.measure().priority())))
                .map(Verdicts::lowered)
                .toList();
        if (!unmeasured.isEmpty() && parts.isEmpty()) {
            parts.add("Anything about %s: the trial had no measure of it.".formatted(Say.and(unmeasured)));
        }
        var redefined = m.results().stream()
                .filter(r -> !r.data().redefined().isEmpty())
                .map(r -> r.measure().name())
                .toList();
        if (!redefined.isEmpty()) {
            parts.add("%s after what was counted changed.".formatted(Say.and(redefined)));
        }
        var unknown = m.counted().stream()
                .filter(r -> !r.measure().primary())
                .filter(r -> r.answer().verdict() == Verdict.CANNOT_TELL
                        || r.answer().verdict() == Verdict.NOT_COMPUTED)
                .count();
        var others = m.counted().stream().filter(r -> !r.measure().primary()).count();
        if (unknown > 0) {
            parts.add("What became of %s of the %s other measures.".formatted(unknown, others));
        }
        return parts.isEmpty()
                ? "Whether the shared office caused anything that is reported here."
                : String.join(" ", parts);
    }

    private String provenance() {
        var protocol = m.protocol();
        var manifest = m.trial().manifest();
        return "Version for: %s. Data frozen %s. Protocol %s, locked %s, %s. Engine %s, seed %s. Every number worked out from the data can be recomputed with what is attached."
                .formatted(
                        m.version().audience().word(),
                        Say.time(manifest.frozenAt(), protocol.timeZone()),
                        protocol.hash().length() > 16 ? protocol.hash().substring(0, 16) : protocol.hash(),
                        Say.day(protocol.lockedAt().atZone(protocol.timeZone()).toLocalDate()),
                        protocol.amendments().isEmpty()
                                ? "not amended"
                                : Say.many(protocol.amendments().size(), "amendment", "amendments"),
                        Engine.VERSION,
                        manifest.seed());
    }

    static String partners(Material m) {
        return m.protocol().organisations().stream().map(Organisation::name).collect(Collectors.joining(" and "));
    }
}
