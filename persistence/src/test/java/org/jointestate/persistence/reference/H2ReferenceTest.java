package org.jointestate.persistence.reference;

import java.util.function.Function;
import org.jointestate.domain.reference.ReferenceContract;
import org.jointestate.domain.reference.ReferenceRows;
import org.jointestate.persistence.shared.AsTheRunner;
import org.jointestate.persistence.shared.TestDatabase;

class H2ReferenceTest extends ReferenceContract {

    @Override
    protected <T> T in(Function<ReferenceRows, T> work) {
        return new AsTheRunner(TestDatabase.h2()).in(em -> work.apply(new SqlReferenceRows(em)));
    }
}
