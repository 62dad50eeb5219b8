package org.jointestate.evaluation.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jointestate.evaluation.dataset.LoggedEvent;
import org.jointestate.evaluation.dataset.Span;
import org.jointestate.evaluation.report.Drawing.Anchor;
import org.jointestate.evaluation.report.Drawing.Look;
import org.jointestate.evaluation.report.Drawing.Point;

/** A sheet with days across and amounts up: axes, flags of events, the hatched band of a disruption. */
final class Plot {

    static final double WIDTH = 650;
    private static final double LEFT = 44;
    private static final double RIGHT = 96;
    private static final double BOTTOM = 24;
    private static final double BETWEEN_FLAGS = 19;
    private static final double DAYS_OF_A_MONTH = 30.4375;
    private static final double MOST_NAMES = 10.5;

    private final double height;
    private final double top;
    private final Span days;
    private final double low;
    private final double high;
    private final double step;
    private final Unit unit;
    private final List<Drawing.Mark> marks = new ArrayList<>();

    Plot(double height, Span days, double least, double most, boolean flags) {
        if (!Double.isFinite(least) || !Double.isFinite(most)) {
            throw new IllegalArgumentException(
                    "A drawing cannot reach from %s to %s. Perhaps it was asked for where nothing was recorded."
                            .formatted(least, most));
        }
        this.height = height;
        this.top = flags ? 56 : 14;
        this.days = days;
        var floor = least >= 0 && least < 0.4 * most ? 0 : least;
        var reach = most > floor ? most - floor : StrictMath.max(1, StrictMath.abs(most));
        this.step = niceStep(reach / 4);
        this.low = StrictMath.floor(floor / step + 1e-9) * step;
        var ceiling = StrictMath.ceil((most > floor ? most : floor + reach) / step - 1e-9) * step;
        this.high = ceiling > low ? ceiling : low + step;
        this.unit = Unit.of(StrictMath.max(StrictMath.abs(low), StrictMath.abs(high)));
    }

    boolean startsAtNought() {
        return low == 0;
    }

