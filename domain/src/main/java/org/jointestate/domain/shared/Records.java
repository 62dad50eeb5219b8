package org.jointestate.domain.shared;

import java.util.Optional;

/** Everything that is kept, seen from so far away that only its changing can be told. */
public interface Records {

    /** The state in which everything is now; nothing where the database cannot say. One question, asked outside any transaction. */
    Optional<RecordsState> state();
}
