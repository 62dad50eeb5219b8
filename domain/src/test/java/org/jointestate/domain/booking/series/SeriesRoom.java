package org.jointestate.domain.booking.series;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.SeriesId;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.arrival.CheckIn;
import org.jointestate.domain.booking.notice.Act;
import org.jointestate.domain.estate.AnEstate;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.DeviceNetwork;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Team;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;

/** A small estate with people of two teams, and use cases that each run in a transaction of their own as the runner gives them one. */
public abstract class SeriesRoom {

    protected static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    protected static final Audit NOTHING = (action, thing) -> {};

    protected final String code =
            "S" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    protected AnEstate estate = AnEstate.of(code, 6);
    protected final List<Person> people = new ArrayList<>();
    protected LocalDateTime now = MONDAY.atTime(6, 0);

    /** Runs one transaction, which is undone when the answer says so. */
    protected abstract <T> T transaction(Function<SeriesPorts, T> work);

    /** As the runner does: what was lost is looked at once more. */
    protected <T> T in(Function<SeriesPorts, T> work) {
        var answer = transaction(work);
        return answer instanceof Undone undone && undone.worthAnotherLook() ? transaction(work) : answer;
    }

    /** The first four people are one team, the others another. */
    protected void prepare(int howMany) {
        var teams = List.of(new TeamCode(code + "-A"), new TeamCode(code + "-B"));
        for (int i = 0; i < howMany; i++) {
            people.add(new Person(
                    PersonId.fresh(),
                    new Username(code.toLowerCase(Locale.ROOT) + "." + i),
                    "Person " + i,
                    new OrganisationCode(i < 4 ? "POLICE" : "FIRE"),
                    teams.get(i < 4 ? 0 : 1),
                    Set.of(Role.STAFF)));
        }
        transaction(ports -> {
            var store = ports.booking().people();
            store.add(new Team(teams.get(0), "Team A " + code, new OrganisationCode("POLICE")));
            store.add(new Team(teams.get(1), "Team B " + code, new OrganisationCode("FIRE")));
            people.forEach(store::add);
            estate.addTo(ports.booking().sites());
            return "done";
        });
    }

    protected Caller caller(int person, Role... besides) {
        var roles = EnumSet.of(Role.STAFF);
        roles.addAll(List.of(besides));
        return new Caller() {
            @Override
            public Optional<PersonId> person() {
                return Optional.of(people.get(person).id());
            }

            @Override
            public Optional<OrganisationCode> organisation() {
                return Optional.of(people.get(person).organisation());
            }

            @Override
            public Optional<TeamCode> team() {
                return people.get(person).team();
            }

            @Override
            public DeviceNetwork device() {
                return people.get(person).device();
            }

            @Override
            public Set<Role> roles() {
                return roles;
            }
        };
    }

    protected Clock clock() {
        return Clock.fixed(now.atZone(ZoneId.of("Europe/London")).toInstant(), ZoneOffset.UTC);
    }

    protected DeskCode desk(int number) {
        return estate.desks().get(number).code();
    }

    protected static Slot day(LocalDate day) {
        return new Slot(day.atTime(7, 0), day.atTime(19, 0));
    }

    protected BookingDecision reserve(int person, int desk, Slot slot) {
        return in(ports ->
                ports.booking().reserveDesk(caller(person), clock()).reserve(new BookingRequest(desk(desk), slot)));
    }

    protected BookingDecision cancelAs(int person, BookingId id) {
        return in(
                ports -> ports.booking().cancelBooking(caller(person), clock()).cancel(id));
    }

    protected BookingDecision checkInAs(int person, BookingId id) {
        return in(ports -> new CheckIn(
                        ports.booking().sites(), ports.booking().bookings(), NOTHING, caller(person), clock())
                .checkIn(id, org.jointestate.domain.booking.CheckInSource.PAGE));
    }

    protected PreviewSeries.Look look(int person, int desk, LocalDate first, LocalDate last, SeriesDays days) {
        return in(ports -> ports.preview(caller(person), clock()).look(desk(desk), first, last, days));
    }

    protected StartSeries.Start book(
            int person, SeriesId id, int desk, LocalDate first, LocalDate last, SeriesDays days) {
        return bookSeries(person).book(id, desk(desk), first, last, days);
    }

    protected SeeSeries.View see(int person, SeriesId id) {
        return in(ports -> ports.see(caller(person), clock()).see(id));
    }

    protected BookingDecision accept(int person, SeriesId id, LocalDate day) {
        return in(ports -> ports.acceptOffer(caller(person), clock()).accept(id, day));
    }

    /** Comes before each day of a series that is changed or cancelled: a test may let something happen there. */
    protected void beforeDay(LocalDate day) {}

    private void beforeDayOf(BookingId booking) {
        beforeDay(in(ports ->
                ports.booking().bookings().find(booking).orElseThrow().slot().day()));
    }

    protected List<SeriesAnswer> cancel(int person, SeriesId id, SeriesScope scope) {
        return new CancelSeries(
                        seeing(person),
                        new CancelOccurrence(null, null, null, null) {
                            @Override
                            public BookingDecision cancel(Act act, BookingId booking) {
                                beforeDayOf(booking);
                                return in(ports ->
                                        ports.cancelDay(caller(person), clock()).cancel(act, booking));
                            }
                        },
                        ending(person))
                .cancel(id, scope);
    }

    protected ChangeSeries changeSeries(int person) {
        return new ChangeSeries(
                seeing(person),
                new ChangeOccurrence(null, null, null, null) {
                    @Override
                    public BookingDecision change(Act act, BookingId booking, BookingRequest request) {
                        beforeDayOf(booking);
                        return in(ports ->
                                ports.changeDay(caller(person), clock()).change(act, booking, request));
                    }
                },
                ending(person));
    }

    private EndAct ending(int person) {
        return new EndAct(null, null, null, null, null) {
            @Override
            public void end(Act act, Map<BookingId, Optional<Refusal>> kept) {
                in(ports -> {
                    ports.end(caller(person), clock()).end(act, kept);
                    return "done";
                });
            }
        };
    }

    private SeeSeries seeing(int person) {
        return new SeeSeries(null, null, null, null, null) {
            @Override
            public View see(SeriesId id) {
                return SeriesRoom.this.see(person, id);
            }
        };
    }

    protected BookSeries bookSeries(int person) {
        return new BookSeries(
                new StartSeries(null, null, null, null, null, null, null) {
                    @Override
                    public Start start(SeriesId id, DeskCode desk, LocalDate first, LocalDate last, SeriesDays days) {
                        return in(ports -> ports.start(caller(person), clock()).start(id, desk, first, last, days));
                    }
                },
                new BookOccurrence(null, null, null, null, null, null) {
                    @Override
                    public Answer book(Act act, LocalDate day, Optional<Refusal> evenLost) {
                        return in(ports -> ports.day(caller(person), clock()).book(act, day, evenLost));
                    }
                },
                ending(person));
    }

    protected static <T> T as(Class<T> type, Object answer) {
        return org.junit.jupiter.api.Assertions.assertInstanceOf(type, answer);
    }

    protected static Refusal.Reason refusedBecause(BookingDecision decision) {
        return as(BookingDecision.Refused.class, decision).because().reason();
    }
}
