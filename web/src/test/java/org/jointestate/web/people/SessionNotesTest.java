package org.jointestate.web.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.RecogniseCaller;
import org.jointestate.domain.people.Secrets;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.people.session.NoteSeen;
import org.jointestate.domain.people.session.Proof;
import org.jointestate.domain.people.session.Recognised;
import org.jointestate.domain.people.session.Session;
import org.jointestate.domain.people.session.Sessions;
import org.jointestate.domain.shared.Role;
import org.junit.jupiter.api.Test;

class SessionNotesTest {

    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    private static final Clock LATER = Clock.fixed(NOON.plus(Duration.ofMinutes(5)), ZoneOffset.UTC);

    private final Person ann = new Person(
            PersonId.fresh(), new Username("ann"), "Ann", new OrganisationCode("POLICE"), null, EnumSet.of(Role.STAFF));
    private final Session session = new Session(ann, Proof.PASSWORD, "Firefox", NOON, Duration.ofHours(12));
    private final List<String> written = new ArrayList<>();
    private boolean canWrite = true;

    /** A database that finds the session, and writes or fails to write. */
    private final Sessions sessions = (Sessions) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {Sessions.class}, (proxy, asked, arguments) -> {
                if (asked.getName().equals("find")) {
                    return Optional.of(new Recognised(session, ann));
                }
                if (!canWrite) {
                    throw new IllegalStateException("The database is read-only.");
                }
                written.add(asked.getName());
                return null;
            });

    private static <T> T unused(Class<T> port) {
        return port.cast(Proxy.newProxyInstance(
                SessionNotesTest.class.getClassLoader(), new Class<?>[] {port}, (proxy, asked, arguments) -> {
                    throw new AssertionError(asked.getName());
                }));
    }

    @Test
    void somebody_is_recognised_and_answered_by_a_database_that_can_only_be_read() {
        canWrite = false;

        var found = new RecogniseCaller(unused(People.class), sessions, unused(Secrets.class), LATER)
                .bySession(session.id());
        new SessionNotes(new NoteSeen(sessions, LATER), LATER).note(session);

        assertEquals(Optional.of(ann), found.map(Recognised::person));
        assertTrue(written.isEmpty());
    }

    @Test
    void that_a_session_was_used_is_noted_once_a_minute() {
        var soon = Clock.fixed(NOON.plusSeconds(59), ZoneOffset.UTC);
        new SessionNotes(new NoteSeen(sessions, soon), soon).note(session);
        assertEquals(List.of(), written);

        new SessionNotes(new NoteSeen(sessions, LATER), LATER).note(session);
        assertEquals(List.of("seen"), written);
    }
}
