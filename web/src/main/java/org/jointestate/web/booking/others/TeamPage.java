package org.jointestate.web.booking.others;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.floor.ListSites;
import org.jointestate.domain.booking.others.FindSeatsTogether;
import org.jointestate.domain.booking.others.ListColleagues;
import org.jointestate.domain.booking.others.Occupant;
import org.jointestate.domain.booking.others.ReserveForAnother;
import org.jointestate.domain.booking.others.ReserveTogether;
import org.jointestate.domain.booking.others.Seat;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.web.booking.AskedTime;
import org.jointestate.web.booking.FloorView.Option;
import org.jointestate.web.booking.RefusalWords;
import org.jointestate.web.booking.When;
import org.jointestate.web.booking.series.Posted;
import org.jointestate.web.shared.CurrentCaller;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * Finds desks close together for some people and books them, all or each for itself as whoever books says. The form is posted and not kept
 * in the address, because a visitor's name has no place there.
 */
@Named
@RequestScoped
public class TeamPage {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Somebody and the desk that is proposed or booked for them. */
    public record Row(String who, String desk, String code, boolean can, String says) {}

    @Inject
    private ListSites listSites;

    @Inject
    private ListColleagues listColleagues;

    @Inject
    private FindSeatsTogether findSeats;

    @Inject
    private ReserveTogether reserveTogether;

    @Inject
    private ReserveForAnother reserveForAnother;

    @Inject
    private RefusalWords refusals;

    @Inject
    private Words words;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    private @Nullable List<ListColleagues.Colleague> team;
    private List<Row> rows = List.of();
    private @Nullable Slot slot;
    private boolean booked;

    private List<ListColleagues.Colleague> team() {
        var known = team;
        if (known == null) {
            known = listColleagues.list();
            team = known;
        }
        return known;
    }

    public @Nullable String find() {
        look();
        return null;
    }

    private Optional<FindSeatsTogether.Found.Seats> look() {
        var people = people();
        var day = day();
        var time = time();
        if (day.isEmpty()) {
            words.error("day", "team.notADay", Posted.one("day"));
        }
        time.problem()
                .ifPresent(wrong ->
                        words.error(wrong.field(), wrong.key(), wrong.gaps().toArray()));
        if (FacesContext.getCurrentInstance().isValidationFailed()) {
            return Optional.empty();
        }
        var found = findSeats.find(site(), day.orElseThrow(), time.time(), people);
        if (found instanceof FindSeatsTogether.Found.Refused refused) {
            say(refused.because());
            return Optional.empty();
        }
        var seats = (FindSeatsTogether.Found.Seats) found;
        slot = seats.slot();
        rows = seats.seats().stream()
                .map(seat -> new Row(
                        name(seat.occupant()),
                        words.of(
                                "team.desk",
                                seat.desk().desk().label(),
                                seat.desk().zone().name(),
                                seat.desk().floor().name()),
                        seat.desk().desk().code().value(),
                        seat.because().isEmpty(),
                        seat.because()
                                .map(because -> sentence(seat.occupant(), because))
                                .orElseGet(() -> words.of("series.can"))))
                .toList();
        return Optional.of(seats);
    }

    private String sentence(Occupant occupant, Refusal because) {
        return occupant instanceof Occupant.Myself ? refusals.sentence(because) : refusals.ofAnother(because);
    }

    private void say(Refusal because) {
        var field =
                switch (because.reason()) {
                    case NOBODY_TO_SEAT, TOO_MANY_PEOPLE, TWICE_IN_GROUP -> "people";
                    case UNKNOWN_COLLEAGUE -> "more";
                    default -> "day";
                };
        words.errorSentence(field, refusals.sentence(because));
    }

    /** Books the desks that were shown: those that stand in the form, for the people in the form, in the same order. */
    public @Nullable String book() {
        var people = people();
        var desks = Posted.all("seat");
        var asked = slot();
        if (desks.size() != people.size() || asked.isEmpty()) {
            // The people were changed after the desks were found.
            look();
            return null;
        }
        var mode = Posted.one("mode");
        if (!List.of("ALL", "EACH").contains(mode)) {
            look();
            words.error("mode", "team.noMode");
            return null;
        }
        var seats = new ArrayList<Seat>();
        for (int i = 0; i < people.size(); i++) {
            seats.add(new Seat(people.get(i), code(desks.get(i))));
        }
        slot = asked.get();
        if (mode.equals("ALL")) {
            all(seats, asked.get());
        } else {
            each(seats, asked.get());
        }
        return null;
    }

    private void all(List<Seat> seats, Slot when) {
        var together = reserveTogether.reserve(when, seats);
        if (together instanceof ReserveTogether.Together.NoneBooked none) {
            look();
            words.error(
                    "mode",
                    "team.none",
                    name(none.seat().occupant()),
                    sentence(none.seat().occupant(), none.because()));
            return;
        }
        booked = true;
        var labels = ((ReserveTogether.Together.AllBooked) together)
                .bookings().stream().collect(Collectors.toMap(row -> row.desk(), row -> row.deskLabel(), (a, b) -> a));
        rows = seats.stream()
                .map(seat -> new Row(
                        name(seat.occupant()),
                        labels.getOrDefault(seat.desk(), seat.desk().value()),
                        seat.desk().value(),
                        true,
                        words.of("state.RESERVED")))
                .toList();
    }

    private void each(List<Seat> seats, Slot when) {
        booked = true;
        rows = seats.stream().map(seat -> one(seat, when)).toList();
    }

