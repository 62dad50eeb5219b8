package org.jointestate.web.booking.use;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointestate.domain.booking.use.Amounts;
import org.jointestate.domain.booking.use.Dimension;
import org.jointestate.domain.booking.use.Figure;
import org.jointestate.domain.booking.use.Peak;
import org.jointestate.domain.booking.use.SeeUse;
import org.jointestate.domain.booking.use.SeeUse.DeskUsed;
import org.jointestate.domain.booking.use.UseMonth;
import org.jointestate.domain.estate.Floor;
import org.jointestate.domain.estate.Zone;
import org.jointestate.web.estate.FloorPlan;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** The use of a site in some months, in words, drawings and tables. Every drawing has its table, and both have a file. */
public final class UseView {

    private static final int LONGEST_BY_MONTH = 24;
    private static final int STEP_OF_AMOUNT = 20;
    private static final int AMOUNTS = 5;

    /** A line of a table. */
    public record Row(
            String name,
            String open,
            String booked,
            String attended,
            String noShows,
            String share,
            String note,
            int bar,
            int outline) {}

    /**
     * A table with the sentence before it, and its drawing if it has one.
     *
     * @param address where its file is
     */
    public record Table(String id, String heading, String says, Bars bars, List<Row> rows, String address) {}

    /** An hour of the week. */
    public record Cell(String amount, String number, boolean most) {}

    /** The cells of one hour, Monday first. */
    public record HourRow(String hour, List<Cell> cells) {}

    /** The most desks at once in one month or year, of how many. */
    public record PeakRow(String name, String attended, String booked, int desks) {}

    /** One choice. */
    public record Choice(String value, String label, boolean chosen) {}

    private final SeeUse.Seen seen;
    private final UseMeasure measure;
    private final String askedFloor;
    private final Words words;
    private final UseWords useWords;

    // Worked out once: a page asks for each of them many times.
    private final Table months;
    private final Table hours;
    private final Table weekdays;
    private final List<Table> groups;
    private final @Nullable FloorPlan plan;

    UseView(SeeUse.Seen seen, UseMeasure measure, String askedFloor, Words words, UseWords useWords) {
        this.seen = seen;
        this.measure = measure;
        this.askedFloor = askedFloor;
        this.words = words;
        this.useWords = useWords;
        this.months = tableOfMonths();
        this.hours = table(
                UseTable.HOURS, line -> useWords.name(Dimension.HOUR, line).substring(0, 2));
        this.weekdays = table(
                UseTable.WEEKDAYS,
                line -> UseWords.weekday(DayOfWeek.of(Integer.parseInt(line.code())), TextStyle.SHORT));
        this.groups = Stream.of(UseTable.ZONES, UseTable.ORGANISATIONS, UseTable.BANKS)
                .map(table -> table(table, SeeUse.Line::name))
                .filter(table -> !table.rows().isEmpty())
                .toList();
        this.plan = seen.desks().isEmpty() ? null : draw();
    }

    private UseMonth first() {
        return seen.months().get(0);
    }

    private UseMonth last() {
        return seen.months().get(seen.months().size() - 1);
    }

    public String getPeriod() {
        return useWords.period(first(), last());
    }

    public String getVerdict() {
        var whole = seen.whole();
        var sentences = new ArrayList<String>();
        busiest()
                .ifPresent(peak -> sentences.add(words.of(
                        "use.verdict.peak",
                        UseWords.weekday(peak.weekday(), TextStyle.FULL),
                        UseWords.hour(peak.hour()),
                        useWords.atOnce(most(peak)),
                        seen.mostDesks())));
        if (whole.bookings() == 0) {
            sentences.add(words.of("use.verdict.nothing"));
        } else {
            sentences.add(words.of(
                    "use.verdict.whole",
                    whole.bookings(),
                    whole.came(),
                    whole.noShows(),
                    Math.round(100.0 * whole.noShows() / whole.bookings())));
            sentences.add(words.of(
                    "use.verdict.hours",
                    useWords.hours(whole.open()),
                    whole.percent(Amounts::booked),
                    whole.percent(Amounts::attended)));
        }
        return String.join(" ", sentences);
    }

