package org.jointestate.evaluation.dataset;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The seven data files of a frozen folder, column by column. */
final class Sheets {

    static final Sheet<Observation> OBSERVATIONS = new Sheet<>(
            "observations.csv",
            List.of("measure", "from", "to", "value", "denominator", "late", "corrected", "failed-rule"),
            o -> cells(
                    o.measure(),
                    o.from(),
                    o.to(),
                    o.withheld() ? OpenData.MARK : o.value(),
                    o.withheld() ? OpenData.MARK : o.denominator(),
                    o.late(),
                    o.corrected(),
                    o.failedRule()),
            r -> new Observation(
                    r.text("measure"),
                    r.date("from"),
                    r.date("to"),
                    withheld(r) ? null : r.numberOrNone("value"),
                    withheld(r) ? null : r.numberOrNone("denominator"),
                    r.flag("late"),
                    r.flag("corrected"),
                    r.flag("failed-rule"),
                    withheld(r)));

    static final Sheet<LoggedEvent> EVENTS = new Sheet<>(
            "events.csv",
            List.of("code", "name", "from", "to", "kind", "measures", "source", "confirmed"),
            e -> cells(e.code(), e.name(), e.from(), e.to(), e.kind(), e.measures(), e.source(), e.confirmed()),
            r -> new LoggedEvent(
                    r.text("code"),
                    r.text("name"),
                    r.date("from"),
                    r.dateOrNone("to"),
                    r.word("kind", LoggedEvent.Kind.class),
                    r.list("measures"),
                    r.text("source"),
                    r.flag("confirmed")));

    static final Sheet<Presence> PRESENCE = new Sheet<>(
            "presence.csv",
            List.of("pseudonym", "organisation", "zone", "from", "to", "source", "closed-by-rule"),
            p -> cells(p.pseudonym(), p.organisation(), p.zone(), p.from(), p.to(), p.source(), p.closedByRule()),
            r -> new Presence(
                    r.text("pseudonym"),
                    r.text("organisation"),
                    r.text("zone"),
                    r.instant("from"),
                    r.instant("to"),
                    r.word("source", Presence.Source.class),
                    r.flag("closed-by-rule")));

    static final Sheet<DeskUse> DESK_USE = new Sheet<>(
            "desk-use.csv",
            List.of(
                    "from",
                    "to",
                    "zone",
                    "desks",
                    "open-hours",
                    "days",
                    "booked-hours",
                    "attended-hours",
                    "no-shows",
                    "bookings"),
            d -> cells(
                    d.from(),
                    d.to(),
                    d.zone(),
                    d.desks(),
                    d.openHours(),
                    d.days(),
                    d.bookedHours(),
                    d.attendedHours(),
                    d.noShows(),
                    d.bookings()),
            r -> new DeskUse(
                    r.date("from"),
                    r.date("to"),
                    r.text("zone"),
                    r.whole("desks"),
                    r.number("open-hours"),
                    r.whole("days"),
                    r.number("booked-hours"),
                    r.number("attended-hours"),
                    r.whole("no-shows"),
                    r.whole("bookings")));

    static final Sheet<OutcomeRecord> OUTCOME_RECORDS = new Sheet<>(
            "outcome-records.csv",
            List.of("date", "kind", "teams", "priority", "measure", "asked", "answered", "summary"),
            o -> cells(o.date(), o.kind(), o.teams(), o.priority(), o.measure(), o.asked(), o.answered(), o.summary()),
            r -> new OutcomeRecord(
                    r.date("date"),
                    r.word("kind", OutcomeRecord.Kind.class),
                    r.list("teams"),
                    r.textOrNone("priority"),
                    r.textOrNone("measure"),
                    r.dateOrNone("asked"),
                    r.dateOrNone("answered"),
                    r.text("summary")));

    static final Sheet<LedgerLine> LEDGER = new Sheet<>(
            "ledger.csv",
            List.of(
                    "code",
                    "side",
                    "kind",
                    "name",
                    "organisation",
                    "year",
                    "low",
                    "best",
                    "high",
                    "optimism-bias",
                    "price-year",
                    "owner",
                    "evidence",
                    "measure"),
            l -> cells(
                    l.code(),
                    l.side(),
                    l.kind(),
                    l.name(),
                    l.organisation(),
                    l.year(),
                    l.low(),
                    l.best(),
                    l.high(),
                    l.optimismBias(),
                    l.priceYear(),
                    l.owner(),
                    l.evidence(),
                    l.measure()),
            r -> new LedgerLine(
                    r.text("code"),
                    r.word("side", LedgerLine.Side.class),
                    r.word("kind", LedgerLine.Kind.class),
                    r.text("name"),
                    r.text("organisation"),
                    r.whole("year"),
                    r.number("low"),
                    r.number("best"),
                    r.number("high"),
                    r.number("optimism-bias"),
                    r.text("price-year"),
                    r.text("owner"),
                    r.text("evidence"),
                    r.textOrNone("measure")));

    static final Sheet<SurveyAnswer> SURVEY = new Sheet<>(
            "survey.csv",
            List.of("wave", "pair-code", "item", "answer"),
            s -> cells(s.wave(), s.pairCode(), s.item(), s.answer()),
            r -> new SurveyAnswer(r.whole("wave"), r.textOrNone("pair-code"), r.text("item"), r.whole("answer")));

    private Sheets() {}

    private static boolean withheld(Row row) {
        return row.text("value").equals(OpenData.MARK);
    }

    private static List<@Nullable Object> cells(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
