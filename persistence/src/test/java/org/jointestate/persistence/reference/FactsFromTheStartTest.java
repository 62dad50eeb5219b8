package org.jointestate.persistence.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.reference.ReferenceKind;
import org.jointestate.domain.reference.ReferenceRow;
import org.jointestate.persistence.shared.AsTheRunner;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.api.Test;

/** What the tables of facts hold before anybody has touched them. */
class FactsFromTheStartTest {

    @Test
    void every_year_from_2017_to_2028_has_its_bank_holidays() {
        for (var database : List.of(TestDatabase.h2(), TestDatabase.postgres())) {
            var days = rows(database, ReferenceKind.BANK_HOLIDAY);
            for (int year = 2017; year <= 2028; year++) {
                var begin = LocalDate.of(year, 1, 1);
                var count = days.stream()
                        .map(row -> row.from().orElseThrow())
                        .filter(day -> !day.isBefore(begin) && day.isBefore(begin.plusYears(1)))
                        .count();
                assertEquals(year == 2022 ? 10 : year == 2023 ? 9 : 8, count, "in " + year);
            }
            assertTrue(days.stream().anyMatch(row -> row.holdsOn(LocalDate.of(2022, 9, 19))));
        }
    }

    @Test
    void the_six_priorities_end_before_the_plan_that_has_others_and_the_plan_of_the_trial_is_there() {
        for (var database : List.of(TestDatabase.h2(), TestDatabase.postgres())) {
            var plans = rows(database, ReferenceKind.PRIORITY_FRAMEWORK).stream()
                    .filter(row -> row.name().startsWith("Police and Crime Plan"))
                    .toList();
            assertEquals(Optional.empty(), on(plans, LocalDate.of(2025, 1, 1)));
            assertEquals(
                    Optional.of("Strong local policing"),
                    on(plans, LocalDate.of(2022, 1, 1)).map(row -> row.details().get(0)));
            assertEquals(
                    Optional.of("Vulnerable people"),
                    on(plans, LocalDate.of(2019, 10, 25))
                            .map(row -> row.details().get(0)));
        }
    }

    private static Optional<ReferenceRow> on(List<ReferenceRow> plans, LocalDate day) {
        return plans.stream().filter(row -> row.holdsOn(day)).reduce((one, other) -> {
            throw new IllegalStateException("Two plans hold on one day.");
        });
    }

    private static List<ReferenceRow> rows(TestDatabase database, ReferenceKind kind) {
        return new AsTheRunner(database).in(em -> new SqlReferenceRows(em).of(kind));
    }
}
