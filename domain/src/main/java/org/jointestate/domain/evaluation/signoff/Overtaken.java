package org.jointestate.domain.evaluation.signoff;

import java.time.Instant;

/** That signatures no longer hold, because what they were given for is no longer what stands. */
public record Overtaken(By by, Instant at) {

    public enum By {
        /** The data were frozen again. */
        DATASET,
        /** The plan was amended. */
        PROTOCOL,
        /** Somebody saved other words for the report. */
        WORDS,
        /** Somebody enclosed other figures of desk use. */
        DESK_USE,
        /** Something else that is recorded of the trial was corrected, added or taken out. */
        RECORDS,
        /** The engine that works the numbers out is another. */
        ENGINE
    }
}
