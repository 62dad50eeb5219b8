package org.jointestate.domain.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.protocol.ComparisonTeam;
import org.jointestate.domain.trial.protocol.Protocol;
import org.jointestate.domain.trial.protocol.ProtocolText;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jspecify.annotations.Nullable;

/**
 * A trial and the plan it is judged by. It begins as a draft that its leads revise freely; it is locked once, with the instant and the
 * hash of the plan's text; from then on a change of the plan is an amendment, which is added with its reason and its difference. Whether
 * a trial is synthetic is settled at its beginning and never changes. Moved days do not make a late lock an early one: the earliest day on
 * which the trial was to begin stays known.
 */
public class Trial {

    private TrialCode code;
    private Protocol protocol;
    private Set<PersonId> leads;
    private Instant created;
    private String pseudonymKey;
    private @Nullable Instant lockedAt;
    private @Nullable String lockedHash;
    private @Nullable LocalDate earliestStart;
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Trial() {}

    /** @param pseudonymKey a secret of this trial alone, under which people's stays are kept */
    public Trial(Protocol protocol, Set<PersonId> leads, Instant created, String pseudonymKey) {
        this.code = protocol.code();
        this.protocol = protocol;
        this.leads = new LinkedHashSet<>(leads);
        this.created = created;
        this.pseudonymKey = pseudonymKey;
    }

    /** Changes the draft. */
    public void revise(Protocol next) {
        if (isLocked()) {
            throw new IllegalStateException(
                    "The protocol of the trial (%s) is locked. Amend it instead.".formatted(code));
        }
        requireSame(next);
        this.protocol = next;
    }

    /** Locks the plan as it stands. */
    public void lock(Instant at) {
        if (isLocked()) {
            throw new IllegalStateException("The protocol of the trial (%s) is locked already.".formatted(code));
        }
        this.lockedAt = at;
        this.lockedHash = ProtocolText.hash(protocol);
        keepStart();
    }

    /** Changes the locked plan and gives the amendment that says so. */
    public Amendment amend(
            Protocol next, Instant at, @Nullable PersonId by, OrganisationCode organisation, String why) {
        if (!isLocked()) {
            throw new IllegalStateException(
                    "The protocol of the trial (%s) is a draft. Revise it instead.".formatted(code));
        }
        requireSame(next);
        var difference = ProtocolText.difference(protocol, next);
        keepStart();
        this.protocol = next;
        keepStart();
        return new Amendment(UUID.randomUUID(), code, at, by, organisation, why, difference);
    }

    /** Keeps the day on which the trial begins by the plan as it stands, unless it was to begin earlier: it is locked, or something of it is recorded. */
    public void keepStart() {
        this.earliestStart = earliestStart();
    }

    private void requireSame(Protocol next) {
        if (!next.code().equals(code) || next.synthetic() != protocol.synthetic()) {
            throw new IllegalArgumentException("The trial (%s) keeps its code and stays %s."
                    .formatted(code, protocol.synthetic() ? "synthetic" : "real"));
        }
    }

    public void appoint(PersonId lead) {
        var more = new LinkedHashSet<>(leads);
        more.add(lead);
        this.leads = more;
    }

    /** Takes a lead off; the last one cannot be. */
    public void dismiss(PersonId lead) {
        var fewer = new LinkedHashSet<>(leads);
        fewer.remove(lead);
        if (fewer.isEmpty()) {
            throw new IllegalStateException(
                    "The trial (%s) would have no lead. Appoint another first.".formatted(code));
        }
        this.leads = fewer;
    }

    public boolean isLedBy(PersonId person) {
        return leads.contains(person);
    }

    public boolean isLocked() {
        return lockedAt != null;
    }

    public TrialCode code() {
        return code;
    }

    public Protocol protocol() {
        return protocol;
    }

    public Set<PersonId> leads() {
        return Set.copyOf(leads);
    }

    public Instant created() {
        return created;
    }

    public String pseudonymKey() {
        return pseudonymKey;
    }

    public Optional<Instant> lockedAt() {
        return Optional.ofNullable(lockedAt);
    }

    public Optional<String> lockedHash() {
        return Optional.ofNullable(lockedHash);
    }

    /** Whether a team of its plan was agreed before anything could be known of the trial; of a draft, whether that could still be said. */
    public boolean agreedBefore(ComparisonTeam team, Instant now) {
        return protocol.agreedBefore(team, lockedAt().orElse(now), earliestStart());
    }

    /** The day on which the trial begins, or was to begin by an earlier plan that was locked or under which something of it was recorded. */
    public LocalDate earliestStart() {
        var kept = earliestStart;
        return kept != null && kept.isBefore(protocol.trialFrom()) ? kept : protocol.trialFrom();
    }

    /** The moment at which that day begins where the trial is. */
    public Instant earliestBegin() {
        return earliestStart().atStartOfDay(protocol.timeZone()).toInstant();
    }

    /** What level of evidence it can reach at most with the comparison teams of its plan. */
    public int reach(Instant now) {
        return protocol.reach(lockedAt().orElse(now), earliestStart());
    }

    public boolean synthetic() {
        return protocol.synthetic();
    }

    public long version() {
        return version;
    }
}
