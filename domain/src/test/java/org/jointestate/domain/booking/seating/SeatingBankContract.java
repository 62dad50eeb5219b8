package org.jointestate.domain.booking.seating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.BankCode;
import org.jointestate.domain.booking.BankPeriod;
import org.jointestate.domain.booking.BankPorts;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.DeskDays;
import org.jointestate.domain.booking.bank.BankDecision;
import org.jointestate.domain.booking.bank.BankTerms;
import org.jointestate.domain.booking.bank.LendBank;
import org.jointestate.domain.booking.others.Occupant;
import org.jointestate.domain.booking.seating.PrepareSeatingPlan.Prepared;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.people.OrganisationCode;
import org.junit.jupiter.api.Test;

/** A plan draws no more from a bank than its quota leaves, all seats of the week together. */
public abstract class SeatingBankContract extends SeatingRoom {

    private static final OrganisationCode POLICE = new OrganisationCode("POLICE");
    private static final OrganisationCode FIRE = new OrganisationCode("FIRE");

    /** Runs one transaction about banks. */
    protected abstract <T> T bank(Function<BankPorts, T> work);

    @Test
    void of_a_group_so_many_are_seated_as_the_quota_of_its_organisation_allows() {
        var all = desks.stream().map(Desk::code).collect(Collectors.toSet());
        var terms = new BankTerms(
                "Bank " + code,
                all,
                List.of(
                        new BankTerms.WantedShare(FIRE, 1, Optional.empty(), Set.of()),
                        new BankTerms.WantedShare(POLICE, 1, Optional.of(new DeskDays(6)), Set.of())),
                MONDAY.plusDays(28),
                LocalTime.of(10, 0),
                1);
        as(BankDecision.Done.class, bank(ports -> ports.lend(clock())
                .lend(new LendBank.Draft(new BankCode(code + "-BANK"), FIRE, site, BankPeriod.WEEK, MONDAY, terms))));
        var days = Set.of(MONDAY, MONDAY.plusDays(1));
        var group = List.of(
                new GroupMember(new Occupant.Myself(), days),
                new GroupMember(new Occupant.Colleague(people.get(1).username()), days),
                new GroupMember(new Occupant.Colleague(people.get(2).username()), days));

        var problem = as(Prepared.Ready.class, in(ports -> ports.prepare(caller(0), clock())
                        .prepare(site, DayPart.DAY, group)))
                .draft()
                .problem();
        var seats = BestInsertion.seat(problem, 1);

        assertTrue(problem.allows(seats));
        // Three desk-days for six wishes.
        assertEquals(3, PlanFigures.of(problem, seats).seated());
        assertFalse(problem.allows(new int[] {0, 0, 1, 1, 2, 2}));
    }
}