    private Row one(Seat seat, Slot when) {
        var decision = reserveForAnother.reserve(seat.occupant(), new BookingRequest(seat.desk(), when));
        if (decision instanceof BookingDecision.Refused refused) {
            return new Row(
                    name(seat.occupant()),
                    seat.desk().value(),
                    seat.desk().value(),
                    false,
                    sentence(seat.occupant(), refused.because()));
        }
        var row = decision instanceof BookingDecision.Booked done
                ? done.booking()
                : ((BookingDecision.AlreadySo) decision).booking();
        return new Row(name(seat.occupant()), row.deskLabel(), seat.desk().value(), true, words.of("state.RESERVED"));
    }

    private static DeskCode code(String text) {
        try {
            return new DeskCode(text);
        } catch (IllegalArgumentException notACode) {
            throw new NotFound("desk", "of that code");
        }
    }

    private Optional<Slot> slot() {
        try {
            return Optional.of(
                    new Slot(When.parseMoment(Posted.one("slotFrom")), When.parseMoment(Posted.one("slotTo"))));
        } catch (java.time.format.DateTimeParseException | IllegalArgumentException nothingShown) {
            return Optional.empty();
        }
    }

    /** In the order of the form: oneself, the team, others by user name, visitors. */
    private List<Occupant> people() {
        var people = new ArrayList<Occupant>();
        var ticked = Posted.all("person");
        if (ticked.contains("ME")) {
            people.add(new Occupant.Myself());
        }
        team().stream()
                .filter(one -> ticked.contains(one.username().value()))
                .forEach(one -> people.add(new Occupant.Colleague(one.username())));
        for (var name : getMore().split("[,\\s]+")) {
            if (!name.isEmpty()) {
                var colleague = Occupant.Colleague.named(name);
                if (colleague.isEmpty()) {
                    words.error("more", "team.notAUsername", name);
                }
                colleague.ifPresent(people::add);
            }
        }
        getVisitors()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(name -> people.add(new Occupant.Visitor(name)));
        return people;
    }

    private String name(Occupant occupant) {
        if (occupant instanceof Occupant.Myself) {
            return words.of("team.me");
        }
        if (occupant instanceof Occupant.Visitor visitor) {
            return words.of("for.visitorNamed", visitor.name());
        }
        var username = ((Occupant.Colleague) occupant).username();
        return team().stream()
                .filter(one -> one.username().equals(username))
                .map(ListColleagues.Colleague::name)
                .findFirst()
                .orElse(username.value());
    }

    private SiteCode site() {
        return listSites.list().stream()
                .map(site -> site.code())
                .filter(code -> code.value().equals(Posted.one("site")))
                .findFirst()
                .orElse(new SiteCode("HQ"));
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(When.parseDay(Posted.one("day")));
        } catch (java.time.format.DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private AskedTime time() {
        return AskedTime.read(Posted::one, DayPart.DAY);
    }

    public List<Option> getSites() {
        return listSites.list().stream()
                .map(site -> new Option(
                        site.code().value(), site.name(), "", site.code().equals(site())))
                .toList();
    }

    public List<Option> getParts() {
        return Stream.concat(Arrays.stream(DayPart.values()).map(Enum::name), Stream.of(AskedTime.TIME))
                .map(value -> new Option(value, words.of("part." + value), "", value.equals(time().part())))
                .toList();
    }

    public List<Option> getPeople() {
        var ticked = Posted.all("person");
        return Stream.concat(
                        Stream.of(new Option("ME", words.of("team.me"), "", ticked.contains("ME"))),
                        team().stream()
                                .map(one -> new Option(
                                        one.username().value(),
                                        one.name(),
                                        "",
                                        ticked.contains(one.username().value()))))
                .toList();
    }

    public boolean isForEverybody() {
        return caller.roles().contains(Role.ESTATE_MANAGER);
    }

    public List<Option> getModes() {
        return Stream.of("ALL", "EACH")
                .map(value -> new Option(value, words.of("team.mode." + value), "", value.equals(Posted.one("mode"))))
                .toList();
    }

    public AskedTime getTime() {
        return time();
    }

    public String getDay() {
        var typed = Posted.one("day");
        return typed.isEmpty() ? tomorrow().toString() : typed;
    }

    private LocalDate tomorrow() {
        return LocalDate.ofInstant(clock.instant(), LONDON).plusDays(1);
    }

    public String getToday() {
        return LocalDate.ofInstant(clock.instant(), LONDON).toString();
    }

    public String getMore() {
        return isForEverybody() ? Posted.one("more") : "";
    }

    public String getVisitors() {
        return Posted.one("visitors");
    }

    public List<Row> getRows() {
        return rows;
    }

    public boolean isBooked() {
        return booked;
    }

    public boolean isFound() {
        return Posted.isBeforeDrawing() || !rows.isEmpty() && !booked;
    }

    public String getSlotFrom() {
        var known = slot;
        return known == null ? "" : known.from().toString();
    }

    public String getSlotTo() {
        var known = slot;
        return known == null ? "" : known.to().toString();
    }

    public String getWhen() {
        var known = slot;
        return known == null
                ? ""
                : words.of("booking.when", When.day(known.day()), When.time(known.from()), When.time(known.to()));
    }

    public String getVerdict() {
        var can = rows.stream().filter(Row::can).count();
        return can == rows.size() ? words.of("team.allBooked", can) : words.of("team.someBooked", can, rows.size());
    }
}
