package org.jointestate.persistence.estate;

import java.util.function.Function;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.SitesContract;
import org.jointestate.persistence.shared.TestDatabase;

class H2SitesTest extends SitesContract {

    @Override
    protected <T> T in(Function<Sites, T> work) {
        return TestDatabase.h2().in(em -> work.apply(new JpaSites(em)));
    }
}
