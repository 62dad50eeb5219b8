package org.jointestate.persistence.booking;

import java.util.function.Function;
import org.jointestate.domain.booking.BankPorts;
import org.jointestate.domain.booking.BanksContract;
import org.jointestate.domain.booking.notice.InMemoryNotices;
import org.jointestate.persistence.shared.TestDatabase;

class PostgresBanksTest extends BanksContract {

    private final InMemoryNotices notices = new InMemoryNotices();

    @Override
    protected <T> T in(Function<BankPorts, T> work) {
        return BankTransactions.run(TestDatabase.postgres(), notices, work);
    }
}
