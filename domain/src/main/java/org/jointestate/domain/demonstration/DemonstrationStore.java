package org.jointestate.domain.demonstration;

import java.time.Instant;
import java.util.Collection;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.people.AccessToken;
import org.jointestate.domain.people.Credential;
import org.jointestate.domain.people.Person;

/** Many rows at once, and the mark that this database holds the demonstration. The ports of the features take one at a time. */
public interface DemonstrationStore {

    /** Whether the demonstration was put into this database, whole. */
    boolean isMarked();

    /** Once for each database: a second mark is refused, whoever sets it at the same instant. */
    void mark(long seed, Instant at);

    void addPeople(Collection<Person> people, Collection<Credential> credentials, Collection<AccessToken> tokens);

    /** Adds the bookings, and for each the half hours it held or still holds. No two may want the same one. */
    void addBookings(Collection<Booking> bookings);
}
