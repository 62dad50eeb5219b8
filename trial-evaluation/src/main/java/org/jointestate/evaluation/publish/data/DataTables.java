package org.jointestate.evaluation.publish.data;

import static org.jointestate.evaluation.publish.data.Declaration.field;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jointestate.evaluation.dataset.ComparisonTeam;
import org.jointestate.evaluation.dataset.DeskUse;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.LedgerLine;
import org.jointestate.evaluation.dataset.LoggedEvent;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.MeasureCalendar;
import org.jointestate.evaluation.dataset.Observation;
import org.jointestate.evaluation.dataset.OpenData;
import org.jointestate.evaluation.dataset.Organisation;
import org.jointestate.evaluation.dataset.Protocol;
import org.jointestate.evaluation.dataset.TrialZone;
import org.jointestate.evaluation.publish.data.Column.Kind;
import org.jointestate.evaluation.publish.data.DataTable.Mark;
import org.jointestate.evaluation.report.Block;
import org.jointestate.evaluation.report.PrintedNumber;
import org.jointestate.evaluation.report.Report;
import org.jointestate.evaluation.report.TogetherWeeks;
import org.jspecify.annotations.Nullable;

/**
 * The tables that go out with a report, by an allow-list: never presence by person, never answers by person, never the free text of
 * outcome records.
 */
public final class DataTables {

    /** What stands in each row of made-up data. */
    public static final String MARK = "SYNTHETIC: not Derbyshire data";

    private static final String SAID_BY_THE_TRIAL = "Recorded by the trial leads";
    private static final String FROM_CHECK_INS =
            "Check-ins of the booking system, or presence taken over from before it";
    private static final String FROM_BOOKINGS = "Bookings of the booking system, or figures taken over from before it";

    private static final Declaration<Measure> DEFINITIONS = Declaration.<Measure>of(
                    "measure-definitions",
                    "Measures of the trial",
                    "What was counted and how, as the protocol locked it. A row is a measure.",
                    field(
                            Column.of(
                                    "code",
                                    "Code",
                                    Kind.TEXT,
                                    "The short name by which other tables refer to the measure."),
                            Measure::code),
                    field(Column.of("name", "Name", Kind.TEXT, "What the report calls it."), Measure::name),
                    field(Column.of("unit", "Unit", Kind.TEXT, "What one of its values counts."), Measure::unit),
                    field(Column.word("kind", "Kind", Measure.Kind.class, "How values are compared."), Measure::kind),
                    field(
                            Column.word(
                                    "better",
                                    "Better when",
                                    Measure.Better.class,
                                    "The direction that would be welcome."),
                            Measure::better),
                    field(
                            Column.word(
                                    "calendar",
                                    "Calendar",
                                    MeasureCalendar.class,
                                    "The periods in which it is counted."),
                            Measure::calendar),
                    field(
                            Column.of(
                                            "denominator",
                                            "Counted against",
                                            Kind.TEXT,
                                            "What each value is a share or rate of; empty where it is a plain count.")
                                    .maybeEmpty(),
                            Measure::denominatorName),
                    field(
                            Column.of("source", "Source", Kind.TEXT, "Where the values come from.")
                                    .maybeEmpty(),
                            Measure::source),
                    field(
                            Column.of(
                                            "organisation",
                                            "Organisation",
                                            Kind.TEXT,
                                            "Code of the organisation that records it.")
                                    .maybeEmpty(),
                            Measure::organisation),
                    field(
                            Column.of(
                                    "primary",
                                    "Primary",
                                    Kind.YES_NO,
                                    "Whether it was one of at most three that carry the answer."),
                            Measure::primary),
                    field(
                            Column.of("aim", "Aim", Kind.TEXT, "The aim of the trial it belongs to.")
                                    .maybeEmpty(),
                            Measure::aim),
                    field(
                            Column.of("priority", "Priority", Kind.TEXT, "The priority of the plan it belongs to.")
                                    .maybeEmpty(),
                            Measure::priority),
                    field(
                            Column.of(
                                    "worthwhile-change",
                                    "Smallest change worth having",
                                    Kind.NUMBER,
                                    "Agreed beforehand: a fraction of what was expected for counts and rates (0.15 is 15 %), in the measure's own unit otherwise."),
                            Measure::minimumWorthwhileChange),
                    field(
                            Column.word(
                                    "headline",
                                    "Headline column",
                                    Measure.HeadlineWindow.class,
                                    "Which periods carry the headline, chosen before any result was seen."),
                            Measure::headlineWindow),
                    field(
                            Column.of(
                                            "same-as",
                                            "Same happenings as",
                                            Kind.TEXT,
                                            "Code of the measure that counts the same happenings in other periods, so that both are looked at once; empty where it counts its own.")
                                    .maybeEmpty(),
                            Measure::sameAs))
            .key("code")
            .refers("organisation", "organisations", "code");

