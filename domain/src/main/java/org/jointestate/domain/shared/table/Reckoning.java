package org.jointestate.domain.shared.table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What a table would do if it were taken in now: what is wrong with it, line by line, and what it would add, change and take out of use.
 *
 * @param faults at most {@link Faults#MOST} of them, in the order of the lines
 * @param wrong how many faults there are in all
 * @param changes the lines that change something, in their order
 * @param same how many lines say what is there already
 * @param digest tells this reckoning from another: the same only when the same lines would make the same differences
 */
public record Reckoning(List<Fault> faults, long wrong, List<Change> changes, long same, String digest) {

    public Reckoning {
        faults = List.copyOf(faults);
        changes = List.copyOf(changes);
    }

    static Reckoning of(Faults faults, List<Change> changes, long same) {
        return new Reckoning(faults.inOrder(), faults.count(), changes, same, digest(changes, same));
    }

    public boolean isFit() {
        return wrong == 0;
    }

    /** How many lines have each effect; none is left out. */
    public Map<Effect, Long> counts() {
        var counts = new EnumMap<Effect, Long>(Effect.class);
        for (var effect : Effect.values()) {
            counts.put(effect, 0L);
        }
        changes.forEach(change -> counts.merge(change.effect(), 1L, Long::sum));
        counts.put(Effect.SAME, same);
        return counts;
    }

    public long count(Effect effect) {
        return counts().getOrDefault(effect, 0L);
    }

    private static String digest(List<Change> changes, long same) {
        var sha = sha256();
        for (var change : changes) {
            say(sha, change.line() + " " + change.effect());
            say(sha, change.thing());
            for (var difference : change.differences()) {
                say(sha, difference.column());
                say(sha, difference.before());
                say(sha, difference.after());
            }
        }
        say(sha, "" + same);
        return HexFormat.of().formatHex(sha.digest());
    }

    /** No text of a cell holds a control character, so this end cannot stand in one. */
    private static void say(MessageDigest sha, String text) {
        sha.update(text.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
