package org.jointestate.domain.booking.surge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jointestate.domain.estate.AnEstate;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.DeskFeature;
import org.jointestate.domain.estate.Floor;
import org.jointestate.domain.estate.FloorCode;
import org.jointestate.domain.estate.Network;
import org.jointestate.domain.estate.PlanArea;
import org.jointestate.domain.estate.PlanPosition;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.Zone;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Team;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;

/** A site with a zone A to be taken, a zone B on the same floor, a zone U upstairs, and people with and without a team for surges. */
public final class ASurgeEstate {

    public final AnEstate first;
    public final Zone zoneB;
    public final Floor upstairs;
    public final Zone zoneU;
    public final List<Desk> inB;
    public final List<Desk> inU;
    public final Team team;
    public final List<Person> people;
    public final Person fire;
    public final Person responder;
    public final Person manager;

    public ASurgeEstate(int inTheWay, int besides, int above, int persons) {
        var code = "S" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        first = AnEstate.of(code, inTheWay);
        var site = first.site().code();
        zoneB = zone(code + "-1-B", first.floor().code(), "B");
        upstairs = new Floor(new FloorCode(code + "-2"), site, 2, "Second floor", 760, 668);
        zoneU = zone(code + "-2-U", upstairs.code(), "U");
        inB = desks(zoneB, code + "-1-B%03d", besides, Set.of(DeskFeature.QUIET, DeskFeature.TWO_SCREENS));
        inU = desks(zoneU, code + "-2-U%03d", above, Set.of(DeskFeature.QUIET, DeskFeature.TWO_SCREENS));
        team = new Team(new TeamCode(code), "Team " + code, new OrganisationCode("POLICE"));
        var all = new ArrayList<Person>();
        for (int i = 0; i < persons; i++) {
            all.add(person(code + ".staff." + i, "POLICE", null, Role.STAFF));
        }
        people = List.copyOf(all);
        fire = person(code + ".fire", "FIRE", null, Role.STAFF);
        responder = person(code + ".responder", "POLICE", team.code(), Role.STAFF);
        manager = person(code + ".manager", "POLICE", null, Role.ESTATE_MANAGER);
    }

    private Zone zone(String zoneCode, FloorCode floor, String letter) {
        return new Zone(
                new ZoneCode(zoneCode),
                floor,
                first.site().code(),
                letter,
                "Zone " + letter,
                Network.BOTH,
                false,
                false,
                new PlanArea(300, 18, 240, 428));
    }

    private static List<Desk> desks(Zone zone, String pattern, int count, Set<DeskFeature> features) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Desk(
                        new DeskCode(pattern.formatted(number)),
                        zone,
                        number,
                        Network.BOTH,
                        features,
                        new PlanPosition(400 + number, 89, false)))
                .toList();
    }

    private static Person person(String name, String organisation, TeamCode ofTeam, Role role) {
        return new Person(
                PersonId.fresh(),
                new Username(name.toLowerCase(java.util.Locale.ROOT)),
                "Somebody",
                new OrganisationCode(organisation),
                ofTeam,
                Set.of(role));
    }

    public void addTo(Sites sites, People all) {
        first.addTo(sites);
        sites.add(upstairs);
        sites.add(zoneB);
        sites.add(zoneU);
        inB.forEach(sites::add);
        inU.forEach(sites::add);
        all.add(team);
        people.forEach(all::add);
        all.add(fire);
        all.add(responder);
        all.add(manager);
    }
}