    private static final Declaration<Observation> MEASURES = Declaration.<Observation>of(
                    "measures",
                    "Values of the measures",
                    "Every expected period of each measure. A row is a period; an empty value was never recorded, and the value 0 was counted and none found.",
                    field(
                            Column.of(
                                    "measure",
                                    "Measure",
                                    Kind.TEXT,
                                    "Code of the measure, as in the table of measures."),
                            Observation::measure),
                    field(Column.of("from", "First day", Kind.DATE, "The first day of the period."), Observation::from),
                    field(
                            Column.of(
                                    "to",
                                    "Day after the last",
                                    Kind.DATE,
                                    "The first day that is no longer in the period."),
                            Observation::to),
                    field(
                            Column.of(
                                            "value",
                                            "Value",
                                            Kind.NUMBER,
                                            "What was counted, in the unit of the measure; empty where it is missing.")
                                    .in("the unit of the measure")
                                    .maybeWithheld(),
                            o -> o.withheld() ? Mark.WITHHELD : o.value()),
                    field(
                            Column.of(
                                            "denominator",
                                            "Counted against",
                                            Kind.NUMBER,
                                            "What the value is a share or rate of; empty where the measure has none.")
                                    .maybeWithheld(),
                            o -> o.withheld() ? Mark.WITHHELD : o.denominator()),
                    field(
                            Column.of("late", "Came late", Kind.YES_NO, "Whether the value came after it was due."),
                            Observation::late),
                    field(
                            Column.of("corrected", "Corrected", Kind.YES_NO, "Whether an earlier value was corrected."),
                            Observation::corrected),
                    field(
                            Column.of(
                                    "failed-rule",
                                    "Failed a check",
                                    Kind.YES_NO,
                                    "Whether the value failed a check of its kind, as a share above 100 % does."),
                            Observation::failedRule))
            .key("measure", "from")
            .refers("measure", "measure-definitions", "code");

    private static final Declaration<LoggedEvent> EVENTS = Declaration.<LoggedEvent>of(
                    "events",
                    "Event log",
                    "What happened to the numbers from outside. A row is an event.",
                    field(Column.of("code", "Code", Kind.TEXT, "The short name of the event."), LoggedEvent::code),
                    field(Column.of("name", "Event", Kind.TEXT, "What happened."), LoggedEvent::name),
                    field(Column.of("from", "First day", Kind.DATE, "The day on which it began."), LoggedEvent::from),
                    field(
                            Column.of(
                                            "to",
                                            "Day after the last",
                                            Kind.DATE,
                                            "The first day on which it was over; empty where it had not ended.")
                                    .maybeEmpty(),
                            LoggedEvent::to),
                    field(
                            Column.word("kind", "Kind", LoggedEvent.Kind.class, "What it does to the numbers."),
                            LoggedEvent::kind),
                    field(
                            Column.of(
                                            "measures",
                                            "Measures it touches",
                                            Kind.LIST,
                                            "Codes of measures, parted by semicolons; empty where it touches all of them.")
                                    .maybeEmpty(),
                            e -> e.measures().isEmpty() ? null : e.measures()),
                    field(
                            Column.of("source", "Source", Kind.TEXT, "Where it can be looked up.")
                                    .maybeEmpty(),
                            LoggedEvent::source),
                    field(
                            Column.of(
                                    "confirmed",
                                    "Confirmed",
                                    Kind.YES_NO,
                                    "Whether somebody has checked it against its source."),
                            LoggedEvent::confirmed))
            .key("code");

