package org.jointestate.persistence.shared;

import java.util.function.Function;
import org.jointestate.domain.shared.outbox.Outbox;
import org.jointestate.domain.shared.outbox.OutboxContract;

class PostgresOutboxTest extends OutboxContract {

    @Override
    protected <T> T in(Function<Outbox, T> work) {
        return TestDatabase.postgres().in(em -> work.apply(new SqlOutbox(em)));
    }
}
