package org.jointestate.persistence.booking;

import java.util.function.Function;
import org.jointestate.domain.booking.BankPorts;
import org.jointestate.domain.booking.notice.InMemoryNotices;
import org.jointestate.domain.booking.seating.SeatingBankContract;
import org.jointestate.domain.booking.seating.SeatingPorts;
import org.jointestate.persistence.shared.TestDatabase;

class H2SeatingBankTest extends SeatingBankContract {

    @Override
    protected <T> T transaction(Function<SeatingPorts, T> work) {
        return Transactions.runSeating(TestDatabase.h2(), work);
    }

    @Override
    protected <T> T bank(Function<BankPorts, T> work) {
        return BankTransactions.run(TestDatabase.h2(), new InMemoryNotices(), work);
    }
}
