package org.jointestate.domain.booking.calendar;

import java.time.Instant;
import java.util.Optional;
import org.jointestate.domain.people.PersonId;

/** The private addresses of calendars. An address is 256 random bits, told once and kept as its digest. */
public interface CalendarFeeds {

    void add(PersonId person, String hash, Instant made);

    /** When the person's working address was made, if there is one. */
    Optional<Instant> madeBy(PersonId person);

    /** Ends every address of the person. @return how many worked until now */
    int revoke(PersonId person, Instant at);

    /** The active person whose working address has this digest. A revoked one and one that never was answer alike, by the same query. */
    Optional<PersonId> ownerOf(String hash);
}
