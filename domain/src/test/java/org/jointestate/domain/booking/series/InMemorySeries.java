package org.jointestate.domain.booking.series;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.SeriesId;
import org.jointestate.domain.booking.others.Visitors;
import org.jointestate.domain.people.PersonId;

/** Series and names of visitors kept in maps, with a state that can be gone back to as a transaction would. */
public class InMemorySeries implements SeriesKept, Visitors {

    private record Name(String name, LocalDate forgetOn) {}

    private Map<SeriesId, Series> series = new HashMap<>();
    private Map<SeriesId, TreeMap<LocalDate, Occurrence>> occurrences = new HashMap<>();
    private Map<BookingId, Name> names = new HashMap<>();

    /** What a rolled back transaction returns to. */
    public Runnable undo() {
        var oldSeries = new HashMap<>(series);
        var oldNames = new HashMap<>(names);
        var oldOccurrences = new HashMap<SeriesId, TreeMap<LocalDate, Occurrence>>();
        occurrences.forEach((id, days) -> oldOccurrences.put(id, new TreeMap<>(days)));
        return () -> {
            series = oldSeries;
            occurrences = oldOccurrences;
            names = oldNames;
        };
    }

    void clear() {
        series.clear();
        occurrences.clear();
        names.clear();
    }

    @Override
    public boolean add(Series one) {
        return series.putIfAbsent(one.id(), one) == null;
    }

    @Override
    public Optional<Series> find(SeriesId id) {
        return Optional.ofNullable(series.get(id));
    }

    @Override
    public List<Series> of(PersonId person, LocalDate endingFrom) {
        return sorted(series.values().stream()
                .filter(one ->
                        one.person().equals(person) && !one.pattern().last().isBefore(endingFrom))
                .toList());
    }

    @Override
    public List<Series> find(Collection<SeriesId> ids) {
        return sorted(
                series.values().stream().filter(one -> ids.contains(one.id())).toList());
    }

    private static List<Series> sorted(List<Series> found) {
        return found.stream()
                .sorted(Comparator.comparing((Series one) -> one.pattern().first())
                        .thenComparing(one -> one.id().toString()))
                .toList();
    }

    @Override
    public void note(Occurrence occurrence) {
        occurrences.computeIfAbsent(occurrence.series(), id -> new TreeMap<>()).put(occurrence.day(), occurrence);
    }

    @Override
    public Optional<Occurrence> occurrence(SeriesId id, LocalDate day) {
        return Optional.ofNullable(occurrences.getOrDefault(id, new TreeMap<>()).get(day));
    }

    @Override
    public List<Occurrence> occurrences(SeriesId id) {
        return List.copyOf(occurrences.getOrDefault(id, new TreeMap<>()).values());
    }

    @Override
    public void remember(BookingId booking, String name, LocalDate forgetOn) {
        names.put(booking, new Name(name, forgetOn));
    }

    @Override
    public Map<BookingId, String> names(Collection<BookingId> bookings, LocalDate today) {
        var told = new HashMap<BookingId, String>();
        names.forEach((booking, name) -> {
            if (bookings.contains(booking) && name.forgetOn().isAfter(today)) {
                told.put(booking, name.name());
            }
        });
        return told;
    }

    @Override
    public int forget(LocalDate today) {
        var before = names.size();
        names.values().removeIf(name -> !name.forgetOn().isAfter(today));
        return before - names.size();
    }
}
