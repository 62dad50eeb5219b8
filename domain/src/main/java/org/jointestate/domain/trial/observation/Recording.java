package org.jointestate.domain.trial.observation;

import java.util.List;
import org.jointestate.domain.shared.Undone;
import org.jspecify.annotations.Nullable;

/** What came, or would come, of a list of proposals, each with its own answer. One refusal refuses them all. */
public sealed interface Recording {

    List<Weighed> weighed();

    /** One proposal and what it does. */
    record Weighed(
            Proposal proposal,
            Effect effect,
            @Nullable Refusal refusal,
            @Nullable Observation before) {}

    enum Effect {
        NEW,
        SAME,
        CORRECTION,
        REFUSED
    }

    /** Everything was kept. */
    record Kept(List<Weighed> weighed) implements Recording {}

    /** Nothing was kept, because it was only a trial run. */
    record Tried(List<Weighed> weighed) implements Recording {}

    /** Nothing was kept, because of those that are refused. */
    record Refused(List<Weighed> weighed) implements Recording, Undone {}

    default long count(Effect effect) {
        return weighed().stream().filter(one -> one.effect() == effect).count();
    }
}
