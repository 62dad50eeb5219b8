package org.jointestate.domain.people.factor;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointestate.domain.people.PersonId;

/** Second factors in maps: pass the same contract as the ones in the database. */
public class InMemorySecondFactors implements SecondFactors {

    private static final SecondFactor NONE = new SecondFactor(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private final Map<PersonId, SecondFactor> factors = new HashMap<>();
    private final Map<PersonId, Long> steps = new HashMap<>();
    private final Map<PersonId, Set<String>> codes = new HashMap<>();

    @Override
    public Optional<SecondFactor> find(PersonId person) {
        return Optional.ofNullable(factors.get(person));
    }

    @Override
    public Optional<SecondFactor> hold(PersonId person) {
        return find(person);
    }

    @Override
    public void enrol(PersonId person, String hidden, Instant at) {
        factors.put(
                person,
                new SecondFactor(
                        Optional.of(hidden),
                        Optional.of(at),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Override
    public void propose(PersonId person, String hidden, UUID session, Instant at) {
        var known = find(person).orElse(NONE);
        factors.put(
                person,
                new SecondFactor(
                        known.secret(),
                        known.since(),
                        Optional.of(hidden),
                        Optional.of(at),
                        Optional.of(session),
                        known.resetHash(),
                        known.resetExpires()));
    }

    @Override
    public void forgetProposal(PersonId person) {
        factors.computeIfPresent(
                person,
                (id, known) -> new SecondFactor(
                        known.secret(),
                        known.since(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        known.resetHash(),
                        known.resetExpires()));
    }

    @Override
    public List<Sealed> inUse() {
        return factors.entrySet().stream()
                .flatMap(entry -> entry.getValue().secret().map(hidden -> new Sealed(entry.getKey(), hidden)).stream())
                .toList();
    }

    @Override
    public boolean accept(PersonId person, long step) {
        if (!factors.containsKey(person) || steps.getOrDefault(person, 0L) >= step) {
            return false;
        }
        steps.put(person, step);
        return true;
    }

    @Override
    public void allowReset(PersonId person, String hash, Instant expires) {
        factors.computeIfPresent(
                person,
                (id, known) -> new SecondFactor(
                        known.secret(),
                        known.since(),
                        known.pending(),
                        known.pendingSince(),
                        known.pendingSession(),
                        Optional.of(hash),
                        Optional.of(expires)));
    }

    @Override
    public void remove(PersonId person) {
        factors.computeIfPresent(person, (id, known) -> NONE);
        codes.remove(person);
    }

    @Override
    public void keepCodes(PersonId person, Collection<String> digests, Instant at) {
        codes.put(person, new HashSet<>(digests));
    }

    @Override
    public boolean spendCode(PersonId person, String digest, Instant at) {
        return codes.getOrDefault(person, new HashSet<>()).remove(digest);
    }

    @Override
    public int codesLeft(PersonId person) {
        return codes.getOrDefault(person, Set.of()).size();
    }
}
