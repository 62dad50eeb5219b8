package org.jointestate.domain.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.reference.SaveReference.Decision;
import org.jointestate.domain.reference.SaveReference.Draft;
import org.jointestate.domain.reference.SaveReference.Fault;
import org.jointestate.domain.reference.SaveReference.Reason;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.junit.jupiter.api.Test;

/** Facts that age: kept, corrected and removed by their keepers, in memory or in a database. */
public abstract class ReferenceContract {

    /** A year that no other test and no migration has. */
    private static final LocalDate DAY = LocalDate.of(2090, 5, 1);

    private final List<String> audited = new ArrayList<>();
    private Set<Role> roles = Set.of(Role.ADMINISTRATOR);

    /** Runs one transaction, which is undone when the answer says so. */
    protected abstract <T> T in(Function<ReferenceRows, T> work);

    @Test
    void what_is_saved_comes_back_and_holds_on_its_days() {
        save(draft(ReferenceKind.BOARD, "Board of the test", Optional.of(DAY), Optional.of(DAY.plusDays(10))));

        var row = find(ReferenceKind.BOARD, "Board of the test").orElseThrow();

        assertFalse(row.holdsOn(DAY.minusDays(1)));
        assertTrue(row.holdsOn(DAY));
        assertTrue(row.holdsOn(DAY.plusDays(9)));
        assertFalse(row.holdsOn(DAY.plusDays(10)));
        assertEquals(1, row.version());
        assertTrue(audited.contains("reference saved: BOARD " + row.id()));
        remove(row);
    }

    @Test
    void what_nobody_knows_the_beginning_of_holds_as_long_ago_as_one_asks() {
        save(draft(ReferenceKind.BOARD, "Board of old", Optional.empty(), Optional.empty()));
        var row = find(ReferenceKind.BOARD, "Board of old").orElseThrow();
        assertTrue(row.holdsOn(LocalDate.of(1066, 10, 14)));
        assertTrue(row.holdsOn(DAY));
        remove(row);
    }

    @Test
    void details_keep_their_order_and_blank_lines_go() {
        save(new Draft(
                Optional.empty(),
                0,
                ReferenceKind.PRIORITY_FRAMEWORK,
                "Plan of the test",
                Optional.of(DAY),
                Optional.empty(),
                List.of("Second to none ", "", "Another"),
                "A test"));
        var row = find(ReferenceKind.PRIORITY_FRAMEWORK, "Plan of the test").orElseThrow();
        assertEquals(List.of("Second to none", "Another"), row.details());
        remove(row);
    }

    @Test
    void a_bank_holiday_is_one_day_and_there_is_one_a_day() {
        save(draft(ReferenceKind.BANK_HOLIDAY, "First", Optional.of(DAY), Optional.of(DAY.plusDays(9))));
        var row = find(ReferenceKind.BANK_HOLIDAY, "First").orElseThrow();
        assertEquals(Optional.of(DAY.plusDays(1)), row.to());

        assertEquals(
                wrong(new Fault(1, Reason.SAME_DAY, "2090-05-01")),
                trySave(
                        draft(ReferenceKind.BANK_HOLIDAY, "Next", Optional.of(DAY.plusDays(1)), Optional.empty()),
                        draft(ReferenceKind.BANK_HOLIDAY, "Again", Optional.of(DAY), Optional.empty())));
        assertTrue(find(ReferenceKind.BANK_HOLIDAY, "Next").isEmpty(), "half of it was kept");
        assertEquals(
                wrong(new Fault(0, Reason.FROM_MISSING, "")),
                trySave(draft(ReferenceKind.BANK_HOLIDAY, "When", Optional.empty(), Optional.empty())));
        remove(row);
    }

    @Test
    void rates_follow_one_another_from_year_nought_and_one_table_is_in_force() {
        var clash = in(rows -> rows.of(ReferenceKind.DISCOUNT_RATE)).stream().findFirst();

        assertEquals(Reason.BAD_RATE, reason(rates("0-30; 3.5")));
        assertEquals(Reason.BAD_RATE, reason(rates("0-30: 99")));
        assertEquals(Reason.RATES_APART, reason(rates("1-30: 3.5")));
        assertEquals(Reason.RATES_APART, reason(rates("0-30: 3.5", "32-75: 3.0")));
        assertEquals(Reason.NO_DETAILS, reason(rates()));
        if (clash.isPresent()) {
            assertEquals(Reason.OVERLAPS, reason(rates("0-30: 3.5", "31-75: 3.0")));
        } else {
            assertInstanceOf(Decision.Saved.class, rates("0-30: 3.5", "31-75: 3.0"));
            assertEquals(Reason.OVERLAPS, reason(rates("0-30: 3.5")));
        }
    }

