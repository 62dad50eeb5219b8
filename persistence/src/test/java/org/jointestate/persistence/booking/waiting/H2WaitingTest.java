package org.jointestate.persistence.booking.waiting;

import java.util.List;
import java.util.function.Function;
import org.jointestate.domain.booking.notice.Notice;
import org.jointestate.domain.booking.waiting.WaitingContract;
import org.jointestate.domain.booking.waiting.WaitingPorts;
import org.jointestate.persistence.shared.KeptConnections;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

class H2WaitingTest extends WaitingContract {

    private static TestDatabase database;

    private final WaitingTransactions transactions = new WaitingTransactions(database, secrets, clock);

    @BeforeAll
    static void open() {
        database = TestDatabase.freshH2().through(KeptConnections::new);
    }

    @BeforeEach
    void forget() {
        transactions.forget();
    }

    @Override
    public <T> T in(Function<WaitingPorts, T> work) {
        return transactions.in(work);
    }

    @Override
    protected List<Notice> told() {
        return transactions.told();
    }
}
