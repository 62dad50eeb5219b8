package org.jointestate.domain.booking.use;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.people.PersonId;

/**
 * The same numbers found in the plainest way, for comparison: each half hour of each desk is asked of each booking, minute by minute of
 * true time for attendance. It knows nothing of how they are counted, kept or summed.
 */
final class Recount {

    private final AYearOfUse estate;
    private final LocalDate from;
    private final LocalDate until;
    private final List<PastBooking> bookings;
    private final List<Cell> cells = new ArrayList<>();

    Recount(AYearOfUse estate, Collection<PastBooking> bookings, LocalDate from, LocalDate until) {
        this.estate = estate;
        this.from = from;
        this.until = until;
        this.bookings = bookings.stream()
                .filter(one -> one.state() != BookingState.CANCELLED)
                .filter(one ->
                        one.state() != BookingState.RELEASED || one.checkedIn().isPresent())
                .toList();
        for (var day = from; day.isBefore(until); day = day.plusDays(1)) {
            for (int minute = 0; minute < 1440; minute += 30) {
                var at = day.atStartOfDay().plusMinutes(minute);
                if (!AYearOfUse.LONDON.getRules().getValidOffsets(at).isEmpty()) {
                    var then = this.bookings.stream()
                            .filter(one -> one.slot().contains(at))
                            .toList();
                    for (var desk : estate.desks) {
                        var here = then.stream()
                                .filter(one -> one.desk().equals(desk.code()))
                                .toList();
                        cells.add(new Cell(
                                desk.code(),
                                at,
                                isOpen(desk, at),
                                here,
                                here.stream().filter(one -> attends(one, at)).toList()));
                    }
                }
            }
        }
    }

    /** One half hour of one desk, and whose it was. */
    private record Cell(
            DeskCode desk, LocalDateTime at, boolean open, List<PastBooking> here, List<PastBooking> attending) {}

    Amounts amounts(Dimension dimension, String item) {
        var open = 0L;
        var booked = 0L;
        var attended = 0L;
        var missed = 0L;
        for (var cell : cells) {
            if (!cellIs(dimension, item, cell.desk(), cell.at())) {
                continue;
            }
            Predicate<PastBooking> meant = one -> dimension != Dimension.ORGANISATION
                    || one.organisation().value().equals(item);
            var here = cell.here().stream().filter(meant).toList();
            open += dimension != Dimension.ORGANISATION && (!here.isEmpty() || cell.open()) ? 1 : 0;
            booked += here.isEmpty() ? 0 : 1;
            missed += here.stream().anyMatch(one -> one.state() == BookingState.NO_SHOW) ? 1 : 0;
            attended += cell.attending().stream().anyMatch(meant) ? 1 : 0;
        }
        var counted = bookings.stream()
                .filter(one ->
                        !one.slot().day().isBefore(from) && one.slot().day().isBefore(until))
                .filter(bookingIs(dimension, item))
                .toList();
        return new Amounts(
                open,
                booked,
                attended,
                missed,
                counted.size(),
                (int) counted.stream()
                        .filter(one -> one.checkedIn().isPresent())
                        .count(),
                (int) counted.stream()
                        .filter(one -> one.state() == BookingState.NO_SHOW)
                        .count());
    }

    /** Everybody with a half hour in the group. */
    Set<PersonId> people(Dimension dimension, String item) {
        var people = new HashSet<PersonId>();
        for (var cell : cells) {
            if (cellIs(dimension, item, cell.desk(), cell.at())) {
                cell.here().stream()
                        .filter(one -> dimension != Dimension.ORGANISATION
                                || one.organisation().value().equals(item))
                        .forEach(one -> one.person().ifPresent(people::add));
            }
        }
        return people;
    }

    /** The most desks booked, or attended, at one half hour, by weekday and hour. */
    Map<List<Integer>, Integer> peaks(boolean attended) {
        var at = new HashMap<LocalDateTime, Integer>();
        for (var cell : cells) {
            var used = attended ? !cell.attending().isEmpty() : !cell.here().isEmpty();
            at.merge(cell.at(), used ? 1 : 0, Integer::sum);
        }
        var most = new HashMap<List<Integer>, Integer>();
        at.forEach(
                (when, count) -> most.merge(List.of(when.getDayOfWeek().getValue(), when.getHour()), count, Math::max));
        return most;
    }

    private boolean attends(PastBooking one, LocalDateTime halfHour) {
        if (one.checkedIn().isEmpty()) {
            return false;
        }
        // Every second minute, and every moment such a minute can be: clocks-back night has it twice. What changes
        // state in between lies on
        // whole minutes, so a half minute later is inside.
        for (int minute = 0; minute < 30; minute++) {
            var wall = halfHour.plusMinutes(minute).plusSeconds(30);
            for (var offset : AYearOfUse.LONDON.getRules().getValidOffsets(wall)) {
                var moment = wall.toInstant(offset);
                if (one.checkedIn().get().isBefore(moment)
                        && one.ended().filter(end -> !end.isAfter(moment)).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isOpen(Desk desk, LocalDateTime at) {
        var day = at.toLocalDate();
        return !estate.closure.closes(desk.zone(), day)
                && desk.closedBecause(day).isEmpty()
                && estate.site.hours().on(day).stream()
                        .anyMatch(hours -> !at.isBefore(hours.opensOn(day)) && at.isBefore(hours.closesOn(day)));
    }

    private boolean cellIs(Dimension dimension, String item, DeskCode desk, LocalDateTime at) {
        return switch (dimension) {
            case HOUR -> item.equals("" + at.getHour());
            case WEEKDAY -> item.equals("" + at.getDayOfWeek().getValue());
            case ZONE -> zoneOf(desk).equals(item);
            case DESK -> desk.value().equals(item);
            case BANK -> estate.bank.desks().contains(desk) && estate.bank.holdsOn(at.toLocalDate());
            case ORGANISATION -> true;
        };
    }

    private Predicate<PastBooking> bookingIs(Dimension dimension, String item) {
        return one -> switch (dimension) {
            case HOUR ->
                one.slot().cells().stream()
                        .filter(cell -> !cell.toLocalDate().isBefore(from)
                                && cell.toLocalDate().isBefore(until))
                        .filter(cell -> !AYearOfUse.LONDON
                                .getRules()
                                .getValidOffsets(cell)
                                .isEmpty())
                        .anyMatch(cell -> item.equals("" + cell.getHour()));
            case ORGANISATION -> one.organisation().value().equals(item);
            default -> cellIs(dimension, item, one.desk(), one.slot().from());
        };
    }

    private String zoneOf(DeskCode desk) {
        return estate.desks.stream()
                .filter(one -> one.code().equals(desk))
                .findFirst()
                .orElseThrow()
                .zone()
                .value();
    }

    /** Everybody behind those of a dimension's groups that are not told. */
    Set<PersonId> peopleOfHidden(Dimension dimension, Collection<Figure> figures) {
        var people = new HashSet<PersonId>();
        figures.stream()
                .filter(figure -> figure.dimension() == dimension && figure.leftOut() > 0)
                .forEach(figure -> people.addAll(people(dimension, figure.item())));
        return people;
    }

    static List<Dimension> partitions() {
        return Arrays.stream(Dimension.values())
                .filter(dimension -> dimension != Dimension.BANK)
                .toList();
    }
}
