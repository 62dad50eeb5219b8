package org.jointestate.domain.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Attempts in a list: passes the same contract as the ones in the database. */
public class InMemorySignInAttempts implements SignInAttempts {

    private record Attempt(String username, String address, Instant at) {}

    private final List<Attempt> attempts = new ArrayList<>();

    @Override
    public void failed(String username, String address, Instant at) {
        attempts.add(new Attempt(username, address, at));
    }

    @Override
    public int failuresOf(String username, Instant since) {
        return (int) attempts.stream()
                .filter(attempt ->
                        attempt.username().equals(username) && attempt.at().isAfter(since))
                .count();
    }

    @Override
    public int failuresFrom(String address, Instant since) {
        return (int) attempts.stream()
                .filter(attempt ->
                        attempt.address().equals(address) && attempt.at().isAfter(since))
                .count();
    }

    @Override
    public void forget(String username) {
        attempts.removeIf(attempt -> attempt.username().equals(username));
    }

    @Override
    public int forgetBefore(Instant moment) {
        var before = attempts.size();
        attempts.removeIf(attempt -> attempt.at().isBefore(moment));
        return before - attempts.size();
    }
}
