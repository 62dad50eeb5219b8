package org.jointestate.web.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.RecogniseCaller;
import org.jointestate.domain.people.Secrets;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.people.session.Proof;
import org.jointestate.domain.people.session.Recognised;
import org.jointestate.domain.people.session.Session;
import org.jointestate.domain.people.session.Sessions;
import org.jointestate.domain.shared.RecordsState;
import org.jointestate.domain.shared.Role;
import org.junit.jupiter.api.Test;

class KeptSessionsTest {

    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    private static final Optional<RecordsState> ONE = Optional.of(new RecordsState("1", "estate"));
    private static final Optional<RecordsState> TWO = Optional.of(new RecordsState("2", "estate"));

    private final Person ann = new Person(
            PersonId.fresh(), new Username("ann"), "Ann", new OrganisationCode("POLICE"), null, EnumSet.of(Role.STAFF));
    private final Session session = new Session(ann, Proof.PASSWORD, "Firefox", NOON, Duration.ofHours(12));
    private Instant now = NOON;
    private boolean ended;
    private int asked;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private final Sessions sessions = port(Sessions.class);
    private final KeptSessions kept =
            new KeptSessions(new RecogniseCaller(port(People.class), sessions, port(Secrets.class), clock), clock);

    /** Asked for nothing but the session. */
    private <T> T port(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("find")) {
                        throw new AssertionError(method.getName());
                    }
                    asked++;
                    return ended || !session.id().equals(arguments[0])
                            ? Optional.empty()
                            : Optional.of(new Recognised(session, ann));
                }));
    }

    private Optional<Person> come(UUID id, Optional<RecordsState> asOf) {
        return kept.recognise(id, asOf).map(Recognised::person);
    }

    @Test
    void somebody_is_recognised_without_another_question_while_nothing_is_written() {
        assertEquals(Optional.of(ann), come(session.id(), ONE));
        assertEquals(Optional.of(ann), come(session.id(), ONE));
        assertEquals(1, asked);

        assertEquals(Optional.empty(), come(UUID.randomUUID(), ONE));
    }

    @Test
    void who_was_signed_out_is_nobody_from_the_next_request_on() {
        come(session.id(), ONE);
        ended = true;

        assertEquals(Optional.empty(), come(session.id(), TWO));
        assertEquals(Optional.empty(), come(session.id(), Optional.empty()));
    }

    @Test
    void a_session_ends_by_the_clock_though_nothing_is_written() {
        come(session.id(), ONE);
        now = NOON.plus(Session.IDLE);

        assertEquals(Optional.empty(), come(session.id(), ONE));
    }

    @Test
    void who_stands_in_is_asked_anew_when_the_day_is_over() {
        now = NOON.plus(Duration.ofHours(11).plusMinutes(59));
        session.see(now);
        come(session.id(), ONE);
        now = now.plus(Duration.ofMinutes(2));
        come(session.id(), ONE);

        assertEquals(2, asked);
    }
}