    private static final Declaration<DeskUse> DESK_USE = Declaration.<DeskUse>of(
                    "desk-use",
                    "Use of the desks",
                    "How the desks of each zone were used. A row is a period of a zone.",
                    field(Column.of("from", "First day", Kind.DATE, "The first day of the period."), DeskUse::from),
                    field(
                            Column.of(
                                    "to",
                                    "Day after the last",
                                    Kind.DATE,
                                    "The first day that is no longer in the period."),
                            DeskUse::to),
                    field(Column.of("zone", "Zone", Kind.TEXT, "Code of the zone."), DeskUse::zone),
                    field(
                            Column.of("desks", "Desks", Kind.WHOLE, "How many desks stood there.")
                                    .in("desks"),
                            DeskUse::desks),
                    field(
                            Column.of(
                                            "open-hours",
                                            "Open hours of a day",
                                            Kind.NUMBER,
                                            "How long the zone was open on an open day.")
                                    .in("hours"),
                            DeskUse::openHours),
                    field(
                            Column.of("days", "Open days", Kind.WHOLE, "On how many days it was open.")
                                    .in("days"),
                            DeskUse::days),
                    field(
                            Column.of("booked-hours", "Booked", Kind.NUMBER, "Desk hours that were booked.")
                                    .in("desk hours"),
                            DeskUse::bookedHours),
                    field(
                            Column.of(
                                            "attended-hours",
                                            "Attended",
                                            Kind.NUMBER,
                                            "Desk hours for which somebody had checked in.")
                                    .in("desk hours"),
                            DeskUse::attendedHours),
                    field(
                            Column.of("no-shows", "No-shows", Kind.WHOLE, "Bookings to which nobody came.")
                                    .in("bookings"),
                            DeskUse::noShows),
                    field(
                            Column.of("bookings", "Bookings", Kind.WHOLE, "Bookings that were not cancelled.")
                                    .in("bookings"),
                            DeskUse::bookings))
            .key("zone", "from")
            .refers("zone", "zones", "code");

    private static final Declaration<LedgerLine> LEDGER = Declaration.<LedgerLine>of(
                    "ledger",
                    "Costs and benefits",
                    "Each cost and benefit as a range, in pounds of one price year. Cash, staff time and quality are never added together. A row is a line of the ledger.",
                    field(Column.of("code", "Code", Kind.TEXT, "The short name of the line."), LedgerLine::code),
                    field(
                            Column.word("side", "Side", LedgerLine.Side.class, "Whether it is a cost or a benefit."),
                            LedgerLine::side),
                    field(
                            Column.word(
                                    "kind",
                                    "Kind",
                                    LedgerLine.Kind.class,
                                    "Cash, staff time that is not cash, or quality."),
                            LedgerLine::kind),
                    field(Column.of("name", "Name", Kind.TEXT, "What it is for."), LedgerLine::name),
                    field(
                            Column.of(
                                            "organisation",
                                            "Organisation",
                                            Kind.TEXT,
                                            "Code of the organisation that pays or gains.")
                                    .maybeEmpty(),
                            LedgerLine::organisation),
                    field(
                            Column.of(
                                            "year",
                                            "Year",
                                            Kind.WHOLE,
                                            "Years after the trial's first; 0 is the year of the trial.")
                                    .in("years"),
                            LedgerLine::year),
                    field(
                            Column.of("low", "Low", Kind.NUMBER, "The low end of the range.")
                                    .in("GBP"),
                            LedgerLine::low),
                    field(
                            Column.of("best", "Best", Kind.NUMBER, "The best estimate.")
                                    .in("GBP"),
                            LedgerLine::best),
                    field(
                            Column.of("high", "High", Kind.NUMBER, "The high end of the range.")
                                    .in("GBP"),
                            LedgerLine::high),
                    field(
                            Column.of(
                                    "optimism-bias",
                                    "Optimism bias",
                                    Kind.NUMBER,
                                    "The fraction added to a cost or taken from a benefit."),
                            LedgerLine::optimismBias),
                    field(
                            Column.of(
                                            "price-year",
                                            "Price year",
                                            Kind.TEXT,
                                            "The year in whose prices the amounts are.")
                                    .maybeEmpty(),
                            LedgerLine::priceYear),
                    field(
                            Column.of("owner", "Owner", Kind.TEXT, "The role that answers for the figure.")
                                    .maybeEmpty(),
                            LedgerLine::owner),
                    field(
                            Column.of("evidence", "Evidence", Kind.TEXT, "What the figure rests on.")
                                    .maybeEmpty(),
                            LedgerLine::evidence),
                    field(
                            Column.of("measure", "Measure", Kind.TEXT, "Code of the measure it follows from, if any.")
                                    .maybeEmpty(),
                            LedgerLine::measure))
            .key("code")
            .refers("organisation", "organisations", "code");

