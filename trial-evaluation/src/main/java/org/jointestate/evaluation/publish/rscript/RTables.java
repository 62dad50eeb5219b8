package org.jointestate.evaluation.publish.rscript;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.Observation;
import org.jointestate.evaluation.dataset.OpenData;
import org.jointestate.evaluation.dataset.Protocol;
import org.jspecify.annotations.Nullable;

/**
 * The tables the script reads, by name without ".csv", the first row of each its columns; and what of the printed
 * numbers rests on tables that are not among them, by the beginning of their ids, with why. Whoever masks a table says
 * here which numbers cannot be worked out any more.
 */
public record RTables(SortedMap<String, List<List<String>>> rows, SortedMap<String, String> withheld) {

    private static final String BY_PERSON = "rests on data by person, which are not published";
    private static final String BY_RECORD = "rests on single records, which are not published";
    private static final String MASKED = "rests on values of this measure that are too small to publish";

    public RTables {
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
        withheld = Collections.unmodifiableSortedMap(new TreeMap<>(withheld));
    }

    /** Everything that was frozen and that a number rests on, presence under the pseudonyms of the trial; of an open trial what is open. */
    public static RTables of(FrozenTrial trial) {
        var open = trial.open();
        return open == null ? whole(trial) : published(trial, open);
    }

    private static RTables whole(FrozenTrial trial) {
        var tables = new TreeMap<String, List<List<String>>>();
        tables.put("plan", plan(trial));
        tables.put("plan-measures", measures(trial.protocol()));
        tables.put(
                "plan-survey-items",
                column(
                        "item",
                        trial.protocol().surveyItems().stream()
                                .map(i -> i.code())
                                .toList()));
        tables.put(
                "plan-organisations",
                column(
                        "organisation",
                        trial.protocol().organisations().stream()
                                .map(o -> o.code())
                                .toList()));
        tables.put(
                "plan-survey-waves",
                column(
                        "wave",
                        trial.protocol().surveyWaves().stream()
                                .map(w -> String.valueOf(w.number()))
                                .toList()));
        if (!trial.protocol().comparisons().isEmpty()) {
            tables.put("plan-comparisons", comparisons(trial.protocol()));
        }
        tables.put("observations", observations(trial));
        tables.put("events", events(trial));
        tables.put("presence", presence(trial));
        tables.put("desk-use", deskUse(trial));
        tables.put("outcome-records", records(trial));
        tables.put("ledger", ledger(trial));
        tables.put("survey", survey(trial));
        return new RTables(tables, new TreeMap<>());
    }

    /** What may leave the house: sums in place of records of people, and of masked measures the answer in words. */
    private static RTables published(FrozenTrial trial, OpenData open) {
        var tables = whole(trial);
        for (var name : List.of("presence", "survey", "outcome-records", "desk-use")) {
            tables = tables.without(name);
        }
        tables = tables.with("presence-by-week", weeks(open))
                .with("desk-hours", desks(open))
                .with("said-in-words", said(open))
                .withholding("together/", BY_PERSON)
                .withholding("survey/", BY_PERSON)
                .withholding("records/", BY_RECORD)
                .withholding("requests/", BY_RECORD)
                .withholding("desks/zone/", BY_RECORD);
        for (var measure : trial.protocol().measures()) {
            if (trial.observationsOf(measure.code()).stream().anyMatch(Observation::withheld)) {
                for (var what : List.of("verdict", "level", "nesta")) {
                    tables = tables.withholding("measure/" + measure.code() + "/" + what, MASKED);
                }
            }
            if (trial.protocol().comparedOn(measure.code()).stream()
                    .anyMatch(team -> trial.observationsOf(team.seriesOf(measure.code())).stream()
                            .anyMatch(Observation::withheld))) {
                for (var what : List.of("level", "nesta")) {
                    tables = tables.withholding("measure/" + measure.code() + "/" + what, MASKED);
                }
            }
        }
        return tables;
    }

    public RTables with(String name, List<List<String>> newRows) {
        var tables = new TreeMap<>(rows);
        tables.put(name, newRows);
        return new RTables(tables, withheld);
    }

    public RTables without(String name) {
        var tables = new TreeMap<>(rows);
        tables.remove(name);
        return new RTables(tables, withheld);
    }

    /** The numbers whose ids begin so cannot be worked out from these tables, and are not told in full. */
    public RTables withholding(String id, String because) {
        var all = new TreeMap<>(withheld);
        all.put(id, because);
        return new RTables(rows, all);
    }

    /** Why the number cannot be worked out; null when it can. */
    @Nullable
    String reason(String id) {
        return withheld.entrySet().stream()
                .filter(e -> id.startsWith(e.getKey()))
                .map(e -> e.getValue())
                .findFirst()
                .orElse(null);
    }

    private static List<List<String>> plan(FrozenTrial trial) {
        var p = trial.protocol();
        return table(
                row("name", "value"),
                List.of(
                        row("baseline-from", p.baselineFrom()),
                        row("baseline-to", p.baselineTo()),
                        row("trial-from", p.trialFrom()),
                        row("trial-to", p.trialTo()),
                        row("first-start", p.firstStart()),
                        row("time-zone", p.timeZone()),
                        row("locked-at", p.lockedAt()),
                        row("frozen-at", trial.manifest().frozenAt()),
                        row("seed", trial.manifest().seed()),
                        row("hash-of-the-frozen-data", trial.manifest().dataHash())));
    }

