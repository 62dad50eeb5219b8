package org.jointestate.domain.people.directory;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.ChangedMeanwhile;

/** Identities in a map: passes the same contract as the ones in the database. */
public class InMemoryDirectoryIdentities implements DirectoryIdentities {

    private final Map<DirectoryIdentity, PersonId> people = new LinkedHashMap<>();

    @Override
    public Optional<PersonId> personOf(DirectoryIdentity identity) {
        return Optional.ofNullable(people.get(identity));
    }

    @Override
    public List<DirectoryIdentity> of(PersonId person) {
        return people.entrySet().stream()
                .filter(entry -> entry.getValue().equals(person))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void add(DirectoryIdentity identity, PersonId person, Instant at) {
        if (people.putIfAbsent(identity, person) != null) {
            throw new ChangedMeanwhile(new IllegalStateException("The identity is there already."));
        }
    }

    @Override
    public void forget(PersonId person) {
        people.values().removeIf(person::equals);
    }
}
