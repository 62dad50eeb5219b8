package org.jointestate.domain.booking;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.shared.Proportion;

/**
 * Desks that one organisation makes available to organisations, or to named teams of theirs, for some time and with agreed shares. It is
 * lent from its first day on: only those it is lent to may book its desks, until the hour at which, each day, what nobody has booked is
 * there for all. Its lender may recall it with notice: from the day of the recall the desks are the lender's alone. When its time is
 * over, or it is returned before, its desks are desks like all others.
 *
 * @param from the first day
 * @param until the first day on which it is a bank no more
 * @param recalledFrom the first day on which only the lender has the desks
 * @param backAt the hour of a day from which its desks are there for all on that day
 * @param noticeDays how many days lie at least between the recall and the day from which it holds
 * @param version counts its changes, so that neither two managers nor a booking and a change pass each other by
 */
public record Bank(
        BankCode code,
        String name,
        OrganisationCode lender,
        String lenderName,
        SiteCode site,
        Set<DeskCode> desks,
        List<Share> shares,
        BankPeriod per,
        LocalDate from,
        LocalDate until,
        Optional<LocalDate> recalledFrom,
        LocalTime backAt,
        int noticeDays,
        long version) {

    /** Where it is in its life. */
    public enum Stage {
        AGREED,
        LENT,
        /** Recalled, and the notice still runs or the lender has the desks. */
        RECALLED,
        RETURNED
    }

    /** A team that it is lent to, with the name people know. */
    public record LentTo(TeamCode team, String name) {}

    /**
     * What one organisation has of it.
     *
     * @param name the organisation's short name
     * @param parts its part of the agreed shares, such as 34 of 100
     * @param quota how many desk-days it may have in a week or month, if that is limited
     * @param teams whom of the organisation it is lent to; none means all
     */
    public record Share(
            OrganisationCode organisation, String name, int parts, Optional<DeskDays> quota, List<LentTo> teams) {

        public Share {
            if (parts < 1 || parts > 100_000) {
                throw new IllegalArgumentException("The parts (%d) must be 1 to 100000.".formatted(parts));
            }
            if (quota.filter(most -> most.halves() < 1).isPresent()) {
                throw new IllegalArgumentException(
                        "The quota (%s) must be at least half a day.".formatted(quota.get()));
            }
            teams = teams.stream().sorted(Comparator.comparing(LentTo::name)).toList();
        }

        boolean includes(OrganisationCode asked, Optional<TeamCode> team) {
            return organisation.equals(asked)
                    && (teams.isEmpty()
                            || team.filter(code -> teams.stream()
                                            .anyMatch(lent -> lent.team().equals(code)))
                                    .isPresent());
        }

        Proportion of(int all) {
            return new Proportion(parts, all);
        }
    }

    public Bank {
        desks = Set.copyOf(desks);
        shares = shares.stream()
                .sorted(Comparator.comparing(share -> share.organisation().value()))
                .toList();
        if (desks.isEmpty() || shares.isEmpty()) {
            throw new IllegalArgumentException("The bank (%s) needs desks and shares.".formatted(code));
        }
        if (shares.stream().map(Share::organisation).distinct().count() != shares.size()) {
            throw new IllegalArgumentException("The bank (%s) has two shares of one organisation.".formatted(code));
        }
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("The bank would end (%s) before it begins (%s).".formatted(until, from));
        }
    }

    /** Whether its desks are in it that day, lent or recalled. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    public boolean isRecalledOn(LocalDate day) {
        return holdsOn(day)
                && recalledFrom.filter(start -> !day.isBefore(start)).isPresent();
    }

    /** Whether what is left of it that day is there for all when the clock on the wall shows this. */
    public boolean isBackWithAll(LocalDate day, LocalDateTime now) {
        return !now.isBefore(day.atTime(backAt));
    }

    /** Whether somebody of this organisation and team may book in it that day. */
    public boolean admits(OrganisationCode organisation, Optional<TeamCode> team, LocalDate day) {
        return isRecalledOn(day)
                ? lender.equals(organisation)
                : shareOf(organisation, team).isPresent();
    }

    private Optional<Share> shareOf(OrganisationCode organisation, Optional<TeamCode> team) {
        return shares.stream()
                .filter(share -> share.includes(organisation, team))
                .findFirst();
    }

    /**
     * What a booking of one of its desks draws; nothing when it is no booking of the bank: made after the desks went back to all that
     * day, or by the lender after a recall.
     */
    public Optional<Draw> draw(
            OrganisationCode organisation, Optional<TeamCode> team, Slot slot, LocalDateTime bookedAt) {
        var day = slot.day();
        return !holdsOn(day) || isRecalledOn(day) || isBackWithAll(day, bookedAt)
                ? Optional.empty()
                : shareOf(organisation, team)
                        .map(share -> new Draw(
                                code, name, organisation, day, per, DeskDays.of(slot), share.quota(), version));
    }

    public Stage stageOn(LocalDate today) {
        if (!today.isBefore(until)) {
            return Stage.RETURNED;
        }
        if (recalledFrom.isPresent()) {
            return Stage.RECALLED;
        }
        return today.isBefore(from) ? Stage.AGREED : Stage.LENT;
    }

    /** The share that was agreed for an organisation. */
    public Proportion agreed(Share share) {
        return share.of(shares.stream().mapToInt(Share::parts).sum());
    }

    /** Whom it is lent to, in words: teams where they are named, else organisations. */
    public String lentTo() {
        return shares.stream()
                .flatMap(share -> share.teams().isEmpty()
                        ? List.of(share.name()).stream()
                        : share.teams().stream().map(LentTo::name))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Whether people of the organisation have to do with it: they lend it or have a share. */
    public boolean concerns(OrganisationCode organisation) {
        return lender.equals(organisation)
                || shares.stream().anyMatch(share -> share.organisation().equals(organisation));
    }

    /** The same bank with other terms. */
    public Bank with(
            String newName,
            Set<DeskCode> newDesks,
            List<Share> newShares,
            LocalDate newUntil,
            LocalTime newBackAt,
            int newNotice) {
        return new Bank(
                code,
                newName,
                lender,
                lenderName,
                site,
                newDesks,
                newShares,
                per,
                from,
                newUntil,
                recalledFrom,
                newBackAt,
                newNotice,
                version);
    }

    public Bank recalledFrom(LocalDate day) {
        return new Bank(
                code,
                name,
                lender,
                lenderName,
                site,
                desks,
                shares,
                per,
                from,
                until,
                Optional.of(day),
                backAt,
                noticeDays,
                version);
    }

    public Bank endingOn(LocalDate day) {
        return new Bank(
                code,
                name,
                lender,
                lenderName,
                site,
                desks,
                shares,
                per,
                from,
                day,
                recalledFrom,
                backAt,
                noticeDays,
                version);
    }

    /** The same after one more change was stored. */
    public Bank next() {
        return new Bank(
                code,
                name,
                lender,
                lenderName,
                site,
                desks,
                shares,
                per,
                from,
                until,
                recalledFrom,
                backAt,
                noticeDays,
                version + 1);
    }

    /** The desks that this bank and another would both have on some day. */
    public Set<DeskCode> clashWith(Bank other) {
        var both = new HashSet<DeskCode>();
        if (!code.equals(other.code) && from.isBefore(other.until) && other.from.isBefore(until)) {
            both.addAll(desks);
            both.retainAll(other.desks);
        }
        return both;
    }

    /** Its desks by their codes. */
    public List<DeskCode> desksInOrder() {
        var ordered = new ArrayList<>(desks);
        ordered.sort(Comparator.comparing(DeskCode::value));
        return ordered;
    }
}
