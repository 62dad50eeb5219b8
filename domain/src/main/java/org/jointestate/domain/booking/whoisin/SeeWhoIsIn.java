package org.jointestate.domain.booking.whoisin;

import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.SeenBy;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Shows where colleagues sit today: the caller's team and others, as far as each of them agreed. */
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
public class SeeWhoIsIn {

    /** Who is in, and who may see the caller. */
    public record WhoIsIn(List<Sighting> sightings, SeenBy youAreSeenBy, boolean inATeam) {}

    private final People people;
    private final Sites sites;
    private final Sightings sightings;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public SeeWhoIsIn(People people, Sites sites, Sightings sightings, Caller caller, Clock clock) {
        this.people = people;
        this.sites = sites;
        this.sightings = sightings;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param name a part of a name, or nothing for everybody */
    public WhoIsIn see(String name) {
        var id = caller.signedInPerson();
        var me = people.find(id).orElseThrow(() -> new NotFound("person", id));
        var at = clock.instant();
        var wanted = plain(name);
        var found = sites.all().stream()
                .flatMap(site -> sightings.today(site.code(), site.wallClock(at), id, me.team()).stream())
                .filter(one -> plain(one.name()).contains(wanted))
                .sorted(Comparator.comparing((Sighting one) -> plain(one.name()))
                        .thenComparing(one -> one.slot().from()))
                .toList();
        return new WhoIsIn(found, me.seenBy(), inATeam(me));
    }

    private static boolean inATeam(Person me) {
        return me.team().isPresent();
    }

    /** Small letters without accents, so that Zoe finds Zoë. */
    private static String plain(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.UK);
    }
}
