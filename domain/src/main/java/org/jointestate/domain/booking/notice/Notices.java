package org.jointestate.domain.booking.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.people.PersonId;

/** All notices of the last weeks. To tell somebody something, use {@link Messenger}, which also sees to the mail. */
public interface Notices {

    void add(Notice notice);

    Optional<Notice> find(UUID id);

    /** What was told within an act, by the start of the bookings; what is about no booking comes first. */
    List<Notice> ofAct(UUID act);

    /** What stands on the person's My day: of a kind that is shown and not dismissed, the newest first; no more than so many. */
    List<Notice> shownTo(PersonId person, int most);

    /** @return whether this person had such a notice, dismissed or not */
    boolean dismiss(UUID id, PersonId person, Instant at);

    /** @return how many were forgotten */
    int forgetToldBefore(Instant moment);
}