    private static final Declaration<Organisation> ORGANISATIONS = Declaration.<Organisation>of(
                    "organisations",
                    "Partners of the trial",
                    "A row is an organisation.",
                    field(
                            Column.of("code", "Code", Kind.TEXT, "The short name by which other tables refer to it."),
                            Organisation::code),
                    field(Column.of("name", "Name", Kind.TEXT, "What the report calls it."), Organisation::name))
            .key("code");

    private static final Declaration<TrialZone> ZONES = Declaration.<TrialZone>of(
                    "zones",
                    "Zones in scope",
                    "A row is a zone of a site.",
                    field(
                            Column.of("code", "Code", Kind.TEXT, "The short name by which other tables refer to it."),
                            TrialZone::code),
                    field(Column.of("name", "Name", Kind.TEXT, "What people call it."), TrialZone::name),
                    field(Column.of("site", "Site", Kind.TEXT, "The site it is part of."), TrialZone::site))
            .key("code");

    private static final Declaration<TogetherWeeks.Week> WEEKS = Declaration.<TogetherWeeks.Week>of(
                    "presence-by-week",
                    "Time together by week",
                    "Hours in which the organisations were in the same zone, as totals of whole weeks from Friday; never by person.",
                    field(
                            Column.of("from", "First day", Kind.DATE, "The Friday on which the week begins."),
                            w -> w.days().from()),
                    field(
                            Column.of(
                                    "to",
                                    "Day after the last",
                                    Kind.DATE,
                                    "The first day that is no longer in the week."),
                            w -> w.days().to()),
                    field(
                            Column.of(
                                            "person-hours-together",
                                            "Person-hours together",
                                            Kind.NUMBER,
                                            "Hours in which people of two or more organisations were in the same zone, added over the people, to a tenth.")
                                    .in("person-hours"),
                            w -> hours(w.personHours())),
                    field(
                            Column.of(
                                            "hours-with-both",
                                            "Hours with both",
                                            Kind.NUMBER,
                                            "Hours in which two or more organisations were in the same zone, to a tenth.")
                                    .in("hours"),
                            w -> hours(w.overlapHours())))
            .key("from");

    /** In a version for the public, in place of {@link #WEEKS}; without the hours with both, which may be the time of one person. */
    private static final Declaration<OpenData.Week> OPEN_WEEKS = Declaration.<OpenData.Week>of(
                    "presence-by-week",
                    "Time together by week",
                    "Hours in which the organisations were in the same zone, as totals of whole weeks from Friday; never by person.",
                    field(
                            Column.of("from", "First day", Kind.DATE, "The Friday on which the week begins."),
                            w -> w.from()),
                    field(
                            Column.of(
                                    "to",
                                    "Day after the last",
                                    Kind.DATE,
                                    "The first day that is no longer in the week."),
                            w -> w.to()),
                    field(
                            Column.of(
                                            "person-hours-together",
                                            "Person-hours together",
                                            Kind.NUMBER,
                                            "Hours in which people of two or more organisations were in the same zone, added over the people, to a tenth.")
                                    .in("person-hours")
                                    .maybeWithheld(),
                            w -> shown(w.personHours())))
            .key("from");

    /** In a version for the public, in place of {@link #DESK_USE}. */
    private static final Declaration<OpenData.ZoneHours> OPEN_DESK_USE = Declaration.<OpenData.ZoneHours>of(
                    "desk-use",
                    "Use of the desks",
                    "How the desks of each zone were used over the whole trial. A row is a zone, or all of them together.",
                    field(
                            Column.of("zone", "Zone", Kind.TEXT, "Code of the zone; All for the sum."),
                            OpenData.ZoneHours::zone),
                    field(
                            Column.of("desk-hours", "There", Kind.NUMBER, "Desk hours there were.")
                                    .in("desk hours")
                                    .maybeWithheld(),
                            z -> shown(z.there())),
                    field(
                            Column.of("booked-hours", "Booked", Kind.NUMBER, "Desk hours that were booked.")
                                    .in("desk hours")
                                    .maybeWithheld(),
                            z -> shown(z.booked())),
                    field(
                            Column.of(
                                            "attended-hours",
                                            "Attended",
                                            Kind.NUMBER,
                                            "Desk hours for which somebody had checked in.")
                                    .in("desk hours")
                                    .maybeWithheld(),
                            z -> shown(z.attended())))
            .key("zone")
            .refers("zone", "zones", "code");

