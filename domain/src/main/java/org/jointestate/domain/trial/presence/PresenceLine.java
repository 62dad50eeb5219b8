package org.jointestate.domain.trial.presence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a file of past presence, its instants already read. Without an end the stay is closed when its zone closes. */
public record PresenceLine(
        long line,
        Somebody who,
        String organisation,
        String zone,
        Instant from,
        @Nullable Instant to) {

    /** Whom a line speaks of, and what it says about an account in this system. */
    public sealed interface Somebody {

        /** An identifier of the file's own: whether the person has an account here, nobody said. */
        record InTheFile(String identifier) implements Somebody {}

        /** An identifier of the file's own, of somebody who has no account here and so cannot have checked in. */
        record WithoutAccount(String identifier) implements Somebody {}

        /** Somebody with this user name here. */
        record OnTheRoll(String username) implements Somebody {}

        /** What an earlier reading made of it: a file that waits for a yes is kept without names. */
        record Coded(String pseudonym, Account account) implements Somebody {}
    }

    /** What a line says of an account here. */
    public enum Account {
        NOT_SAID,
        NONE,
        HERE
    }

    PresenceLine coded(String pseudonym, Account account) {
        return new PresenceLine(line, new Somebody.Coded(pseudonym, account), organisation, zone, from, to);
    }
}
