package org.jointestate.persistence.estate;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jointestate.domain.estate.AnEstate;
import org.jointestate.domain.estate.Closure;
import org.jointestate.domain.estate.Layout;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of the estate is never out of date, whatever becomes of a change. */
class KeptLayoutsTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

    private static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final AnEstate estate =
            AnEstate.of("K" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT), 3);

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void it_is_read_once_until_something_changes(String kind) {
        var database = database(kind);

        var first = layout(database);
        assertSame(first, layout(database));

        close(database);
        var second = layout(database);
        assertTrue(isClosed(second));
        assertSame(second, layout(database));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void a_change_that_is_given_up_leaves_no_trace_though_it_was_read_meanwhile(String kind) {
        var database = database(kind);

        assertThrows(
                GivenUp.class,
                () -> database.in(em -> {
                    var sites = new JpaSites(em);
                    sites.desk(estate.desks().get(1).code()).orElseThrow().close("Water damage", MONDAY, null);
                    assertTrue(isClosed(sites.layout()));
                    throw new GivenUp();
                }));
        assertTrue(!isClosed(layout(database)));

        database.in(em -> {
            new JpaSites(em)
                    .add(new Closure(
                            UUID.randomUUID(), estate.site().code(), null, MONDAY, MONDAY.plusDays(2), "Power"));
            return null;
        });
        assertTrue(!isClosed(layout(database)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void a_change_past_the_mapper_is_seen(String kind) {
        var database = database(kind);
        layout(database);

        database.in(em -> em.createNativeQuery("update desk set closed_because = 'By hand', closed_from = '2027-03-01'"
                        + " where code = '" + estate.desks().get(1).code() + "'")
                .executeUpdate());

        assertTrue(isClosed(layout(database)));
    }

    private TestDatabase database(String kind) {
        var database = kind.equals("h2") ? TestDatabase.h2() : TestDatabase.postgres();
        database.in(em -> {
            estate.addTo(new JpaSites(em));
            return null;
        });
        return database;
    }

    private void close(TestDatabase database) {
        database.in(em -> {
            new JpaSites(em).desk(estate.desks().get(1).code()).orElseThrow().close("Water damage", MONDAY, null);
            return null;
        });
    }

    private static Layout layout(TestDatabase database) {
        return database.in(em -> new JpaSites(em).layout());
    }

    private boolean isClosed(Layout layout) {
        return layout.place(estate.desks().get(1).code())
                .orElseThrow()
                .desk()
                .closedBecause()
                .isPresent();
    }
}
