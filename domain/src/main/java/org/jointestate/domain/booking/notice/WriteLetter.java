package org.jointestate.domain.booking.notice;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.ReminderWish;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Says whether a notice goes by mail and to which address, when its message's turn has come: people and bookings may have changed. */
@UseCase(roles = Role.SYSTEM)
public class WriteLetter {

    /** What came of it. */
    public sealed interface Decision {
        record Written(Letter letter) implements Decision {}

        record NotNeeded(Why why) implements Decision {}
    }

    /** Why no mail goes. */
    public enum Why {
        /** The notice is so old that it is forgotten. */
        FORGOTTEN,
        /** The person has left, or has no address. */
        NO_ADDRESS,
        /** The person does not want this kind. */
        NOT_WANTED,
        /** What it tells of is over. */
        TOO_LATE,
        /** The booking has changed since. */
        OVERTAKEN,
        /** Nothing came of the act that was to be told. */
        NOTHING_DONE
    }

    private final Notices notices;
    private final People people;
    private final Bookings bookings;
    private final Clock clock;

    @Inject
    public WriteLetter(Notices notices, People people, Bookings bookings, Clock clock) {
        this.notices = notices;
        this.people = people;
        this.bookings = bookings;
        this.clock = clock;
    }

    public Decision write(UUID noticeId) {
        var found = notices.find(noticeId);
        if (found.isEmpty()) {
            return new Decision.NotNeeded(Why.FORGOTTEN);
        }
        var notice = found.get();
        var person = people.find(notice.person()).filter(Person::active);
        var address = person.flatMap(Person::email);
        if (person.isEmpty() || address.isEmpty()) {
            return new Decision.NotNeeded(Why.NO_ADDRESS);
        }
        if (!isWanted(notice, person.get())) {
            return new Decision.NotNeeded(Why.NOT_WANTED);
        }
        if (notice.isTooLate(clock.instant())) {
            return new Decision.NotNeeded(Why.TOO_LATE);
        }
        if (notice.kind().mail() == NoticeKind.Mail.REMINDER && !stands(notice)) {
            return new Decision.NotNeeded(Why.OVERTAKEN);
        }
        return new Decision.Written(new Letter(
                notice,
                address.get(),
                notice.kind().mail().isForCalendars()
                        && notice.about().isPresent()
                        && person.get().invitations()));
    }

    /** What others did is always told. What the person did goes to those who want invitations, a reminder to those who want reminders. */
    private static boolean isWanted(Notice notice, Person person) {
        if (notice.kind().mail() == NoticeKind.Mail.REMINDER) {
            return person.reminder() != ReminderWish.NONE;
        }
        return notice.kind().isShown() || notice.kind().mail() == NoticeKind.Mail.NEWS || person.invitations();
    }

    private boolean stands(Notice notice) {
        return notice.about()
                .flatMap(about -> bookings.find(about.booking())
                        .filter(booking -> booking.state() == BookingState.RESERVED)
                        .filter(booking -> booking.revision() == about.revision()))
                .isPresent();
    }
}
