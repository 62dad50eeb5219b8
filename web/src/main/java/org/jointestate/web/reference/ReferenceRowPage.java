package org.jointestate.web.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.reference.ReferenceKind;
import org.jointestate.domain.reference.ReferenceRow;
import org.jointestate.domain.reference.RemoveReference;
import org.jointestate.domain.reference.SaveReference;
import org.jointestate.domain.reference.SaveReference.Draft;
import org.jointestate.domain.reference.SeeReference;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.shared.CurrentCaller;
import org.jointestate.web.shared.Words;
import org.jointestate.web.trial.Asked;
import org.jspecify.annotations.Nullable;

/** One fact that ages: added, corrected, ended or removed. */
@Named
@RequestScoped
public class ReferenceRowPage {

    @Inject
    private SeeReference seeReference;

    @Inject
    private SaveReference saveReference;

    @Inject
    private RemoveReference removeReference;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Asked asked;

    @Inject
    private Words words;

    private @Nullable Optional<ReferenceRow> row;

    /** Before anything is rendered: what is not there, or not for the caller to keep, is not found. */
    public void open() {
        row();
        if (Collections.disjoint(kind().keepers(), caller.roles())) {
            throw new NotFound("reference", kind().name());
        }
    }

    private Optional<ReferenceRow> row() {
        if (row == null) {
            row = asked.has("id")
                    ? Optional.of(seeReference.see().values().stream()
                            .flatMap(List::stream)
                            .filter(one -> one.id().toString().equals(asked.text("id")))
                            .findFirst()
                            .orElseThrow(() -> new NotFound("reference", Asked.shortened(asked.text("id")))))
                    : Optional.empty();
        }
        return row;
    }

    private ReferenceKind kind() {
        return row().map(ReferenceRow::kind).orElseGet(() -> Arrays.stream(ReferenceKind.values())
                .filter(one -> one.name().equals(asked.text("kind")))
                .findFirst()
                .orElseThrow(() -> new NotFound("kind of reference", Asked.shortened(asked.text("kind")))));
    }

    public String getKind() {
        return kind().name();
    }

    public String getId() {
        return row().map(one -> one.id().toString()).orElse("");
    }

    public boolean isThere() {
        return row().isPresent();
    }

    public boolean isDay() {
        return kind() == ReferenceKind.BANK_HOLIDAY;
    }

    public boolean isDetailed() {
        return kind() == ReferenceKind.DISCOUNT_RATE || kind() == ReferenceKind.PRIORITY_FRAMEWORK;
    }

    public String getHeading() {
        return words.of((isThere() ? "reference.change." : "reference.add.") + kind().name());
    }

    public String getDetailsHint() {
        return words.of("reference.detailsHint." + kind().name());
    }

    public int getSeen() {
        return asked.text("seen").matches("\\d{1,9}")
                ? Integer.parseInt(asked.text("seen"))
                : row().map(ReferenceRow::version).orElse(0);
    }

    private String shown(String name, String known) {
        return asked.has("sent") ? asked.text(name) : known;
    }

    public String getName() {
        return shown("name", row().map(ReferenceRow::name).orElse(""));
    }

    public String getFrom() {
        return shown(
                "from",
                row().flatMap(ReferenceRow::from).map(LocalDate::toString).orElse(""));
    }

    /** The last day, as people say it; it is kept as the day after. */
    public String getLast() {
        return shown(
                "last",
                row().flatMap(ReferenceRow::to)
                        .map(end -> end.minusDays(1).toString())
                        .orElse(""));
    }

    public String getDetails() {
        return shown(
                "details", row().map(one -> String.join("\n", one.details())).orElse(""));
    }

    public String getSource() {
        return shown("source", row().map(ReferenceRow::source).orElse(""));
    }

    public @Nullable String save() {
        var from = asked.has("from") ? asked.date("from", "reference.from") : Optional.<LocalDate>empty();
        var last = asked.has("last") ? asked.date("last", "reference.last") : Optional.<LocalDate>empty();
        if (asked.anyWrong()) {
            return null;
        }
        var decision = saveReference.save(List.of(new Draft(
                row().map(ReferenceRow::id),
                getSeen(),
                kind(),
                asked.text("name"),
                from,
                last.map(day -> day.plusDays(1)),
                asked.text("details").lines().toList(),
                asked.text("source"))));
        if (decision instanceof SaveReference.Decision.Wrong wrong) {
            wrong.faults()
                    .forEach(fault -> asked.wrong(
                            field(fault.reason()),
                            words.of("reference." + fault.reason().name(), Asked.shortened(fault.value()))));
            return null;
        }
        if (decision instanceof SaveReference.Decision.ChangedMeanwhile) {
            asked.wrong("name", words.of("reference.changedMeanwhile"));
            return null;
        }
        return Asked.to("/reference.xhtml", "done", "saved");
    }

    private static String field(SaveReference.Reason reason) {
        return switch (reason) {
            case NAME -> "name";
            case SOURCE -> "source";
            case FROM_MISSING, SAME_DAY, OVERLAPS -> "from";
            case ENDS_FIRST -> "last";
            case NO_DETAILS, DETAIL_TOO_LONG, BAD_RATE, RATES_APART -> "details";
        };
    }

    public @Nullable String remove() {
        var known = row().orElseThrow(() -> new NotFound("reference", ""));
        if (!removeReference.remove(known.id(), getSeen())) {
            asked.wrong("name", words.of("reference.changedMeanwhile"));
            return null;
        }
        return Asked.to("/reference.xhtml", "done", "removed");
    }
}