    private static double niceStep(double rough) {
        var power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(rough)));
        var part = rough / power;
        return (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10) * power;
    }

    double x(LocalDate day) {
        return x((double) (day.toEpochDay() - days.from().toEpochDay()));
    }

    private double x(double day) {
        return LEFT + (WIDTH - LEFT - RIGHT) * day / days.days();
    }

    double middle(Span span) {
        return (x(span.from()) + x(span.to())) / 2;
    }

    double y(double value) {
        var inside = StrictMath.max(low, StrictMath.min(high, value));
        return height - BOTTOM - (height - BOTTOM - top) * (inside - low) / (high - low);
    }

    double right() {
        return WIDTH - RIGHT;
    }

    void add(Drawing.Mark mark) {
        marks.add(mark);
    }

    void line(Look look, double x1, double y1, double x2, double y2) {
        add(new Drawing.Line(look, List.of(new Point(x1, y1), new Point(x2, y2)), false));
    }

    void label(double x, double y, Anchor anchor, boolean strong, String text) {
        add(new Drawing.Label(x, y, anchor, strong, text));
    }

    void axes() {
        var steps = (int) StrictMath.round((high - low) / step);
        for (int n = 0; n <= steps; n++) {
            var value = low + n * step;
            line(n == 0 ? Look.AXIS : Look.GRID, LEFT, y(value), right(), y(value));
            label(LEFT - 6, y(value) + 3.7, Anchor.END, false, tick(value));
        }
        var months = monthsApart(days);
        var month = days.from().withDayOfMonth(1).plusMonths(days.from().getDayOfMonth() == 1 ? 0 : 1);
        for (; month.isBefore(days.to()); month = month.plusMonths(months)) {
            line(Look.AXIS, x(month), height - BOTTOM, x(month), height - BOTTOM + 4);
            if (x(month) < right() - 20) {
                label(x(month), height - BOTTOM + 16, Anchor.MIDDLE, false, Say.month(month));
            }
        }
    }

    /** How far apart the months are that are named along the foot, so that no name touches the next. */
    static int monthsApart(Span days) {
        for (var apart : new int[] {1, 2, 3, 6, 12, 24, 60, 120}) {
            if (days.days() / DAYS_OF_A_MONTH <= MOST_NAMES * apart) {
                return apart;
            }
        }
        return 240;
    }

    private String tick(double value) {
        var small = step / unit.size();
        var decimals = small >= 1 ? 0 : (int) StrictMath.ceil(-StrictMath.log10(small) - 1e-9);
        return Say.number(new BigDecimal(value / unit.size()).setScale(decimals, java.math.RoundingMode.HALF_UP))
                + (value == 0 ? "" : unit.mark());
    }

    /** A value as it stands beside the drawing, to three figures. */
    String said(double value) {
        return unit == Unit.ONE ? Say.figures(value) : Say.figures(value / unit.size()) + unit.mark();
    }

    /** What the short marks of a scale of large numbers mean; nothing where there are none. */
    String unitInWords() {
        return unit.words();
    }

    /** The steps of the scale are said in this, so that a number of many noughts stays on the sheet. */
    private enum Unit {
        ONE(1, "", ""),
        MILLION(1e6, "\u00a0m", " On the scale m is a million."),
        BILLION(1e9, "\u00a0bn", " On the scale bn is a thousand million."),
        TRILLION(1e12, "\u00a0tn", " On the scale tn is a million million.");

        private final double size;
        private final String mark;
        private final String words;

        Unit(double size, String mark, String words) {
            this.size = size;
            this.mark = mark;
            this.words = words;
        }

        double size() {
            return size;
        }

        String mark() {
            return mark;
        }

        String words() {
            return words;
        }

        static Unit of(double most) {
            return most < 1e6 ? ONE : most < 1e9 ? MILLION : most < 1e12 ? BILLION : TRILLION;
        }
    }

    void split(LocalDate start, String before, String during) {
        line(Look.SPLIT, x(start), top - 14, x(start), height - BOTTOM);
        if (x(start) > LEFT + 70) {
            label(x(start) - 6, top - 5, Anchor.END, true, before);
        }
        label(x(start) + 6, top - 5, Anchor.START, true, during);
    }

    /** Slanted lines over the days of a disruption, under everything drawn later. */
    void hatch(Span band) {
        var x1 = StrictMath.max(LEFT, x(band.from()));
        var x2 = StrictMath.min(right(), x(band.to()));
        var bottom = height - BOTTOM;
        for (double at = x1 - (bottom - top); at < x2; at += 7) {
            var fromX = StrictMath.max(at, x1);
            var toX = StrictMath.min(at + (bottom - top), x2);
            if (toX > fromX) {
                line(Look.HATCH, fromX, bottom - (fromX - at), toX, bottom - (toX - at));
            }
        }
        line(Look.HATCH, x1, top, x1, bottom);
    }

    /** What a hatched stretch is, beside the foot of the sheet: a band that is only shaded does not say what it is. */
    void hatchName(String name) {
        var shorter = name.split("[:,(]", 2)[0].strip();
        label(
                right() + 6,
                height - BOTTOM + 16,
                Anchor.START,
                true,
                "Hatched: " + Lines.of(shorter, 9, 1).get(0));
    }

    /** Numbered flags over the days on which events began; the words stand in the key. */
    void flags(List<LoggedEvent> events) {
        double last = -100;
        for (int n = 0; n < events.size(); n++) {
            var from = events.get(n).from();
            if (!events.get(n).spanUntil(days.to()).overlaps(days)) {
                continue;
            }
            var day = from.isBefore(days.from()) ? days.from() : from;
            if (!day.isBefore(days.to())) {
                continue;
            }
            var at = StrictMath.min(right() + 40, StrictMath.max(x(day), last + BETWEEN_FLAGS));
            last = at;
            line(Look.AXIS, at, 18, x(day), 32);
            line(Look.AXIS, x(day), top - 3, x(day), top + 4);
            add(new Drawing.Circle(Look.FLAG, at, 10, 8));
            label(at, 13.8, Anchor.MIDDLE, true, String.valueOf(n + 1));
        }
    }

    Drawing drawing() {
        return new Drawing(WIDTH, height, marks);
    }
}
