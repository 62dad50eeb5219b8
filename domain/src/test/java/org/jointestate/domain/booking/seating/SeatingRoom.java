package org.jointestate.domain.booking.seating;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.DeskFeature;
import org.jointestate.domain.estate.Floor;
import org.jointestate.domain.estate.FloorCode;
import org.jointestate.domain.estate.Hours;
import org.jointestate.domain.estate.Network;
import org.jointestate.domain.estate.OpeningHours;
import org.jointestate.domain.estate.PlanArea;
import org.jointestate.domain.estate.PlanPosition;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Zone;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.SeenBy;
import org.jointestate.domain.people.Team;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.junit.jupiter.api.BeforeEach;

/**
 * A floor with a row of eight desks two metres apart in an open zone, of which every second is height-adjustable; four more far away behind
 * a wall; and people of a police team of six and of a fire team of two (the fifth and sixth).
 */
public abstract class SeatingRoom {

    static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final int OPEN_DESKS = 8;
    private static final int ROOM_DESKS = 4;
    private static final int PEOPLE = 8;

    final String code = "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    final SiteCode site = new SiteCode(code);
    final List<Desk> desks = new ArrayList<>();
    final List<Person> people = new ArrayList<>();
    LocalDateTime now = MONDAY.minusDays(3).atTime(6, 0);

    /** Runs one transaction, which is undone when the answer says so. */
    protected abstract <T> T transaction(Function<SeatingPorts, T> work);

    <T> T in(Function<SeatingPorts, T> work) {
        var answer = transaction(work);
        return answer instanceof Undone undone && undone.worthAnotherLook() ? transaction(work) : answer;
    }

    @BeforeEach
    void a_floor_and_two_teams() {
        var everyDay = Arrays.stream(DayOfWeek.values())
                .collect(Collectors.toMap(
                        Function.identity(), day -> new Hours(LocalTime.of(7, 0), LocalTime.of(19, 0))));
        var floor = new Floor(new FloorCode(code + "-1"), site, 1, "First floor", 760, 668);
        var open = zone(floor, "A", false, Network.BOTH);
        var room = zone(floor, "Q", true, Network.BOTH);
        IntStream.range(0, OPEN_DESKS)
                .forEach(n -> desks.add(desk(
                        open,
                        n + 1,
                        Network.BOTH,
                        n % 2 == 1 ? Set.of(DeskFeature.HEIGHT_ADJUSTABLE) : Set.of(),
                        60 * n,
                        100)));
        IntStream.range(0, ROOM_DESKS)
                .forEach(n -> desks.add(
                        desk(room, n + 1, Network.BOTH, Set.of(DeskFeature.QUIET, DeskFeature.DOCKING), 60 * n, 600)));
        var teams = List.of(new TeamCode(code + "-P"), new TeamCode(code + "-F"));
        for (int n = 0; n < PEOPLE; n++) {
            var person = new Person(
                    PersonId.fresh(),
                    new Username(code.toLowerCase(Locale.ROOT) + "." + n),
                    "Person " + n,
                    new OrganisationCode(isPolice(n) ? "POLICE" : "FIRE"),
                    teams.get(isPolice(n) ? 0 : 1),
                    Set.of(Role.STAFF));
            person.letBeSeenBy(SeenBy.TEAM);
            people.add(person);
        }
        transaction(ports -> {
            var sites = ports.booking().sites();
            sites.add(new Site(site, "Site " + code, "Ripley", ZoneId.of("Europe/London"), new OpeningHours(everyDay)));
            sites.add(floor);
            sites.add(open);
            sites.add(room);
            desks.forEach(sites::add);
            var store = ports.booking().people();
            store.add(new Team(teams.get(0), "Police team " + code, new OrganisationCode("POLICE")));
            store.add(new Team(teams.get(1), "Fire team " + code, new OrganisationCode("FIRE")));
            people.forEach(store::add);
            return "done";
        });
    }

    private Zone zone(Floor floor, String letter, boolean walled, Network network) {
        return new Zone(
                new ZoneCode("%s-1-%s".formatted(code, letter)),
                floor.code(),
                site,
                letter,
                "Zone " + letter,
                network,
                false,
                walled,
                new PlanArea(18, 18, 240, 428));
    }

    private Desk desk(Zone zone, int number, Network network, Set<DeskFeature> features, int x, int y) {
        return new Desk(
                new DeskCode("%s-1-%s%02d".formatted(code, zone.letter(), number)),
                zone,
                number,
                network,
                features,
                new PlanPosition(x, y, false));
    }

    private static boolean isPolice(int person) {
        return person != 4 && person != 5;
    }

    Clock clock() {
        return Clock.fixed(now.atZone(ZoneId.of("Europe/London")).toInstant(), ZoneOffset.UTC);
    }

    FixedCaller caller(int person) {
        return new FixedCaller(people.get(person));
    }

    DeskCode desk(int number) {
        return desks.get(number).code();
    }

    static Slot day(LocalDate day) {
        return new Slot(day.atTime(7, 0), day.atTime(19, 0));
    }

    BookingDecision reserve(int person, int desk, Slot slot) {
        return in(ports ->
                ports.booking().reserveDesk(caller(person), clock()).reserve(new BookingRequest(desk(desk), slot)));
    }

    void need(int person, DeskFeature... features) {
        in(ports -> {
            ports.mine(caller(person)).choose(new MySeating.Wishes(Set.of(features), false, true));
            return "done";
        });
    }

    /** Lets plans that others make take into account what they need. */
    void agree(int person, DeskFeature... features) {
        in(ports -> {
            ports.mine(caller(person)).choose(new MySeating.Wishes(Set.of(features), true, true));
            return "done";
        });
    }

    static <T> T as(Class<T> type, Object answer) {
        return org.junit.jupiter.api.Assertions.assertInstanceOf(type, answer);
    }
}