    private static final Declaration<OpenData.Count> COUNTS = Declaration.<OpenData.Count>of(
                    "counts",
                    "Counts of the report's tables",
                    "Every table of counts in one, its sums among them. A row is one number of a table; the sum of a row or a column is called All.",
                    field(
                            Column.of("table", "Table", Kind.TEXT, "Which table the number stands in."),
                            OpenData.Count::table),
                    field(Column.of("row", "Row", Kind.TEXT, "The row of that table."), OpenData.Count::row),
                    field(
                            Column.of("column", "Column", Kind.TEXT, "The column of that table."),
                            OpenData.Count::column),
                    field(
                            Column.of("number", "Number", Kind.WHOLE, "What was counted.")
                                    .maybeWithheld(),
                            c -> shown(c.number())))
            .key("table", "row", "column");

    /** What is counted at a team elsewhere as well. */
    private record Compared(ComparisonTeam team, String measure, boolean agreed) {}

    private static final Declaration<Compared> COMPARISONS = Declaration.<Compared>of(
                    "comparison-teams",
                    "Comparison teams",
                    "Teams elsewhere that carried on as before, of which the same was counted. A row is one measure at one of them.",
                    field(Column.of("team", "Team", Kind.TEXT, "The short name of the team."), c -> c.team()
                            .code()),
                    field(
                            Column.of(
                                    "measure", "Measure", Kind.TEXT, "The measure of the trial that it stands beside."),
                            Compared::measure),
                    field(
                            Column.of("values", "Values", Kind.TEXT, "The code under which its own values are kept."),
                            c -> c.team().seriesOf(c.measure())),
                    field(Column.of("name", "Name", Kind.TEXT, "What the report calls the team."), c -> c.team()
                            .name()),
                    field(Column.of("organisation", "Organisation", Kind.TEXT, "Whose team it is."), c -> c.team()
                            .organisation()),
                    field(Column.of("why", "Why", Kind.TEXT, "Why it is comparable, as the plan says."), c -> c.team()
                            .why()),
                    field(
                            Column.of(
                                    "agreed-before",
                                    "Agreed before",
                                    Kind.YES_NO,
                                    "Whether it was agreed before anybody had seen what came of the trial."),
                            Compared::agreed))
            .key("team", "measure")
            .refers("measure", "measure-definitions", "code")
            .refers("values", "measure-definitions", "code");

    private static List<Compared> compared(Protocol protocol) {
        return protocol.measures().stream()
                .flatMap(measure -> protocol.comparedOn(measure.code()).stream()
                        .map(team -> new Compared(
                                team, measure.code(), team.agreedBefore() && protocol.lockedBeforeTrial())))
                .toList();
    }

    private DataTables() {}

    /** In the order in which a reader would want them: results, values, what they mean, everything else. */
    public static List<DataTable> of(FrozenTrial trial, Report report) {
        var protocol = trial.protocol();
        var tables = new ArrayList<DataTable>();
        tables.add(results(protocol.measures(), report));
        tables.add(MEASURES.table(trial.observations(), "As the table of measures names it for each"));
        tables.add(DEFINITIONS.table(protocol.series(), "The locked protocol of the trial"));
        if (!protocol.comparisons().isEmpty()) {
            tables.add(COMPARISONS.table(compared(protocol), "The locked protocol of the trial"));
        }
        tables.add(EVENTS.table(trial.events(), SAID_BY_THE_TRIAL));
        var open = trial.open();
        tables.add(
                open == null
                        ? WEEKS.table(TogetherWeeks.of(trial).weeks(), FROM_CHECK_INS)
                        : OPEN_WEEKS.table(open.weeks(), FROM_CHECK_INS));
        if (open == null) {
            tables.add(DESK_USE.table(trial.deskUse(), FROM_BOOKINGS));
        } else {
            tables.add(OPEN_DESK_USE.table(open.desks(), FROM_BOOKINGS));
            tables.add(COUNTS.table(
                    open.counts(), "Records of the trial leads and answers to the survey, small numbers withheld"));
        }
        tables.add(LEDGER.table(trial.ledger(), SAID_BY_THE_TRIAL));
        tables.add(ORGANISATIONS.table(protocol.organisations(), "The locked protocol of the trial"));
        tables.add(ZONES.table(protocol.zones(), "The locked protocol of the trial"));
        return tables.stream()
                .filter(table -> !table.columns().isEmpty())
                .map(table -> protocol.synthetic() ? table.marked(MARK) : table)
                .toList();
    }

