package org.jointestate.web.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jointestate.domain.reference.ReferenceKind;
import org.jointestate.domain.reference.ReferenceRow;
import org.jointestate.domain.reference.SaveReference;
import org.jointestate.domain.reference.SaveReference.Draft;
import org.jointestate.domain.reference.SeeReference;
import org.jointestate.web.shared.CurrentCaller;
import org.jointestate.web.shared.Words;
import org.jointestate.web.trial.Asked;
import org.jspecify.annotations.Nullable;

/** Every fact that ages, by kind, with whether it holds today; and many bank holidays at once, pasted as lines. */
@Named
@RequestScoped
public class ReferencePage {

    /** One fact in words. */
    public record Row(String id, String name, String when, boolean holds, List<String> details, String source) {}

    /** One kind with its facts. */
    public record Shelf(String kind, String heading, String says, boolean mine, List<Row> rows) {}

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int MOST_LINES = 200;

    @Inject
    private SeeReference seeReference;

    @Inject
    private SaveReference saveReference;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Asked asked;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    private @Nullable List<Shelf> shelves;

    public List<Shelf> getShelves() {
        if (shelves == null) {
            var seen = seeReference.see();
            var today = clock.instant().atZone(LONDON).toLocalDate();
            shelves = Arrays.stream(ReferenceKind.values())
                    .map(kind -> new Shelf(
                            kind.name(),
                            words.of("reference.kinds." + kind.name()),
                            words.of("reference.says." + kind.name()),
                            !Collections.disjoint(kind.keepers(), caller.roles()),
                            seen.getOrDefault(kind, List.of()).stream()
                                    .map(row -> row(row, today))
                                    .toList()))
                    .toList();
        }
        return shelves;
    }

    private Row row(ReferenceRow row, LocalDate today) {
        return new Row(row.id().toString(), row.name(), when(row), row.holdsOn(today), row.details(), row.source());
    }

    private String when(ReferenceRow row) {
        if (row.kind() == ReferenceKind.BANK_HOLIDAY) {
            return row.from().map(DAY::format).orElse("");
        }
        var last = row.to().map(end -> DAY.format(end.minusDays(1)));
        return row.from()
                .map(DAY::format)
                .map(from -> last.map(to -> words.of("reference.fromTo", from, to))
                        .orElseGet(() -> words.of("reference.since", from)))
                .orElseGet(() ->
                        last.map(to -> words.of("reference.until", to)).orElseGet(() -> words.of("reference.always")));
    }

    public boolean isKeepsHolidays() {
        return !Collections.disjoint(ReferenceKind.BANK_HOLIDAY.keepers(), caller.roles());
    }

    public String getLines() {
        return asked.text("lines");
    }

    public String getDone() {
        return switch (asked.text("done")) {
            case "saved" -> words.of("reference.saved");
            case "removed" -> words.of("reference.removed");
            default -> "";
        };
    }

    /** One a line: the day, then the name; all of them are added, or none and every bad line is named. */
    public @Nullable String addLines() {
        var drafts = new ArrayList<Draft>();
        var numbers = new ArrayList<Integer>();
        int number = 0;
        for (var line : asked.text("lines").lines().limit(MOST_LINES + 1L).toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            var parts = line.strip().split("[\\s,;]+", 2);
            var day = day(parts[0]);
            if (day.isEmpty() || parts.length < 2) {
                asked.wrong("lines", words.of("reference.badLine", number, Asked.shortened(line)));
                continue;
            }
            numbers.add(number);
            drafts.add(new Draft(
                    Optional.empty(),
                    0,
                    ReferenceKind.BANK_HOLIDAY,
                    parts[1],
                    day,
                    Optional.empty(),
                    List.of(),
                    asked.text("linesSource")));
        }
        if (number > MOST_LINES) {
            asked.wrong("lines", words.of("reference.tooManyLines", MOST_LINES));
        } else if (drafts.isEmpty() && !asked.anyWrong()) {
            asked.wrong("lines", words.of("reference.noLines"));
        }
        if (asked.anyWrong()) {
            return null;
        }
        var decision = saveReference.save(drafts);
        if (decision instanceof SaveReference.Decision.Wrong wrong) {
            wrong.faults()
                    .forEach(fault -> asked.wrong(
                            fault.reason() == SaveReference.Reason.SOURCE ? "linesSource" : "lines",
                            words.of(
                                    "reference.inLine",
                                    numbers.get(fault.line()),
                                    words.of("reference." + fault.reason().name(), Asked.shortened(fault.value())))));
            return null;
        }
        return Asked.to("/reference.xhtml", "done", "saved");
    }

    public String getLinesSource() {
        return asked.has("linesSource") ? asked.text("linesSource") : words.of("reference.holidaySource");
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
