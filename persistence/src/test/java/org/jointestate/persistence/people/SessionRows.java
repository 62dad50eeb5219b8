package org.jointestate.persistence.people;

import java.time.Instant;
import java.util.UUID;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.TestDatabase;

/** Sessions written past the application. */
final class SessionRows {

    private SessionRows() {}

    static void withProof(TestDatabase database, String proof) {
        var person = Somebody.in(database);
        var noon = Instant.parse("2027-03-01T12:00:00Z");
        database.in(em -> new Sql(em)
                .update(
                        "insert into person_session (id, person, epoch, proof, browser, began, seen, ends)"
                                + " values (?, ?, 0, ?, 'Firefox', ?, ?, ?)",
                        UUID.randomUUID(),
                        person.toString(),
                        proof,
                        noon,
                        noon,
                        noon.plusSeconds(3600)));
    }
}
