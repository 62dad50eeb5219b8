package org.jointestate.persistence.shared;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * How long the database may take for one statement, by the kind of work that a thread does. The database gives a statement up a second
 * before we give up the connection: what is merely slow costs its transaction, and only a database that says nothing at all costs the
 * connection.
 */
public enum Patience {
    /** Somebody waits for an answer, which must come within ten seconds even when the database is silent. */
    REQUEST(Duration.ofSeconds(8)),
    /** A job, or a command: nobody waits. The longest statement seen took one second. */
    WORK(Duration.ofSeconds(60)),
    /** A change of the tables at a start: an index over ten years of bookings takes as long as it takes. */
    MIGRATION(Duration.ofHours(1));

    private static final Duration MORE_FOR_THE_NETWORK = Duration.ofSeconds(1);
    private static final ThreadLocal<Patience> OF_THREAD = ThreadLocal.withInitial(() -> REQUEST);

    private final Duration statement;

    Patience(Duration statement) {
        this.statement = statement;
    }

    /** After so long the database itself ends a statement. */
    public Duration statement() {
        return statement;
    }

    /** After so long without a word from the database the connection is given up. */
    public Duration network() {
        return statement.plus(MORE_FOR_THE_NETWORK);
    }

    /** That of what this thread does at the moment. */
    static Patience ofThread() {
        return OF_THREAD.get();
    }

    /** Does the work with this patience. */
    public void during(Runnable work) {
        during(() -> {
            work.run();
            return this;
        });
    }

    public <T> T during(Supplier<T> work) {
        var before = OF_THREAD.get();
        OF_THREAD.set(this);
        try {
            return work.get();
        } finally {
            OF_THREAD.set(before);
        }
    }
}