    /** How far it is counted, and what is not in it. */
    public List<String> getNotes() {
        var notes = new ArrayList<String>();
        notes.add(words.of(
                "use.counted",
                seen.months().size(),
                UseWords.day(first().from()),
                UseWords.day(last().until().minusDays(1))));
        if (last().running()) {
            notes.add(words.of("use.running", UseWords.month(last().month())));
        }
        var untold = seen.months().stream().filter(month -> !month.shown()).count();
        if (untold > 0) {
            notes.add(words.of("use.untold", untold));
        }
        return notes;
    }

    private int most(Peak peak) {
        return measure == UseMeasure.BOOKED ? peak.booked() : peak.attended();
    }

    private Optional<Peak> busiest() {
        return seen.peaks().stream().max(Comparator.comparingInt(this::most)).filter(peak -> most(peak) > 0);
    }

    /** Of the months, or of the years where there are many. */
    private boolean byYear() {
        return seen.months().size() > LONGEST_BY_MONTH;
    }

    /** The months, or years where there are many, by name. */
    private Map<String, List<UseMonth>> parts() {
        var parts = new LinkedHashMap<String, List<UseMonth>>();
        for (var month : seen.months()) {
            parts.computeIfAbsent(
                            byYear() ? "" + month.month().getYear() : UseWords.month(month.month()),
                            any -> new ArrayList<>())
                    .add(month);
        }
        return parts;
    }

    private String shortName(String part) {
        return byYear() ? part : part.substring(0, 3);
    }

    private Table tableOfMonths() {
        var parts = parts();
        var figures = new LinkedHashMap<String, Figure>();
        parts.forEach((name, months) -> figures.put(
                name,
                new Figure(
                        Dimension.HOUR,
                        name,
                        months.size(),
                        (int) months.stream().filter(month -> !month.shown()).count(),
                        months.stream().map(UseMonth::whole).reduce(Amounts.NONE, Amounts::plus))));
        var rows = new ArrayList<Row>();
        var values = new ArrayList<Bars.Value>();
        figures.forEach((name, figure) -> {
            rows.add(row(name, figure));
            values.add(value(shortName(name), figure));
        });
        return table(UseTable.MONTHS, byYear() ? "use.head.YEARS" : "use.head.MONTHS", rows, values);
    }

    public Table getMonths() {
        return months;
    }

    public Table getHours() {
        return hours;
    }

    public Table getWeekdays() {
        return weekdays;
    }

    public List<Table> getGroups() {
        return groups;
    }

    private Table table(UseTable table, Function<SeeUse.Line, String> shortName) {
        var dimension = table.dimension().orElseThrow();
        var lines = seen.lines(dimension).stream()
                .filter(line -> dimension != Dimension.HOUR
                        || line.figure().leftOut() > 0
                        || line.figure().amounts().open() > 0)
                .toList();
        return table(
                table,
                "use.head." + table,
                lines.stream()
                        .map(line -> row(useWords.name(dimension, line), line.figure()))
                        .toList(),
                lines.stream()
                        .map(line -> value(shortName.apply(line), line.figure()))
                        .toList());
    }

    private Table table(UseTable table, String heading, List<Row> rows, List<Bars.Value> values) {
        return new Table(
                table.code(),
                words.of(heading),
                says(rows),
                Bars.of("say-" + table.code(), says(rows), values),
                rows,
                address(table));
    }

    /** The most and the least of what may be told. */
    private String says(List<Row> rows) {
        var told = rows.stream().filter(row -> !row.share().isEmpty()).toList();
        if (told.isEmpty()) {
            return words.of("use.says.none");
        }
        var most = told.stream().max(Comparator.comparingInt(Row::bar)).orElseThrow();
        var least = told.stream().min(Comparator.comparingInt(Row::bar)).orElseThrow();
        return most.bar() == least.bar()
                ? words.of("use.says.same." + measure, most.share())
                : words.of("use.says." + measure, most.name(), most.share(), least.name(), least.share());
    }

    /** An organisation has no open hours of its own: its share is that of all that was used. */
    private int share(Figure figure, Amounts amounts) {
        if (figure.dimension() != Dimension.ORGANISATION) {
            return amounts.percent(measure.halves());
        }
        var all = seen.lines(Dimension.ORGANISATION).stream()
                .mapToLong(line -> measure.halves().applyAsLong(line.figure().amounts()))
                .sum();
        return all == 0 ? 0 : (int) Math.round(100.0 * measure.halves().applyAsLong(amounts) / all);
    }

