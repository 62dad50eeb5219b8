package org.jointestate.persistence.booking;

import java.util.List;
import java.util.function.Function;
import org.jointestate.domain.booking.closure.ClosureContract;
import org.jointestate.domain.booking.closure.ClosurePorts;
import org.jointestate.domain.booking.notice.Notice;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.api.BeforeAll;

class PostgresClosureTest extends ClosureContract {

    private static TestDatabase database;

    private final ClosureTransactions transactions = new ClosureTransactions(database, clock);

    @BeforeAll
    static void open() {
        database = TestDatabase.freshPostgres();
    }

    @Override
    public <T> T in(Function<ClosurePorts, T> work) {
        return transactions.in(work);
    }

    @Override
    protected List<Notice> told() {
        return transactions.told();
    }
}
