package org.jointestate.domain.booking.series;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingRow;
import org.jointestate.domain.booking.BookingRows;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.SeriesId;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** One of the caller's own series with what came of each of its days and what its bookings are now. */
@UseCase(
        roles = {
            Role.STAFF,
            Role.TRIAL_LEAD,
            Role.SENIOR_LEADER,
            Role.ESTATE_MANAGER,
            Role.BOARD_SECRETARY,
            Role.AUDITOR,
            Role.ADMINISTRATOR
        })
public class SeeSeries {

    private final Sites sites;
    private final Bookings bookings;
    private final SeriesKept kept;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public SeeSeries(Sites sites, Bookings bookings, SeriesKept kept, Caller caller, Clock clock) {
        this.sites = sites;
        this.bookings = bookings;
        this.kept = kept;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param now the wall clock of the desk's site */
    public record View(Series series, Place desk, LocalDateTime now, List<Day> days) {

        public long booked() {
            return days.stream().filter(Day::isBooked).count();
        }
    }

    /**
     * One day.
     *
     * @param booking its booking as it is now, though it may be cancelled or moved since
     * @param asked whether it has been asked for: not yet, where a server died meanwhile
     */
    public record Day(
            LocalDate day,
            boolean asked,
            Optional<BookingRow> booking,
            Optional<Refusal> because,
            Optional<Place> offered) {

        /** Whether its booking stands, or has been used: not one that was cancelled or given to others. */
        public boolean isBooked() {
            return booking.filter(row -> row.state().holdsDesk() || row.state() == BookingState.LEFT)
                    .isPresent();
        }

        /** Whether it can be changed or cancelled: to come and not checked in. */
        public boolean isOpenAt(LocalDateTime now) {
            return booking.filter(row -> row.state() == BookingState.RESERVED
                            && row.slot().to().isAfter(now))
                    .isPresent();
        }
    }

    public View see(SeriesId id) {
        var me = caller.signedInPerson();
        var series = kept.own(id, me);
        var occurrences = kept.occurrences(id).stream().collect(Collectors.toMap(Occurrence::day, Function.identity()));
        var codes = new LinkedHashSet<DeskCode>(Set.of(series.desk()));
        occurrences.values().forEach(one -> one.offered().ifPresent(codes::add));
        var places = sites.places(codes).stream()
                .collect(Collectors.toMap(place -> place.desk().code(), Function.identity()));
        var desk =
                Optional.ofNullable(places.get(series.desk())).orElseThrow(() -> new NotFound("desk", series.desk()));
        var rows = rows(occurrences);
        var days = new ArrayList<Day>();
        for (var day : series.pattern().days()) {
            var one = Optional.ofNullable(occurrences.get(day));
            days.add(new Day(
                    day,
                    one.isPresent(),
                    one.flatMap(Occurrence::booking).map(rows::get),
                    one.flatMap(Occurrence::because),
                    one.flatMap(Occurrence::offered).map(places::get)));
        }
        return new View(series, desk, desk.site().wallClock(clock), days);
    }

    private Map<BookingId, BookingRow> rows(Map<LocalDate, Occurrence> occurrences) {
        var found = new ArrayList<Booking>();
        var ids = occurrences.values().stream()
                .flatMap(one -> one.booking().stream())
                .collect(Collectors.toSet());
        found.addAll(bookings.find(ids));
        var rows = new HashMap<BookingId, BookingRow>();
        BookingRows.of(found, sites).forEach(row -> rows.put(row.id(), row));
        return rows;
    }
}
