package org.jointestate.persistence.booking;

import jakarta.persistence.EntityManager;
import org.jointestate.domain.booking.BookingPorts;
import org.jointestate.domain.booking.use.UsePorts;
import org.jointestate.persistence.estate.JpaSites;
import org.jointestate.persistence.people.JpaPeople;

/** The ports of use figures within one transaction. */
final class UseTransactions {

    private UseTransactions() {}

    static UsePorts ports(EntityManager em) {
        return new UsePorts(
                new BookingPorts(
                        new JpaPeople(em),
                        new JpaSites(em),
                        new JpaBookings(em),
                        new SqlClaims(em),
                        new SqlBookingRules(em)),
                new SqlBanks(em),
                new SqlUseFigures(em));
    }
}