    private Row row(String name, Figure figure) {
        var amounts = figure.amounts();
        var told = !figure.hidden();
        var share = share(figure, amounts);
        return new Row(
                name,
                told && figure.dimension() != Dimension.ORGANISATION
                        ? words.of("use.number", useWords.hours(amounts.open()))
                        : "",
                told ? words.of("use.number", useWords.hours(amounts.booked())) : "",
                told ? words.of("use.number", useWords.hours(amounts.attended())) : "",
                useWords.noShows(figure),
                told ? useWords.percent(share) : "",
                useWords.leftOut(figure),
                share,
                amounts.percent(Amounts::booked));
    }

    private Bars.Value value(String name, Figure figure) {
        var told = !figure.hidden();
        var share = share(figure, figure.amounts());
        var outline = figure.dimension() == Dimension.ORGANISATION
                ? share
                : Math.max(share, figure.amounts().percent(Amounts::booked));
        return new Bars.Value(name, told ? share : 0, told ? outline : 0, told ? "" + share : "", told);
    }

    private String address(UseTable table) {
        return "?site=%s&from=%s&to=%s&table=%s"
                .formatted(seen.site().code(), first().month(), last().month(), table.code());
    }

    // The week

    public List<String> getWeek() {
        return weekdays().stream()
                .map(day -> UseWords.weekday(day, TextStyle.SHORT))
                .toList();
    }

    private List<DayOfWeek> weekdays() {
        return seen.peaks().stream().map(Peak::weekday).distinct().sorted().toList();
    }

    public List<HourRow> getPeaks() {
        var highest = busiest().map(this::most).orElse(0);
        var byHour = seen.peaks().stream()
                .collect(Collectors.groupingBy(
                        Peak::hour, TreeMap::new, Collectors.toMap(Peak::weekday, Function.identity())));
        var rows = new ArrayList<HourRow>();
        byHour.forEach((hour, days) -> rows.add(new HourRow(
                UseWords.hour(hour),
                weekdays().stream()
                        .map(day -> Optional.ofNullable(days.get(day))
                                .map(peak -> new Cell(
                                        amount(percentOfDesks(most(peak)), most(peak) > 0),
                                        useWords.atOnce(most(peak)),
                                        most(peak) == highest && highest > 0))
                                .orElse(new Cell("", "", false)))
                        .toList())));
        return rows;
    }

    public String getPeaksSay() {
        return busiest()
                .map(peak -> words.of(
                        "use.peaks.say",
                        UseWords.weekday(peak.weekday(), TextStyle.FULL),
                        UseWords.hour(peak.hour()),
                        useWords.atOnce(most(peak)),
                        seen.mostDesks(),
                        percentOfDesks(most(peak))))
                .orElse(words.of("use.peaks.none"));
    }

    private int most(UseMonth month) {
        return measure == UseMeasure.BOOKED ? month.mostBooked() : month.mostAttended();
    }

    /** The peak of each month or year beside the desks that there were. */
    public List<PeakRow> getPeakRows() {
        var rows = new ArrayList<PeakRow>();
        parts().forEach((name, part) -> rows.add(new PeakRow(
                name,
                useWords.atOnce(highest(part, UseMonth::mostAttended)),
                useWords.atOnce(highest(part, UseMonth::mostBooked)),
                highest(part, UseMonth::desks))));
        return rows;
    }

    /** The outline of each bar is all desks. */
    public Bars getPeakBars() {
        var values = new ArrayList<Bars.Value>();
        parts().forEach((name, part) -> {
            var desks = Math.max(1, highest(part, UseMonth::desks));
            var most = highest(part, this::most);
            values.add(new Bars.Value(
                    shortName(name), Math.min(100, 100 * most / desks), 100, useWords.atOnce(most), true));
        });
        return Bars.of("say-peak-months", getPeaksSay(), values);
    }

    private static int highest(List<UseMonth> months, ToIntFunction<UseMonth> of) {
        return months.stream().mapToInt(of).max().orElse(0);
    }

    public String getPeaksFile() {
        return address(UseTable.PEAKS);
    }

    private int percentOfDesks(int desks) {
        return seen.mostDesks() == 0 ? 0 : (int) Math.round(100.0 * desks / seen.mostDesks());
    }

    private static String amount(int percent, boolean any) {
        return any ? "a" + step(percent) : "";
    }

