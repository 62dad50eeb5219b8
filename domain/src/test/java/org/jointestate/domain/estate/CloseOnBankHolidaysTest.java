package org.jointestate.domain.estate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.reference.InMemoryReferenceRows;
import org.jointestate.domain.reference.ReferenceKind;
import org.jointestate.domain.reference.ReferenceRow;
import org.jointestate.domain.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CloseOnBankHolidaysTest {

    private static final SiteCode HQ = new SiteCode("HQ");

    private final InMemorySites sites = new InMemorySites();
    private final InMemoryReferenceRows reference = new InMemoryReferenceRows();
    private final List<String> audited = new ArrayList<>();
    private final CloseOnBankHolidays close = new CloseOnBankHolidays(
            sites,
            reference,
            (action, thing) -> audited.add(action),
            Clock.fixed(Instant.parse("2027-03-28T12:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void a_site_and_three_holidays_one_of_them_over() {
        sites.add(new Site(
                HQ,
                "Headquarters",
                "Ripley",
                java.time.ZoneId.of("Europe/London"),
                OpeningHours.parse("MONDAY 07:00-19:00")));
        holiday("Good Friday", LocalDate.of(2027, 3, 26));
        holiday("Easter Monday", LocalDate.of(2027, 3, 29));
        holiday("Early May bank holiday", LocalDate.of(2027, 5, 3));
    }

    @Test
    void each_holiday_to_come_is_closed_once_under_its_name() {
        assertEquals(2, close.close(HQ));
        assertEquals(0, close.close(HQ));

        var closures = sites.closuresOf(HQ, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31));
        assertEquals(
                List.of("Easter Monday", "Early May bank holiday"),
                closures.stream().map(Closure::because).toList());
        assertEquals(List.of("closure announced", "closure announced"), audited);
    }

    @Test
    void a_day_that_is_closed_already_stays_as_it_is() {
        sites.add(new Closure(
                UUID.randomUUID(), HQ, null, LocalDate.of(2027, 4, 30), LocalDate.of(2027, 5, 5), "New floor"));

        assertEquals(1, close.close(HQ));
    }

    @Test
    void a_site_that_is_not_there_is_not_found() {
        assertThrows(NotFound.class, () -> close.close(new SiteCode("NOWHERE")));
    }

    private void holiday(String name, LocalDate day) {
        reference.add(new ReferenceRow(
                UUID.randomUUID(),
                ReferenceKind.BANK_HOLIDAY,
                name,
                Optional.of(day),
                Optional.of(day.plusDays(1)),
                List.of(),
                "gov.uk",
                1));
    }
}
