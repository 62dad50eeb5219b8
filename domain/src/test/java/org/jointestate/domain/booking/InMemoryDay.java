package org.jointestate.domain.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jointestate.domain.booking.rollcall.Attendance;
import org.jointestate.domain.booking.rollcall.Line;
import org.jointestate.domain.booking.rollcall.Mark;
import org.jointestate.domain.booking.rollcall.Present;
import org.jointestate.domain.booking.rollcall.RollCall;
import org.jointestate.domain.booking.rollcall.RollCallId;
import org.jointestate.domain.booking.rollcall.RollCalls;
import org.jointestate.domain.booking.whoisin.Sighting;
import org.jointestate.domain.booking.whoisin.Sightings;
import org.jointestate.domain.estate.InMemorySites;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.estate.device.InMemoryDevices;
import org.jointestate.domain.people.InMemoryPeople;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.SeenBy;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.shared.Undone;

/** The day kept in memory: attendance, roll calls and sightings over the bookings in memory. */
public final class InMemoryDay implements Attendance, RollCalls, Sightings {

    private record Look(PersonId who, SiteCode site) {}

    private final InMemoryPeople people = new InMemoryPeople();
    private final InMemorySites sites = new InMemorySites();
    private final InMemoryBookings bookings = new InMemoryBookings();
    private final Map<RollCallId, RollCall> rollCalls = new LinkedHashMap<>();
    private final Map<RollCallId, Map<String, Line>> lines = new LinkedHashMap<>();
    private final Map<Look, Instant> looks = new LinkedHashMap<>();
    private final DayPorts ports = new DayPorts(
            people, sites, bookings, bookings, new InMemoryBookingRules(), new InMemoryDevices(), this, this, this);

    /** Runs one transaction, which is undone when the answer says so. */
    public <T> T in(Function<DayPorts, T> work) {
        var undo = bookings.undo();
        var answer = work.apply(ports);
        if (answer instanceof Undone) {
            undo.run();
        }
        return answer;
    }

    @Override
    public List<Present> at(SiteCode site, LocalDate day) {
        return bookings.stored().stream()
                .filter(booking ->
                        booking.site().equals(site) && booking.slot().days().contains(day))
                .filter(booking -> booking.state() == BookingState.CHECKED_IN)
                .sorted(Comparator.comparing((Booking booking) -> booking.kind() != SpaceKind.PARKING_BAY)
                        .thenComparing(booking -> booking.checkedIn().orElseThrow()))
                .map(this::present)
                .toList();
    }

    private Present present(Booking booking) {
        var place = place(booking);
        var person = person(booking);
        return new Present(
                person.id().toString(),
                person.displayName(),
                person.organisation(),
                place.floor().level(),
                place.floor().name(),
                place.zone().letter(),
                place.zone().name(),
                place.desk().spokenName(),
                booking.checkedIn().orElseThrow(),
                booking.slot().to());
    }

    private Place place(Booking booking) {
        return sites.places(List.of(booking.desk())).get(0);
    }

    private Person person(Booking booking) {
        return people.find(booking.person().orElseThrow()).orElseThrow();
    }

    @Override
    public Optional<RollCall> open(SiteCode site) {
        return rollCalls.values().stream()
                .filter(one -> one.site().equals(site) && one.ended().isEmpty())
                .findFirst();
    }

    @Override
    public Optional<RollCall> find(RollCallId id) {
        return Optional.ofNullable(rollCalls.get(id));
    }

    @Override
    public boolean begin(RollCall rollCall) {
        if (open(rollCall.site()).isPresent()) {
            return false;
        }
        rollCalls.put(rollCall.id(), rollCall);
        lines.put(rollCall.id(), new LinkedHashMap<>());
        return true;
    }

    @Override
    public void add(RollCallId rollCall, Collection<Present> there) {
        there.forEach(one ->
                lines.get(rollCall).putIfAbsent(one.who(), new Line(one, Mark.NONE, "", Optional.empty(), false)));
    }

    @Override
    public List<Line> lines(RollCallId rollCall) {
        return lines.getOrDefault(rollCall, Map.of()).values().stream()
                .sorted(Comparator.comparing((Line line) -> line.present().level())
                        .thenComparing(line -> line.present().zoneLetter())
                        .thenComparing(line -> line.present().name()))
                .toList();
    }

    @Override
    public void mark(RollCallId rollCall, String who, Mark mark, String note, Instant at, PersonId by) {
        lines.get(rollCall)
                .computeIfPresent(
                        who,
                        (key, old) -> old.marked().filter(at::isBefore).isPresent()
                                ? old
                                : new Line(old.present(), mark, note, Optional.of(at), false));
    }

    @Override
    public void end(RollCallId rollCall, Instant at) {
        rollCalls.computeIfPresent(rollCall, (id, old) -> new RollCall(id, old.site(), old.started(), Optional.of(at)));
    }

    @Override
    public int forget(Instant endedBefore, Instant startedBefore) {
        var gone = rollCalls.values().stream()
                .filter(one -> one.ended().filter(endedBefore::isAfter).isPresent()
                        || one.started().isBefore(startedBefore))
                .map(RollCall::id)
                .toList();
        gone.forEach(id -> {
            rollCalls.remove(id);
            lines.remove(id);
        });
        return gone.size();
    }

    @Override
    public boolean looked(PersonId who, SiteCode site, Instant at, Instant since) {
        var look = new Look(who, site);
        if (Optional.ofNullable(looks.get(look)).filter(since::isBefore).isPresent()) {
            return false;
        }
        looks.put(look, at);
        return true;
    }

    @Override
    public List<Sighting> today(SiteCode site, LocalDateTime now, PersonId asking, Optional<TeamCode> team) {
        return bookings.stored().stream()
                .filter(booking ->
                        booking.site().equals(site) && booking.state().holdsDesk())
                .filter(booking -> booking.kind().onePerPerson()
                        && booking.slot().days().contains(now.toLocalDate())
                        && booking.slot().to().isAfter(now))
                .filter(booking -> maySee(person(booking), asking, team))
                .map(booking -> sighting(booking, asking, team))
                .sorted(Comparator.comparing(Sighting::name)
                        .thenComparing(one -> one.slot().from()))
                .toList();
    }

    private static boolean maySee(Person person, PersonId asking, Optional<TeamCode> team) {
        return person.active()
                && (person.id().equals(asking)
                        || person.seenBy() == SeenBy.EVERYBODY
                        || (person.seenBy() == SeenBy.TEAM
                                && team.isPresent()
                                && person.team().equals(team)));
    }

    private Sighting sighting(Booking booking, PersonId asking, Optional<TeamCode> team) {
        var place = place(booking);
        var person = person(booking);
        return new Sighting(
                person.displayName(),
                person.organisation(),
                person.id().equals(asking),
                team.isPresent() && person.team().equals(team),
                place.site().code(),
                place.site().name(),
                place.floor().code(),
                place.floor().name(),
                place.zone().name(),
                place.desk().code(),
                place.desk().label(),
                booking.slot(),
                booking.state());
    }
}
