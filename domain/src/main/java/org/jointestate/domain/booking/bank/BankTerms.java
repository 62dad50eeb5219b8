package org.jointestate.domain.booking.bank;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.booking.DeskDays;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.TeamCode;

/** What is agreed about a bank and can be changed while it is lent; as somebody wants it. */
public record BankTerms(
        String name, Set<DeskCode> desks, List<WantedShare> shares, LocalDate until, LocalTime backAt, int noticeDays) {

    /** The share of an organisation; no team means all its people. */
    public record WantedShare(OrganisationCode organisation, int parts, Optional<DeskDays> quota, Set<TeamCode> teams) {

        public WantedShare {
            teams = Set.copyOf(teams);
        }
    }

    public BankTerms {
        name = name.strip();
        desks = Set.copyOf(desks);
        shares = List.copyOf(shares);
    }
}
