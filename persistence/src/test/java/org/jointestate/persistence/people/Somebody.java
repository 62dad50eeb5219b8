package org.jointestate.persistence.people;

import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;
import org.jointestate.persistence.shared.TestDatabase;

/** People that rows may refer to, and transactions that end badly. */
final class Somebody {

    private static final class Back extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private Somebody() {}

    static PersonId in(TestDatabase database) {
        var person = new Person(
                PersonId.fresh(),
                new Username("s" + UUID.randomUUID().toString().substring(0, 12)),
                "Somebody",
                new OrganisationCode("FIRE"),
                null,
                Set.of(Role.STAFF));
        return database.in(em -> {
            new JpaPeople(em).add(person);
            return person.id();
        });
    }

    /** What was answered in a transaction that is undone afterwards, as the runner of use cases does it. */
    static <T> T triedIn(TestDatabase database, Function<EntityManager, T> work) {
        var answer = new AtomicReference<T>();
        try {
            database.in(em -> {
                answer.set(work.apply(em));
                throw new Back();
            });
        } catch (Back undone) {
            // That is what it is for.
        }
        return answer.get();
    }
}
