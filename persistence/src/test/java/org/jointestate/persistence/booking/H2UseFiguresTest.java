package org.jointestate.persistence.booking;

import java.util.function.Function;
import org.jointestate.domain.booking.use.UseFiguresContract;
import org.jointestate.domain.booking.use.UsePorts;
import org.jointestate.persistence.shared.TestDatabase;

class H2UseFiguresTest extends UseFiguresContract {

    /** Of its own: counting goes through all sites. */
    private static final TestDatabase DATABASE = TestDatabase.freshH2();

    @Override
    protected <T> T in(Function<UsePorts, T> work) {
        return DATABASE.in(em -> work.apply(UseTransactions.ports(em)));
    }
}
