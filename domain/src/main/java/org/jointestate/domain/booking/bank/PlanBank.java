package org.jointestate.domain.booking.bank;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jointestate.domain.booking.Bank;
import org.jointestate.domain.booking.BankCode;
import org.jointestate.domain.booking.Banks;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Organisation;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Team;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** What a bank can be made of, and a bank as those who keep the estate see it before they change, recall or return it. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class PlanBank {

    private final Sites sites;
    private final People people;
    private final Banks banks;
    private final Clock clock;

    @Inject
    public PlanBank(Sites sites, People people, Banks banks, Clock clock) {
        this.sites = sites;
        this.people = people;
        this.banks = banks;
        this.clock = clock;
    }

    /** @param desks every desk of the site, by floor, zone and number */
    public record Choices(
            Site site,
            LocalDate today,
            List<Site> sites,
            List<Place> desks,
            List<Organisation> organisations,
            List<Team> teams) {}

    public Choices choices(SiteCode code) {
        var all = sites.all();
        var site = all.stream()
                .filter(candidate -> candidate.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("site", code));
        return new Choices(
                site,
                site.wallClock(clock).toLocalDate(),
                all,
                sites.placesOf(code),
                people.organisations(),
                people.teams());
    }

    public Bank one(BankCode code) {
        return banks.find(code).orElseThrow(() -> new NotFound("bank", code));
    }

    /** How many bookings a recall from this day on would release. */
    public long displacedFrom(Bank bank, LocalDate firstDay) {
        return banks
                .bookedAt(bank.desks(), firstDay, bank.until().isBefore(firstDay) ? firstDay : bank.until())
                .stream()
                .filter(booked -> booked.state() == BookingState.RESERVED)
                .filter(booked -> !booked.organisation().equals(bank.lender()))
                .count();
    }
}
