package org.jointestate.persistence.booking;

import java.util.List;
import java.util.function.Function;
import org.jointestate.domain.booking.notice.Notice;
import org.jointestate.domain.booking.surge.SurgeContract;
import org.jointestate.domain.booking.surge.SurgePorts;
import org.jointestate.persistence.shared.KeptConnections;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

class H2SurgeTest extends SurgeContract {

    private static TestDatabase database;

    private final SurgeTransactions transactions = new SurgeTransactions(database, clock);

    @BeforeAll
    static void open() {
        database = TestDatabase.freshH2().through(KeptConnections::new);
    }

    @BeforeEach
    void forget() {
        transactions.forget();
    }

    @Override
    public <T> T in(Function<SurgePorts, T> work) {
        return transactions.in(work);
    }

    @Override
    protected List<Notice> told() {
        return transactions.told();
    }
}
