package org.jointestate.domain.evaluation.signoff;

import java.util.function.Function;
import org.jointestate.domain.evaluation.InMemoryDatasets;
import org.jointestate.domain.people.PersonId;

class InMemorySignaturesTest extends SignaturesContract {

    private final InMemorySignatures store = new InMemorySignatures();
    private final InMemoryDatasets datasets = new InMemoryDatasets();

    @Override
    protected <T> T in(Function<Ports, T> work) {
        return work.apply(new Ports(store, store.words(), datasets));
    }

    @Override
    protected PersonId somebody() {
        return PersonId.fresh();
    }
}
