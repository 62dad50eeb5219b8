package org.jointestate.domain.trial.presence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.trial.protocol.ZoneRef;
import org.jspecify.annotations.Nullable;

/** Check-ins in a list, in an estate that a test may call made up. */
public final class InMemoryCheckIns implements CheckIns {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    public final List<CheckIn> all = new ArrayList<>();
    public final Set<TeamCode> teams = new HashSet<>();
    public boolean synthetic;

    @Override
    public List<CheckIn> between(Collection<ZoneRef> zones, Instant from, Instant to) {
        return all.stream()
                .filter(one -> zones.contains(one.zone()))
                .filter(one -> !one.from().isBefore(from) && one.from().isBefore(to))
                .sorted(Comparator.comparing(CheckIn::from)
                        .thenComparing(one -> one.person().toString()))
                .map(this::withNext)
                .toList();
    }

    private CheckIn withNext(CheckIn one) {
        var next = all.stream()
                .filter(other -> other.person().equals(one.person()))
                .map(CheckIn::from)
                .filter(from -> from.isAfter(one.from()))
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new CheckIn(
                one.person(),
                one.organisation(),
                one.team(),
                one.zone(),
                one.from(),
                one.slotEnds(),
                one.to(),
                next,
                one.source());
    }

    /** Somebody checks in, and leaves when they say so, at the end of their slot; of who does not say so the slot was an hour. */
    public void add(
            PersonId who, String organisation, @Nullable TeamCode team, String zone, String from, @Nullable String to) {
        var ends = to == null ? Instant.parse(from).plusSeconds(3600) : Instant.parse(to);
        add(who, organisation, team, zone, from, LocalDateTime.ofInstant(ends, LONDON), to);
    }

    /** Somebody checks in for a slot that ends then, and leaves when they say so. */
    public void add(
            PersonId who,
            String organisation,
            @Nullable TeamCode team,
            String zone,
            String from,
            LocalDateTime slotEnds,
            @Nullable String to) {
        all.add(new CheckIn(
                who,
                new OrganisationCode(organisation),
                Optional.ofNullable(team),
                new ZoneRef(zone),
                Instant.parse(from),
                slotEnds,
                to == null ? null : Instant.parse(to),
                null,
                Stay.Source.QR));
    }

    @Override
    public Set<TeamCode> teams() {
        return Set.copyOf(teams);
    }

    @Override
    public boolean synthetic() {
        return synthetic;
    }
}
