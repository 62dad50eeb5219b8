package org.jointestate.domain.booking.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.InMemoryPeople;
import org.jointestate.domain.people.MovingClock;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.outbox.InMemoryOutbox;
import org.junit.jupiter.api.Test;

class InMemoryNoticesTest extends NoticesContract {

    private final InMemoryPeople people = new InMemoryPeople();
    private final InMemoryNotices notices = new InMemoryNotices();

    @Override
    protected <T> T in(BiFunction<People, Notices, T> work) {
        return work.apply(people, notices);
    }

    @Test
    void a_person_reads_and_dismisses_their_own_notices_and_a_message_waits_for_each() {
        var clock = new MovingClock(Instant.parse("2027-03-01T12:00:00Z"));
        var outbox = new InMemoryOutbox();
        var me = new Person(
                PersonId.fresh(),
                new Username("me"),
                "Me",
                new OrganisationCode("FIRE"),
                null,
                java.util.Set.of(Role.STAFF));
        var mine = new MyNotices(notices, new FixedCaller(me), clock);
        var told = Notice.of(me.id(), NoticeKind.NO_SHOW, clock.instant(), "09:30");
        new Messenger(notices, outbox).tell(told);

        assertEquals(List.of(told), mine.see());
        mine.dismiss(told.id());
        assertEquals(List.of(), mine.see());
        assertThrows(NotFound.class, () -> mine.dismiss(UUID.randomUUID()));
        var message = outbox.take(clock.instant()).orElseThrow();
        assertEquals(Messenger.TOPIC, message.topic());
        assertEquals(told.id().toString(), message.content());

        clock.pass(Duration.ofDays(61));
        assertEquals(1, new ForgetOldNotices(notices, clock).forget());
    }
}
