package org.jointestate.domain.booking.surge;

import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Team;

/** Puts the words around surges. */
public class SurgeReader {

    private final Surges surges;
    private final Sites sites;
    private final People people;
    private final Bookings bookings;

    @Inject
    public SurgeReader(Surges surges, Sites sites, People people, Bookings bookings) {
        this.surges = surges;
        this.sites = sites;
        this.people = people;
        this.bookings = bookings;
    }

    /** What it takes: whole floors by their name, then zones, then single spaces. */
    List<String> places(Surge surge) {
        var words = new ArrayList<String>();
        var zones = sites.zonesOf(surge.site());
        for (var floor : sites.floorsOf(surge.site())) {
            var all = zones.stream()
                    .filter(zone -> zone.floor().equals(floor.code()))
                    .toList();
            var taken = all.stream()
                    .filter(zone -> surge.zones().contains(zone.code()))
                    .toList();
            if (!all.isEmpty() && taken.size() == all.size()) {
                words.add(floor.name());
            } else {
                taken.forEach(zone -> words.add("%s %s, %s".formatted("Zone", zone.letter(), floor.name())));
            }
        }
        if (!surge.desks().isEmpty()) {
            sites.places(surge.desks()).forEach(place -> words.add(place.desk().spokenName()));
        }
        return words;
    }

    List<String> teams(Surge surge) {
        return people.teams().stream()
                .filter(team -> surge.teams().contains(team.code()))
                .map(Team::name)
                .sorted()
                .toList();
    }

    List<SurgeView.Seat> seats(Surge surge, LocalDateTime now, boolean withNames) {
        var seats = surges.seats(surge.id());
        var names = names(seats.stream().map(Surge.Seat::desk));
        return seats.stream()
                .map(seat -> {
                    var sitting = seat.booking()
                            .flatMap(bookings::find)
                            .filter(booking -> booking.state().holdsDesk()
                                    && booking.slot().to().isAfter(now));
                    return new SurgeView.Seat(
                            seat.role(),
                            names.getOrDefault(seat.desk(), seat.desk().value()),
                            sitting.isEmpty(),
                            withNames
                                    ? sitting.flatMap(Booking::person)
                                            .flatMap(people::find)
                                            .map(Person::displayName)
                                    : Optional.empty());
                })
                .toList();
    }

    List<SurgeView.Line> displaced(Surge surge) {
        var rows = surges.displaced(surge.id());
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<PersonId, String> who = new HashMap<>();
        people.all().forEach(person -> who.put(person.id(), person.displayName()));
        var names = names(rows.stream()
                .flatMap(row -> Stream.concat(Stream.of(row.displaced().from()), row.displaced().to().stream())));
        return rows.stream()
                .map(row -> new SurgeView.Line(
                        row.person().map(who::get),
                        names.getOrDefault(row.displaced().from(), ""),
                        row.displaced().slot(),
                        row.displaced().wasThere(),
                        row.displaced().to().map(desk -> names.getOrDefault(desk, desk.value())),
                        row.displaced().at(),
                        row.displaced().back()))
                .toList();
    }

    /** What people call these places, with their zone where the label alone would not do. */
    Map<DeskCode, String> names(Stream<DeskCode> codes) {
        return sites.places(codes.collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(place -> place.desk().code(), SurgeReader::name));
    }

    static String name(Place place) {
        return "%s (%s)".formatted(place.desk().spokenName(), place.floor().name());
    }
}
