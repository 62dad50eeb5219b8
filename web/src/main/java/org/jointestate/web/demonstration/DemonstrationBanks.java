package org.jointestate.web.demonstration;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.Bank;
import org.jointestate.domain.booking.BankCode;
import org.jointestate.domain.booking.BankPeriod;
import org.jointestate.domain.booking.DeskDays;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.EstateLayout;

/**
 * The bank of the trial: the shared desks in the middle of the first floor, lent by the police to both. The shares are those of the
 * joint company's capital, of which the fire authority took 34 per cent.
 */
final class DemonstrationBanks {

    private static final String ZONE = "HQ-1-B";
    private static final int WEEKS_BEFORE = 4;
    private static final int MONTHS_AFTER = 12;
    private static final int QUOTA_OF_FIRE = 60;

    private DemonstrationBanks() {}

    static List<Bank> around(Instant now, EstateLayout estate) {
        var desks = estate.desks().stream()
                .filter(desk -> desk.zone().value().equals(ZONE))
                .toList();
        if (desks.isEmpty()) {
            return List.of();
        }
        var monday =
                BankPeriod.WEEK.startOf(now.atZone(ZoneId.of("Europe/London")).toLocalDate());
        return List.of(new Bank(
                new BankCode("SHARED-OFFICE"),
                "Shared office bank",
                DemonstrationPeople.POLICE,
                "Police",
                desks.get(0).site(),
                desks.stream().map(Desk::code).collect(Collectors.toSet()),
                List.of(
                        new Bank.Share(DemonstrationPeople.POLICE, "Police", 66, Optional.empty(), List.of()),
                        new Bank.Share(
                                DemonstrationPeople.FIRE,
                                "Fire",
                                34,
                                Optional.of(new DeskDays(2 * QUOTA_OF_FIRE)),
                                List.of())),
                BankPeriod.WEEK,
                monday.minusWeeks(WEEKS_BEFORE),
                monday.plusMonths(MONTHS_AFTER),
                Optional.empty(),
                LocalTime.of(10, 0),
                14,
                0));
    }
}
