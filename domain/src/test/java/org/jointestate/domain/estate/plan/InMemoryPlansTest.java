package org.jointestate.domain.estate.plan;

import java.util.function.Function;
import org.jointestate.domain.estate.InMemorySites;

class InMemoryPlansTest extends PlansContract {

    private final Stores stores = new Stores(new InMemorySites(), new InMemoryPlanPictures());

    @Override
    protected <T> T in(Function<Stores, T> work) {
        return work.apply(stores);
    }
}
