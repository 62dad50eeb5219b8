package org.jointestate.domain.estate;

import java.util.function.Function;

class InMemorySitesTest extends SitesContract {

    private final Sites sites = new InMemorySites();

    @Override
    protected <T> T in(Function<Sites, T> work) {
        return work.apply(sites);
    }
}
