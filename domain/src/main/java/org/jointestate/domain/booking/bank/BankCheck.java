package org.jointestate.domain.booking.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jointestate.domain.booking.Bank;
import org.jointestate.domain.booking.Banks;
import org.jointestate.domain.booking.bank.BankDecision.Fault;
import org.jointestate.domain.booking.bank.BankTerms.WantedShare;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.people.People;

/** What must be right about the terms of a bank before it is kept; the same for a new one and a changed one. */
final class BankCheck {

    static final int LONGEST_NAME = 60;
    static final int LONGEST_NOTICE = 90;

    private BankCheck() {}

    static List<Fault> terms(
            BankTerms terms, SiteCode site, LocalDate from, LocalDate today, Sites sites, People people) {
        var faults = new ArrayList<Fault>();
        if (terms.name().isEmpty() || terms.name().length() > LONGEST_NAME) {
            faults.add(Fault.NAME);
        }
        if (terms.desks().isEmpty()) {
            faults.add(Fault.NO_DESKS);
        } else {
            var there = sites.places(terms.desks()).stream()
                    .filter(place -> place.desk().kind() == SpaceKind.DESK
                            && place.site().code().equals(site))
                    .count();
            if (there != terms.desks().size()) {
                faults.add(Fault.UNKNOWN_DESK);
            }
        }
        if (terms.until().isBefore(from) || !terms.until().isAfter(today)) {
            faults.add(Fault.ENDS_TOO_EARLY);
        }
        if (terms.noticeDays() < 0 || terms.noticeDays() > LONGEST_NOTICE) {
            faults.add(Fault.NOTICE);
        }
        faults.addAll(shares(terms, people));
        return faults;
    }

    private static List<Fault> shares(BankTerms terms, People people) {
        if (terms.shares().isEmpty()) {
            return List.of(Fault.NO_SHARES);
        }
        var faults = new ArrayList<Fault>();
        var organisations =
                people.organisations().stream().map(one -> one.code()).toList();
        if (!terms.shares().stream().map(WantedShare::organisation).allMatch(organisations::contains)) {
            faults.add(Fault.UNKNOWN_ORGANISATION);
        }
        var teams = people.teams();
        if (!terms.shares().stream().allMatch(share -> share.teams().stream().allMatch(code -> teams.stream()
                .anyMatch(
                        team -> team.code().equals(code) && team.organisation().equals(share.organisation()))))) {
            faults.add(Fault.UNKNOWN_TEAM);
        }
        return faults;
    }

    /** The shares with the names people know. */
    static List<Bank.Share> named(List<WantedShare> shares, People people) {
        var organisations = people.organisations();
        var teams = people.teams();
        return shares.stream()
                .map(share -> new Bank.Share(
                        share.organisation(),
                        organisations.stream()
                                .filter(one -> one.code().equals(share.organisation()))
                                .findFirst()
                                .map(one -> one.shortName())
                                .orElse(""),
                        share.parts(),
                        share.quota(),
                        teams.stream()
                                .filter(team -> share.teams().contains(team.code()))
                                .map(team -> new Bank.LentTo(team.code(), team.name()))
                                .toList()))
                .toList();
    }

    /** Whether some desk is in another bank on some of the days; the desks must be kept from others before. */
    static boolean clashes(Bank wanted, Banks banks) {
        return banks.all().stream().anyMatch(other -> !wanted.clashWith(other).isEmpty());
    }
}
