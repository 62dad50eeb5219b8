package org.jointestate.web.booking.outbound.seating;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.Claim;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.others.Occupant;
import org.jointestate.domain.booking.seating.GroupMember;
import org.jointestate.domain.booking.seating.InMemorySeating;
import org.jointestate.domain.booking.seating.PrepareSeatingPlan.Prepared;
import org.jointestate.domain.booking.seating.SeatingDraft;
import org.jointestate.domain.booking.seating.SeatingPorts;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.DeskFeature;
import org.jointestate.domain.estate.Network;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Team;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;
import org.jointestate.web.estate.outbound.EstateFiles;

/**
 * A week at the headquarters of the demonstration, drawn by a seed: a team of 6 to 16 people, each coming on 2 to 4 days, one in five of
 * whom needs something of a desk; and from 40 to 80 others of both organisations who have a desk that day already.
 */
record DemonstrationWeek(SeatingDraft draft, String says) {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final Clock CLOCK = Clock.fixed(
            MONDAY.minusDays(10).atTime(9, 0).atZone(ZoneId.of("Europe/London")).toInstant(), ZoneOffset.UTC);
    private static final SiteCode HQ = new SiteCode("HQ");
    private static final int WORKING_DAYS = 5;
    private static final int LEAST_PEOPLE = 6;
    private static final int LEAST_OTHERS = 40;

    /** What becomes of the needs that are drawn for others than whoever plans. */
    enum Needs {
        OTHERS_HAVE_NONE,
        KEPT_TO_ONESELF,
        AGREED
    }

    static DemonstrationWeek of(long seed) {
        return of(seed, Needs.AGREED);
    }

    static DemonstrationWeek of(long seed, Needs needs) {
        var random = new Random(seed);
        var people = LEAST_PEOPLE + random.nextInt(11);
        return of(seed, random.nextBoolean() ? "POLICE" : "FIRE", people, random, needs);
    }

    static DemonstrationWeek of(long seed, String organisation, int people, Random random) {
        return of(seed, organisation, people, random, Needs.AGREED);
    }

    static DemonstrationWeek of(long seed, String organisation, int people, Random random, Needs needs) {
        var store = new InMemorySeating();
        var members = new ArrayList<Person>();
        for (int n = 0; n < people; n++) {
            members.add(person("member-" + n, organisation, new TeamCode("TEAM")));
        }
        var layout = EstateFiles.read();
        var taken = store.transaction(ports -> {
            var sites = ports.booking().sites();
            layout.sites().forEach(sites::add);
            layout.floors().forEach(sites::add);
            layout.zones().forEach(sites::add);
            layout.desks().forEach(sites::add);
            ports.booking().people().add(new Team(new TeamCode("TEAM"), "Team", new OrganisationCode(organisation)));
            members.forEach(ports.booking().people()::add);
            members.stream().filter(member -> random.nextInt(5) == 0).forEach(member -> {
                var feature = DeskFeature.values()[random.nextInt(DeskFeature.values().length)];
                if (needs != Needs.OTHERS_HAVE_NONE || member.equals(members.get(0))) {
                    ports.wishes().need(member.id(), Set.of(feature));
                }
                ports.wishes().agreeToPlans(member.id(), needs == Needs.AGREED);
            });
            return others(
                    ports,
                    layout.desks().stream()
                            .filter(desk -> desk.site().equals(HQ))
                            .toList(),
                    random);
        });
        var group = new ArrayList<GroupMember>();
        var turns = 0;
        for (var member : members) {
            var days = new TreeSet<LocalDate>();
            var wanted = 2 + random.nextInt(3);
            while (days.size() < wanted) {
                days.add(MONDAY.plusDays(random.nextInt(WORKING_DAYS)));
            }
            turns += days.size();
            group.add(new GroupMember(
                    group.isEmpty() ? new Occupant.Myself() : new Occupant.Colleague(member.username()), days));
        }
        var prepared = store.transaction(ports ->
                ports.prepare(new FixedCaller(members.get(0)), CLOCK, seed).prepare(HQ, DayPart.DAY, group));
        return new DemonstrationWeek(
                ((Prepared.Ready) prepared).draft(),
                "%s, %d people, %d seats, %d desks taken by others".formatted(organisation, people, turns, taken));
    }

    private static int others(SeatingPorts ports, List<Desk> desks, Random random) {
        var taken = 0;
        for (int day = 0; day < WORKING_DAYS; day++) {
            var others = LEAST_OTHERS + random.nextInt(41);
            for (int n = 0; n < others; n++) {
                var desk = desks.get(random.nextInt(desks.size()));
                var organisation = desk.network() == Network.BOTH
                        ? random.nextBoolean() ? "POLICE" : "FIRE"
                        : desk.network().name();
                var slot = new Slot(
                        MONDAY.plusDays(day).atTime(7, 0), MONDAY.plusDays(day).atTime(19, 0));
                var booking = Booking.reserve(
                        BookingId.fresh(),
                        PersonId.fresh(),
                        new OrganisationCode(organisation),
                        desk,
                        slot,
                        CLOCK.instant());
                if (ports.booking().claims().take(booking, Optional.empty()) instanceof Claim.Taken) {
                    ports.booking().bookings().add(booking);
                    taken++;
                }
            }
        }
        return taken;
    }

    private static Person person(String name, String organisation, TeamCode team) {
        return new Person(
                PersonId.fresh(),
                new Username(name),
                name,
                new OrganisationCode(organisation),
                team,
                Set.of(Role.STAFF));
    }
}
