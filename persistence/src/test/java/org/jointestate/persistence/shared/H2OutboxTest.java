package org.jointestate.persistence.shared;

import java.util.function.Function;
import org.jointestate.domain.shared.outbox.Outbox;
import org.jointestate.domain.shared.outbox.OutboxContract;

class H2OutboxTest extends OutboxContract {

    @Override
    protected <T> T in(Function<Outbox, T> work) {
        return TestDatabase.h2().in(em -> work.apply(new SqlOutbox(em)));
    }
}