    private static int step(int percent) {
        return Math.min(AMOUNTS, 1 + percent / STEP_OF_AMOUNT);
    }

    // The plan

    private List<Floor> floors() {
        var floors = new LinkedHashMap<String, Floor>();
        seen.desks()
                .forEach(desk -> floors.putIfAbsent(
                        desk.place().floor().code().value(), desk.place().floor()));
        return List.copyOf(floors.values());
    }

    private Floor floor() {
        var all = floors();
        return all.stream()
                .filter(floor -> floor.code().value().equals(askedFloor))
                .findFirst()
                .orElseGet(() -> all.get(0));
    }

    public boolean isPlanned() {
        return !seen.desks().isEmpty();
    }

    public List<Choice> getFloors() {
        return floors().stream()
                .map(floor -> new Choice(
                        "?site=%s&from=%s&to=%s&count=%s&floor=%s#plan-heading"
                                .formatted(seen.site().code(), first().month(), last().month(), measure, floor.code()),
                        floor.name(),
                        floor.code().equals(floor().code())))
                .toList();
    }

    private List<DeskUsed> onFloor() {
        return seen.desks().stream()
                .filter(desk -> desk.place().floor().code().equals(floor().code()))
                .toList();
    }

    public @Nullable FloorPlan getPlan() {
        return plan;
    }

    private FloorPlan draw() {
        var desks = onFloor();
        var zones = new LinkedHashMap<String, Zone>();
        desks.forEach(desk -> zones.putIfAbsent(
                desk.place().zone().code().value(), desk.place().zone()));
        return new FloorPlan(
                floor(),
                words.of("use.plan.says", floor().name(), getPlanSays()),
                zones.values().stream()
                        .map(zone -> FloorPlan.PlanZone.of(zone, words.of("network." + zone.network())))
                        .toList(),
                desks.stream().map(this::draw).toList());
    }

    private FloorPlan.PlanDesk draw(DeskUsed used) {
        var desk = used.place().desk();
        var figure = used.figure();
        if (figure.hidden()) {
            return FloorPlan.PlanDesk.untold(desk, words.of("use.desk.few", desk.label()), words.of("use.fewShort"));
        }
        var percent = figure.amounts().percent(measure.halves());
        var none = measure.halves().applyAsLong(figure.amounts()) == 0;
        return FloorPlan.PlanDesk.used(
                desk,
                none ? 0 : step(percent),
                none ? words.of("use.desk.none", desk.label()) : words.of("use.desk.share", desk.label(), percent),
                none ? words.of("use.none") : useWords.percent(percent));
    }

    /** The most used desk of the floor, and how many are not told or were not used. */
    public String getPlanSays() {
        var told = onFloor().stream().filter(desk -> !desk.figure().hidden()).toList();
        var few = onFloor().size() - told.size();
        var none = told.stream()
                .filter(desk -> measure.halves().applyAsLong(desk.figure().amounts()) == 0)
                .count();
        return told.stream()
                .max(Comparator.comparingInt(desk -> desk.figure().amounts().percent(measure.halves())))
                .map(desk -> words.of(
                        "use.plan.most." + measure,
                        desk.place().desk().label(),
                        desk.figure().amounts().percent(measure.halves()),
                        none,
                        few))
                .orElse(words.of("use.plan.few"));
    }

    public List<Row> getDesks() {
        return onFloor().stream()
                .map(desk -> row(desk.place().desk().label(), desk.figure()))
                .toList();
    }

    public String getMonthsFile() {
        return address(UseTable.MONTHS);
    }

    public String getDesksFile() {
        return address(UseTable.DESKS);
    }

    public List<String> getNeverUsed() {
        return seen.neverUsed().stream()
                .map(desk -> words.of(
                        "use.never.desk",
                        desk.place().desk().label(),
                        desk.place().floor().name(),
                        desk.place().zone().name()))
                .toList();
    }

    public String getNeverUsedSays() {
        var never = seen.neverUsed().size();
        var few = seen.desks().stream()
                .filter(desk -> desk.figure().leftOut() > 0)
                .count();
        return words.of("use.never.says", never, seen.desks().size(), few);
    }

    public String getNeverUsedFile() {
        return address(UseTable.NEVER_USED);
    }

    public String getShareHead() {
        return words.of("use.share." + measure);
    }

    public String getShareHeadOf() {
        return words.of("use.shareOfAll." + measure);
    }
}
