package org.jointestate.domain.reference;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;

/** Adds facts or corrects one: all of them or none. Each kind has its keepers. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.BOARD_SECRETARY, Role.ADMINISTRATOR})
public class SaveReference {

    /**
     * A fact as it was typed.
     *
     * @param id none for a new one
     * @param version of the row that was corrected; 0 for a new one
     */
    public record Draft(
            Optional<UUID> id,
            int version,
            ReferenceKind kind,
            String name,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            List<String> details,
            String source) {}

    public enum Reason {
        NAME,
        SOURCE,
        /** A bank holiday has a day. */
        FROM_MISSING,
        ENDS_FIRST,
        /** It is there for that day already. */
        SAME_DAY,
        /** Another one of its kind holds in the same time. */
        OVERLAPS,
        NO_DETAILS,
        DETAIL_TOO_LONG,
        BAD_RATE,
        RATES_APART
    }

    /** @param line which of the drafts, from 0 */
    public record Fault(int line, Reason reason, String value) {}

    public sealed interface Decision {
        record Saved(int count) implements Decision {}

        record Wrong(List<Fault> faults) implements Decision, Undone {}

        record ChangedMeanwhile() implements Decision, Undone {}
    }

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST = 300;
    private static final int MOST_DETAILS = 40;

    /** Years, first and last, and per cent a year. */
    static final Pattern RATE = Pattern.compile("(\\d{1,3})\\s*-\\s*(\\d{1,3})\\s*:\\s*(\\d{1,2}(?:\\.\\d{1,3})?)");

    private final ReferenceRows rows;
    private final Caller caller;
    private final Audit audit;

    @Inject
    public SaveReference(ReferenceRows rows, Caller caller, Audit audit) {
        this.rows = rows;
        this.caller = caller;
        this.audit = audit;
    }

    public Decision save(List<Draft> drafts) {
        var faults = new ArrayList<Fault>();
        int line = 0;
        for (var draft : drafts) {
            if (Collections.disjoint(draft.kind().keepers(), caller.roles())) {
                throw new NotAllowed("None of the roles %s keeps %s.".formatted(caller.roles(), draft.kind()));
            }
            rows.hold(draft.kind());
            var id = draft.id().orElseGet(UUID::randomUUID);
            if (draft.id().isPresent()
                    && rows.find(id)
                            .filter(found -> found.kind() == draft.kind())
                            .isEmpty()) {
                throw new NotFound("reference row", id);
            }
            var row = new ReferenceRow(
                    id,
                    draft.kind(),
                    draft.name().strip(),
                    draft.from(),
                    draft.kind() == ReferenceKind.BANK_HOLIDAY ? draft.from().map(day -> day.plusDays(1)) : draft.to(),
                    draft.details().stream()
                            .map(String::strip)
                            .filter(detail -> !detail.isEmpty())
                            .toList(),
                    draft.source().strip(),
                    draft.version() + 1);
            var before = faults.size();
            look(row, line, faults);
            if (faults.size() == before && faults.isEmpty()) {
                if (draft.id().isEmpty()) {
                    rows.add(row);
                } else if (!rows.replace(row)) {
                    return new Decision.ChangedMeanwhile();
                }
                audit.record("reference saved", draft.kind() + " " + id);
            }
            line++;
        }
        return faults.isEmpty() ? new Decision.Saved(drafts.size()) : new Decision.Wrong(List.copyOf(faults));
    }

    private void look(ReferenceRow row, int line, List<Fault> faults) {
        if (row.name().isEmpty() || row.name().length() > LONGEST_NAME) {
            faults.add(new Fault(line, Reason.NAME, row.name()));
        }
        if (row.source().isEmpty() || row.source().length() > LONGEST) {
            faults.add(new Fault(line, Reason.SOURCE, row.source()));
        }
        if (row.kind() == ReferenceKind.BANK_HOLIDAY && row.from().isEmpty()) {
            faults.add(new Fault(line, Reason.FROM_MISSING, ""));
        }
        if (row.from().isPresent()
                && row.to().filter(end -> !end.isAfter(row.from().get())).isPresent()) {
            faults.add(new Fault(
                    line, Reason.ENDS_FIRST, row.to().get().minusDays(1).toString()));
        }
        if (row.details().size() > MOST_DETAILS
                || row.details().stream().anyMatch(detail -> detail.length() > LONGEST)) {
            faults.add(new Fault(line, Reason.DETAIL_TOO_LONG, ""));
        }
        if ((row.kind() == ReferenceKind.PRIORITY_FRAMEWORK || row.kind() == ReferenceKind.DISCOUNT_RATE)
                && row.details().isEmpty()) {
            faults.add(new Fault(line, Reason.NO_DETAILS, ""));
        }
        if (row.kind() == ReferenceKind.DISCOUNT_RATE) {
            rates(row, line, faults);
        }
        others(row, line, faults);
    }

    /** Two holidays on one day, or two rates in force at once, would leave nobody knowing which one counts. */
    private void others(ReferenceRow row, int line, List<Fault> faults) {
        var clash = rows.of(row.kind()).stream()
                .filter(other -> !other.id().equals(row.id()) && other.overlaps(row))
                .findFirst();
        if (clash.isEmpty() || row.from().isEmpty() && row.kind() == ReferenceKind.BANK_HOLIDAY) {
            return;
        }
        if (row.kind() == ReferenceKind.BANK_HOLIDAY) {
            faults.add(new Fault(
                    line, Reason.SAME_DAY, row.from().map(LocalDate::toString).orElse("")));
        } else if (row.kind() == ReferenceKind.DISCOUNT_RATE) {
            faults.add(new Fault(line, Reason.OVERLAPS, clash.get().name()));
        }
    }

    /** The years follow one another from 0 without a gap. */
    private static void rates(ReferenceRow row, int line, List<Fault> faults) {
        int next = 0;
        for (var detail : row.details()) {
            var read = RATE.matcher(detail);
            if (!read.matches() || new BigDecimal(read.group(3)).compareTo(BigDecimal.valueOf(50)) > 0) {
                faults.add(new Fault(line, Reason.BAD_RATE, detail));
                return;
            }
            if (Integer.parseInt(read.group(1)) != next || Integer.parseInt(read.group(2)) < next) {
                faults.add(new Fault(line, Reason.RATES_APART, detail));
                return;
            }
            next = Integer.parseInt(read.group(2)) + 1;
        }
    }
}
