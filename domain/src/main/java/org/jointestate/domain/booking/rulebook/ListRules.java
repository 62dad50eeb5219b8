package org.jointestate.domain.booking.rulebook;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jointestate.domain.booking.BookingRule;
import org.jointestate.domain.booking.BookingRules;
import org.jointestate.domain.booking.RuleId;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.Zone;
import org.jointestate.domain.people.Organisation;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Team;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Every rule that is not over, for those who set them, with what a rule can be about. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class ListRules {

    private final Sites sites;
    private final People people;
    private final BookingRules rules;
    private final Clock clock;

    @Inject
    public ListRules(Sites sites, People people, BookingRules rules, Clock clock) {
        this.sites = sites;
        this.people = people;
        this.rules = rules;
        this.clock = clock;
    }

    /** @param rules by topic, the most specific first */
    public record Listed(LocalDate today, List<BookingRule> rules) {}

    /**
     * What a rule can be about.
     *
     * @param spaces rooms and car parks; a single desk is named by its code
     */
    public record Choices(
            LocalDate today,
            List<Site> sites,
            List<Zone> zones,
            List<Place> spaces,
            List<Organisation> organisations,
            List<Team> teams) {}

    public Listed list() {
        var today = RuleCheck.today(sites, clock);
        return new Listed(today, rules.notOverOn(today));
    }

    public BookingRule one(RuleId id) {
        return rules.find(id).orElseThrow(() -> new NotFound("rule", id));
    }

    public Choices choices() {
        var all = sites.all();
        return new Choices(
                RuleCheck.today(sites, clock),
                all,
                all.stream()
                        .flatMap(site -> sites.zonesOf(site.code()).stream())
                        .toList(),
                all.stream()
                        .flatMap(site -> sites.spacesOf(site.code()).stream())
                        .toList(),
                people.organisations(),
                people.teams());
    }
}
