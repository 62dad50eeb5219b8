package org.jointestate.domain.booking.rulebook;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.BookingRule;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.rule.Booker;
import org.jointestate.domain.booking.rule.BookingPolicy;
import org.jointestate.domain.booking.rule.Circumstances;
import org.jointestate.domain.booking.rule.LookAround;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.DeviceNetwork;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/**
 * Whether a booking would be allowed, and why not: every rule is asked, not only until the first says no. Nothing is booked. For
 * somebody else only those may ask who set the rules: the answer says whether that person has a desk at that time.
 */
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
public class AskWhetherAllowed {

    private static final EnumSet<Role> MAY_ASK_FOR_OTHERS = EnumSet.of(Role.ESTATE_MANAGER, Role.ADMINISTRATOR);

    private final Sites sites;
    private final People people;
    private final LookAround lookAround;
    private final Bookings bookings;
    private final Claims claims;
    private final Caller caller;
    private final Clock clock;
    private final List<BookingPolicy> policies = BookingPolicy.standard();

    @Inject
    public AskWhetherAllowed(
            Sites sites,
            People people,
            LookAround lookAround,
            Bookings bookings,
            Claims claims,
            Caller caller,
            Clock clock) {
        this.sites = sites;
        this.people = people;
        this.lookAround = lookAround;
        this.bookings = bookings;
        this.claims = claims;
        this.caller = caller;
        this.clock = clock;
    }

    /** Who would book. */
    public sealed interface Who {
        /** The one who asks. */
        record Me() implements Who {}

        record Somebody(Username username) implements Who {}

        /** Anybody of an organisation, perhaps of one of its teams, with the usual device and no bookings yet. */
        record Anybody(OrganisationCode organisation, Optional<TeamCode> team) implements Who {}
    }

    /** The answer. */
    public sealed interface Answer {

        /** @param asked every rule in the order in which a person is told about them */
        record Asked(Place place, List<RuleAsked> asked, Optional<Refusal> taken) implements Answer {

            public Asked {
                asked = List.copyOf(asked);
            }

            public boolean allowed() {
                return taken.isEmpty()
                        && asked.stream().allMatch(rule -> rule.objection().isEmpty());
            }
        }

        record UnknownPerson() implements Answer {}

        record UnknownSpace() implements Answer {}
    }

    /**
     * One rule that was asked.
     *
     * @param policy the name of the rule, such as NotTooFarAhead
     * @param rules the estate managers' rules it goes by here; none when it is always so or nobody has set one
     */
    public record RuleAsked(String policy, List<BookingRule> rules, Optional<Refusal> objection) {}

    public Answer ask(Who who, BookingRequest request) {
        if (!(who instanceof Who.Me) && Collections.disjoint(MAY_ASK_FOR_OTHERS, caller.roles())) {
            throw new NotAllowed("Only those who set the rules may ask for somebody else.");
        }
        var places = sites.places(List.of(request.desk()));
        if (places.isEmpty()) {
            return new Answer.UnknownSpace();
        }
        var place = places.get(0);
        var now = place.site().wallClock(clock);
        if (who instanceof Who.Anybody anybody) {
            var booker =
                    new Booker(anybody.organisation(), anybody.team(), DeviceNetwork.usualOf(anybody.organisation()));
            return answer(place, request, lookAround.of(place, request.slot(), now, booker), PersonId.fresh());
        }
        var person = who instanceof Who.Somebody somebody
                ? people.find(somebody.username()).map(found -> found.id())
                : Optional.of(caller.signedInPerson());
        return person.map(id -> answer(place, request, aroundPerson(place, request, now, id), id))
                .orElseGet(Answer.UnknownPerson::new);
    }

    private Circumstances aroundPerson(Place place, BookingRequest request, LocalDateTime now, PersonId id) {
        return lookAround.of(place, request.slot(), now, id, bookings.openOf(id, now), Optional.empty());
    }

    private Answer answer(Place place, BookingRequest request, Circumstances around, PersonId person) {
        return new Answer.Asked(
                place,
                policies.stream()
                        .map(policy -> new RuleAsked(
                                policy.getClass().getSimpleName(),
                                policy.rulesFor(request, around),
                                policy.objectionTo(request, around)))
                        .toList(),
                taken(place, request, person));
    }

    /** Somebody may have it: that is no rule, and the last reason there can be. */
    private Optional<Refusal> taken(Place place, BookingRequest request, PersonId person) {
        var space = place.desk();
        if (space.kind().onePerPerson()) {
            return claims.heldAt(space.site(), List.of(request.slot()), person).stream()
                    .filter(held -> held.desk().equals(space.code()) && !held.yours())
                    .findFirst()
                    .map(held -> Refusal.of(Refusal.Reason.DESK_TAKEN, space.spokenName()));
        }
        return claims.takenAt(space.site(), request.slot(), person).stream()
                .filter(taken -> taken.space().equals(space.code()) && taken.places() >= space.places())
                .findFirst()
                .map(taken -> Refusal.of(Refusal.Reason.SPACE_FULL, space.spokenName()));
    }
}