    @Test
    void a_name_a_source_and_an_order_of_days_are_needed() {
        assertEquals(
                wrong(
                        new Fault(0, Reason.NAME, ""),
                        new Fault(0, Reason.SOURCE, ""),
                        new Fault(0, Reason.ENDS_FIRST, "2090-04-29")),
                trySave(new Draft(
                        Optional.empty(),
                        0,
                        ReferenceKind.BOARD,
                        " ",
                        Optional.of(DAY),
                        Optional.of(DAY.minusDays(1)),
                        List.of(),
                        " ")));
    }

    @Test
    void of_two_who_correct_one_row_the_second_is_told() {
        save(draft(ReferenceKind.BOARD, "Board", Optional.of(DAY), Optional.empty()));
        var row = find(ReferenceKind.BOARD, "Board").orElseThrow();

        assertEquals(new Decision.Saved(1), trySave(corrected(row, "Board by another name")));
        assertEquals(new Decision.ChangedMeanwhile(), trySave(corrected(row, "Board by a third name")));
        boolean gone = in(rows -> new RemoveReference(rows, caller(), this::audit).remove(row.id(), row.version()));
        assertFalse(gone);

        var now = find(ReferenceKind.BOARD, "Board by another name").orElseThrow();
        assertEquals(2, now.version());
        remove(now);
        assertThrows(NotFound.class, () -> remove(now));
        assertThrows(NotFound.class, () -> trySave(corrected(now, "Gone")));
    }

    @Test
    void each_kind_has_its_keepers() {
        roles = Set.of(Role.ESTATE_MANAGER);
        assertThrows(
                NotAllowed.class,
                () -> trySave(draft(ReferenceKind.BOARD, "Board", Optional.of(DAY), Optional.empty())));
        save(draft(ReferenceKind.BANK_HOLIDAY, "Theirs", Optional.of(DAY), Optional.empty()));
        var row = find(ReferenceKind.BANK_HOLIDAY, "Theirs").orElseThrow();
        roles = Set.of(Role.BOARD_SECRETARY);
        assertThrows(NotAllowed.class, () -> remove(row));
        roles = Set.of(Role.ADMINISTRATOR);
        remove(row);
    }

    private Decision rates(String... lines) {
        return trySave(new Draft(
                Optional.empty(),
                0,
                ReferenceKind.DISCOUNT_RATE,
                "Rate",
                Optional.of(DAY),
                Optional.empty(),
                List.of(lines),
                "A test"));
    }

    private static Reason reason(Decision decision) {
        return ((Decision.Wrong) decision).faults().get(0).reason();
    }

    private static Decision wrong(Fault... faults) {
        return new Decision.Wrong(List.of(faults));
    }

    private static Draft draft(ReferenceKind kind, String name, Optional<LocalDate> from, Optional<LocalDate> to) {
        return new Draft(Optional.empty(), 0, kind, name, from, to, List.of(), "A test");
    }

    private static Draft corrected(ReferenceRow row, String name) {
        return new Draft(
                Optional.of(row.id()),
                row.version(),
                row.kind(),
                name,
                row.from(),
                row.to(),
                row.details(),
                row.source());
    }

    private void save(Draft draft) {
        assertEquals(new Decision.Saved(1), trySave(draft));
    }

    private Decision trySave(Draft... drafts) {
        return in(rows -> new SaveReference(rows, caller(), this::audit)
                .save(Stream.of(drafts).toList()));
    }

    private void remove(ReferenceRow row) {
        boolean removed = in(rows -> new RemoveReference(rows, caller(), this::audit).remove(row.id(), row.version()));
        assertTrue(removed);
    }

    private Optional<ReferenceRow> find(ReferenceKind kind, String name) {
        return in(rows -> new SeeReference(rows).see()).get(kind).stream()
                .filter(row -> row.name().equals(name))
                .findFirst();
    }

    private void audit(String action, String thing) {
        audited.add(action + ": " + thing);
    }

    private FixedCaller caller() {
        return new FixedCaller(new Person(
                PersonId.fresh(),
                new Username("keeper." + UUID.randomUUID().toString().substring(0, 8)),
                "Keeper",
                new OrganisationCode("POLICE"),
                null,
                EnumSet.copyOf(roles)));
    }
}
