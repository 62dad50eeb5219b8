package org.jointestate.domain.people.deputy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.session.Session;
import org.jointestate.domain.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * That somebody stands in for a senior leader or a trial lead for some days. The principal names the deputy, who holds the role on these
 * days and no others; the principal or an administrator may end it before. It holds only while it could be agreed today: should the
 * principal lose the role, or the deputy become an author, it is suspended by itself.
 */
public class Deputyship {

    /** The roles that somebody else may hold for a while. */
    public static final Set<Role> ROLES = EnumSet.of(Role.SENIOR_LEADER, Role.TRIAL_LEAD);

    public static final int LONGEST_DAYS = 62;

    /** Why somebody cannot be the deputy. */
    public enum Objection {
        YOURSELF,
        OTHER_ORGANISATION,
        /** Whoever records a trial and writes its report must not approve it, and the other way round. */
        AUTHOR_AND_LEADER,
        /** Whoever audits must not do what is audited. */
        AUDITOR,
        NOT_ACTIVE,
        ROLE_NOT_HELD
    }

    private UUID id;
    private PersonId principal;
    private PersonId deputy;
    private Role role;
    private LocalDate firstDay;
    private LocalDate until;
    private Instant named;
    private @Nullable Instant ended;

    @SuppressWarnings("NullAway.Init")
    protected Deputyship() {}

    /** @param until the first day on which it no longer holds */
    public Deputyship(PersonId principal, PersonId deputy, Role role, LocalDate from, LocalDate until, Instant named) {
        if (!ROLES.contains(role)) {
            throw new IllegalArgumentException("Nobody stands in for the role (%s).".formatted(role));
        }
        if (!until.isAfter(from) || from.plusDays(LONGEST_DAYS).isBefore(until)) {
            throw new IllegalArgumentException(
                    "A deputy stands in for 1 to %d days (%s to %s).".formatted(LONGEST_DAYS, from, until));
        }
        this.id = UUID.randomUUID();
        this.principal = principal;
        this.deputy = deputy;
        this.role = role;
        this.firstDay = from;
        this.until = until;
        this.named = named;
    }

    /** What speaks against it, as both are now. */
    public static Optional<Objection> objection(Person principal, Person deputy, Role role) {
        if (principal.id().equals(deputy.id())) {
            return Optional.of(Objection.YOURSELF);
        }
        if (!principal.active() || !deputy.active()) {
            return Optional.of(Objection.NOT_ACTIVE);
        }
        if (!principal.roles().contains(role)) {
            return Optional.of(Objection.ROLE_NOT_HELD);
        }
        if (!principal.organisation().equals(deputy.organisation())) {
            return Optional.of(Objection.OTHER_ORGANISATION);
        }
        var other = role == Role.SENIOR_LEADER ? Role.TRIAL_LEAD : Role.SENIOR_LEADER;
        if (deputy.roles().contains(other)) {
            return Optional.of(Objection.AUTHOR_AND_LEADER);
        }
        return deputy.roles().contains(Role.AUDITOR) ? Optional.of(Objection.AUDITOR) : Optional.empty();
    }

    /** Where the days of a deputy begin and end. */
    static final ZoneId ZONE = ZoneId.of("Europe/London");

    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /**
     * What the deputy holds by it in a session, on a day on which it holds: nothing while something speaks against it, and nothing to whoever
     * has shown only a password.
     */
    public Optional<StandIn> standIn(Person theirs, Person mine, Session session) {
        return session.proof().isEnoughForAll() && objection(theirs, mine, role).isEmpty()
                ? Optional.of(new StandIn(principal, role))
                : Optional.empty();
    }

    public boolean overlaps(LocalDate otherFrom, LocalDate otherUntil) {
        return firstDay.isBefore(otherUntil) && otherFrom.isBefore(until);
    }

    public boolean holdsOn(LocalDate day) {
        return ended == null && !day.isBefore(firstDay) && day.isBefore(until);
    }

    public boolean isOverOn(LocalDate day) {
        return ended != null || !day.isBefore(until);
    }

    public void end(Instant at) {
        if (ended == null) {
            ended = at;
        }
    }

    public UUID id() {
        return id;
    }

    public PersonId principal() {
        return principal;
    }

    public PersonId deputy() {
        return deputy;
    }

    public Role role() {
        return role;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    /** The first day on which it no longer holds. */
    public LocalDate until() {
        return until;
    }

    public Instant named() {
        return named;
    }

    public Optional<Instant> ended() {
        return Optional.ofNullable(ended);
    }
}
