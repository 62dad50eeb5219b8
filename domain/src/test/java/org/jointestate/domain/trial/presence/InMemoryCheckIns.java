package org.jointestate.domain.trial.presence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.trial.protocol.ZoneRef;

/** Check-ins in a list, in an estate that a test may call made up. */
public final class InMemoryCheckIns implements CheckIns {

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
                .toList();
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
