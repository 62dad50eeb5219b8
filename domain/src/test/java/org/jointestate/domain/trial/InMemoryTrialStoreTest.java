package org.jointestate.domain.trial;

import java.util.function.Function;

class InMemoryTrialStoreTest extends TrialStoreContract {

    private final TrialStore store = InMemoryTrialStore.fresh();

    @Override
    protected <T> T in(Function<TrialStore, T> work) {
        return work.apply(store);
    }
}