    private static List<List<String>> measures(Protocol protocol) {
        return table(
                row(
                        "measure",
                        "kind",
                        "better",
                        "calendar",
                        "primary",
                        "worthwhile-change",
                        "headline-window",
                        "seasonal-pairs",
                        "level-and-slope",
                        "same-as"),
                protocol.measures().stream()
                        .map(m -> row(
                                m.code(),
                                m.kind(),
                                m.better(),
                                m.calendar(),
                                m.primary(),
                                m.minimumWorthwhileChange(),
                                m.headlineWindow(),
                                m.seasonalPairs(),
                                m.levelAndSlope(),
                                m.sameAs()))
                        .toList());
    }

    private static List<List<String>> comparisons(Protocol protocol) {
        var lines = new ArrayList<List<String>>();
        for (var measure : protocol.measures()) {
            for (var team : protocol.comparedOn(measure.code())) {
                lines.add(row(measure.code(), team.code(), team.seriesOf(measure.code()), team.agreedBefore()));
            }
        }
        return table(row("measure", "team", "values", "agreed-before"), lines);
    }

    private static List<List<String>> observations(FrozenTrial trial) {
        return table(
                row("measure", "from", "to", "value", "denominator", "late", "corrected", "failed-rule", "withheld"),
                trial.observations().stream()
                        .map(o -> row(
                                o.measure(),
                                o.from(),
                                o.to(),
                                o.value(),
                                o.denominator(),
                                o.late(),
                                o.corrected(),
                                o.failedRule(),
                                o.withheld()))
                        .toList());
    }

    private static List<List<String>> events(FrozenTrial trial) {
        return table(
                row("code", "from", "to", "kind", "measures"),
                trial.events().stream()
                        .map(e -> row(e.code(), e.from(), e.to(), e.kind(), String.join(";", e.measures())))
                        .toList());
    }

    private static List<List<String>> presence(FrozenTrial trial) {
        return table(
                row("pseudonym", "organisation", "zone", "from", "to", "source", "closed-by-rule"),
                trial.presence().stream()
                        .map(p -> row(
                                p.pseudonym(),
                                p.organisation(),
                                p.zone(),
                                p.from(),
                                p.to(),
                                p.source(),
                                p.closedByRule()))
                        .toList());
    }

    private static List<List<String>> weeks(OpenData open) {
        return table(
                row("from", "to", "person-hours"),
                open.weeks().stream()
                        .map(w -> row(w.from(), w.to(), masked(w.personHours())))
                        .toList());
    }

    private static List<List<String>> desks(OpenData open) {
        return table(
                row("zone", "there", "booked", "attended"),
                open.desks().stream()
                        .map(z -> row(z.zone(), masked(z.there()), masked(z.booked()), masked(z.attended())))
                        .toList());
    }

    private static List<List<String>> said(OpenData open) {
        return table(
                row("measure", "verdict", "level", "nesta"),
                open.results().stream()
                        .map(r -> row(r.measure(), r.verdict(), r.level(), r.nesta()))
                        .toList());
    }

    private static Object masked(@Nullable BigDecimal number) {
        return number == null ? OpenData.MARK : number;
    }

    private static List<List<String>> deskUse(FrozenTrial trial) {
        return table(
                row("zone", "desks", "open-hours", "days", "booked-hours", "attended-hours", "no-shows", "bookings"),
                trial.deskUse().stream()
                        .map(d -> row(
                                d.zone(),
                                d.desks(),
                                d.openHours(),
                                d.days(),
                                d.bookedHours(),
                                d.attendedHours(),
                                d.noShows(),
                                d.bookings()))
                        .toList());
    }

    private static List<List<String>> records(FrozenTrial trial) {
        return table(
                row("date", "kind", "asked", "answered"),
                trial.outcomeRecords().stream()
                        .map(r -> row(r.date(), r.kind(), r.asked(), r.answered()))
                        .toList());
    }

    private static List<List<String>> ledger(FrozenTrial trial) {
        return table(
                row("code", "side", "kind", "organisation", "year", "low", "best", "high", "optimism-bias", "measure"),
                trial.ledger().stream()
                        .map(l -> row(
                                l.code(),
                                l.side(),
                                l.kind(),
                                l.organisation(),
                                l.year(),
                                l.low(),
                                l.best(),
                                l.high(),
                                l.optimismBias(),
                                l.measure()))
                        .toList());
    }

    private static List<List<String>> survey(FrozenTrial trial) {
        return table(
                row("wave", "pair-code", "item", "answer"),
                trial.survey().stream()
                        .map(a -> row(a.wave(), a.pairCode(), a.item(), a.answer()))
                        .toList());
    }

    private static List<List<String>> column(String title, List<String> cells) {
        return table(row(title), cells.stream().map(RTables::row).toList());
    }

    private static List<List<String>> table(List<String> columns, List<List<String>> lines) {
        var all = new ArrayList<List<String>>();
        all.add(columns);
        all.addAll(lines);
        return List.copyOf(all);
    }

    private static List<String> row(@Nullable Object... cells) {
        return Arrays.stream(cells).map(RTables::cell).toList();
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Boolean flag) {
            return flag ? "yes" : "no";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
