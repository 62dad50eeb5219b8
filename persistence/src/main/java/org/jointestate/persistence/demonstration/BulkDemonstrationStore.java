package org.jointestate.persistence.demonstration;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.demonstration.DemonstrationStore;
import org.jointestate.domain.people.AccessToken;
import org.jointestate.domain.people.Credential;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.persistence.shared.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Writes through the mapper, but asks it to write once for many and lets go of what is written: after each flush it would otherwise
 * compare everything it has ever seen.
 */
public class BulkDemonstrationStore implements DemonstrationStore {

    private static final int AT_ONCE = 500;
    private static final int ONLY_PLACE = 1;

    private final EntityManager em;
    private final Sql sql;

    @Inject
    public BulkDemonstrationStore(EntityManager em) {
        this.em = em;
        this.sql = new Sql(em);
    }

    @Override
    public boolean isMarked() {
        return sql.first("select seed from demonstration", row -> row.getLong("seed"))
                .isPresent();
    }

    @Override
    public void mark(long seed, Instant at) {
        sql.update("insert into demonstration (only_row, seed, loaded_at) values (1, ?, ?)", seed, at);
    }

    @Override
    public void addPeople(
            Collection<Person> people, Collection<Credential> credentials, Collection<AccessToken> tokens) {
        persist(people);
        persist(credentials);
        persist(tokens);
    }

    @Override
    public void addBookings(Collection<Booking> bookings) {
        persist(bookings);
        var zones = timeZones();
        var rows = new ArrayList<@Nullable Object[]>();
        var taken = new HashMap<String, Integer>();
        for (var booking : bookings) {
            var desk = booking.kind().onePerPerson();
            for (var cell : held(booking, zones)) {
                rows.add(new @Nullable Object[] {
                    booking.desk().value(),
                    desk ? ONLY_PLACE : taken.merge(booking.desk() + " " + cell, 1, Integer::sum),
                    cell,
                    desk ? booking.person().map(PersonId::toString).orElse(null) : null,
                    booking.id().toString()
                });
            }
        }
        for (int n = 0; n < rows.size(); n += AT_ONCE) {
            sql.batch(
                    "insert into claim (space, place, cell, person, booking) values (?, ?, ?, ?, ?)",
                    rows.subList(n, Math.min(rows.size(), n + AT_ONCE)));
        }
    }

    /** One that ended early gave up its desk from the half hour in which it ended. */
    private static List<LocalDateTime> held(Booking booking, Map<String, ZoneId> zones) {
        if (booking.state() == BookingState.CANCELLED) {
            return List.of();
        }
        var zone = zones.get(booking.site().value());
        var ended = booking.ended();
        if (zone == null || ended.isEmpty()) {
            return booking.slot().cells();
        }
        var from = Slot.cellOf(LocalDateTime.ofInstant(ended.get(), zone));
        return booking.slot().cells().stream()
                .filter(cell -> cell.isBefore(from))
                .toList();
    }

    private Map<String, ZoneId> timeZones() {
        var zones = new HashMap<String, ZoneId>();
        sql.list(
                "select code, time_zone from site",
                row -> zones.put(row.getString("code"), ZoneId.of(row.getString("time_zone"))));
        return zones;
    }

    private void persist(Collection<?> things) {
        em.flush();
        int count = 0;
        for (var thing : things) {
            em.persist(thing);
            count++;
            if (count % AT_ONCE == 0) {
                em.flush();
                em.clear();
            }
        }
        em.flush();
        em.clear();
    }
}
