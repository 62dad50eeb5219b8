package org.jointestate.domain.evaluation;

import java.util.function.Function;
import org.jointestate.domain.people.PersonId;

class InMemoryDatasetsTest extends DatasetsContract {

    private final InMemoryDatasets store = new InMemoryDatasets();
    private final PersonId somebody = PersonId.fresh();

    @Override
    protected <T> T in(Function<Ports, T> work) {
        return work.apply(new Ports(store, store));
    }

    @Override
    protected PersonId somebody() {
        return somebody;
    }
}