    /** The table of every result, as printed: whoever recomputes a number compares it with the printed one. */
    private static DataTable results(List<Measure> measures, Report report) {
        var columns = new ArrayList<Column>();
        var rows = new ArrayList<List<@Nullable Object>>();
        report.sections().stream()
                .filter(s -> s.id().equals("annex-a"))
                .flatMap(s -> s.blocks().stream())
                .filter(b -> b instanceof Block.Table)
                .map(b -> (Block.Table) b)
                .limit(1)
                .forEach(table -> {
                    table.columns().forEach(c -> columns.add(printed(c.title())));
                    columns.addAll(NUMBERS);
                    var worked = report.printed().stream()
                            .collect(Collectors.toMap(PrintedNumber::id, number -> number, (one, other) -> one));
                    var windows = Measure.HeadlineWindow.values();
                    for (int n = 0; n < table.rows().size(); n++) {
                        var row = new ArrayList<@Nullable Object>(table.rows().get(n));
                        var window = windows[n % windows.length].name();
                        row.addAll(numbers(
                                worked,
                                "measure/%s/window/%s/"
                                        .formatted(
                                                measures.get(n / windows.length).code(),
                                                window.toLowerCase(Locale.ROOT).replace('_', '-'))));
                        rows.add(row);
                    }
                });
        return new DataTable(
                "results",
                "Every result, as printed",
                "Annex A of the report, cell by cell. A row is a measure worked out over one choice of periods; the headline of the protocol has a lozenge.",
                "Worked out by the evaluation engine from the frozen dataset",
                columns,
                rows,
                List.of(),
                List.of());
    }

    /** Beside what is printed with its sign and its unit: the same as plain numbers, to reckon with. */
    private static final List<Column> NUMBERS = List.of(
            Column.of(
                            "scale",
                            "Scale",
                            Kind.TEXT,
                            "Of the three numbers that follow: ratio (of what was expected; 1 is no change) or difference (in the unit of the measure; 0 is no change).")
                    .maybeEmpty(),
            number("change-number", "Change, number", "The change as a number."),
            number("lower", "Lower end", "The lower end of the 95 % interval; empty where there is none."),
            number("upper", "Upper end", "The upper end of it; empty where there is none or it has no end."),
            number("p-number", "p, number", "The same chance as a number, neither rounded nor adjusted."),
            number("n-number", "n, number", "How many periods or counts were used."));

    private static Column number(String title, String label, String says) {
        return Column.of(title, label, Kind.NUMBER, says).maybeEmpty();
    }

    private static List<@Nullable Object> numbers(Map<String, PrintedNumber> worked, String base) {
        var numbers = new ArrayList<@Nullable Object>();
        var change = worked.get(base + "change");
        numbers.add(change == null ? null : change.text().endsWith("%") ? "ratio" : "difference");
        for (var part : List.of("change", "lower", "upper", "p", "n")) {
            var number = worked.get(base + part);
            // An interval may be open at one end, and no decimal says so.
            numbers.add(
                    number == null || !number.value().matches("[-+0-9.Ee]+") ? null : new BigDecimal(number.value()));
        }
        return numbers;
    }

    private static Column printed(String title) {
        var says =
                switch (title) {
                    case "Measure" -> "Name of the measure.";
                    case "Periods" -> "Which periods were used; a lozenge marks the headline chosen in the protocol.";
                    case "Change" -> "The change, as printed.";
                    case "Likely range" -> "The 95 % interval of the change, as printed; a dash where there is none.";
                    case "p" ->
                        "The chance of a result at least this far from no change if nothing had changed, as printed.";
                    case "n" -> "How many periods or counts were used, as printed.";
                    default -> "As printed in annex A of the report.";
                };
        return Column.of(title, title, Kind.TEXT, says).maybeEmpty();
    }

    private static Object shown(@Nullable Object number) {
        return number == null ? Mark.WITHHELD : number;
    }

    /** To a tenth; no number is one that is withheld. */
    private static Object hours(double value) {
        if (Double.isNaN(value)) {
            return Mark.WITHHELD;
        }
        var rounded = new BigDecimal(value).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded;
    }
}
