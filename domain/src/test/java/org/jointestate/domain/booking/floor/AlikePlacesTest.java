package org.jointestate.domain.booking.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.BookingRule;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.RuleBook;
import org.jointestate.domain.booking.RuleId;
import org.jointestate.domain.booking.RuleScope;
import org.jointestate.domain.booking.RuleTopic;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.SurgeHold;
import org.jointestate.domain.booking.rule.Booker;
import org.jointestate.domain.booking.rule.BookingPolicy;
import org.jointestate.domain.booking.rule.Circumstances;
import org.jointestate.domain.estate.AnEstate;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Network;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.PlanPosition;
import org.jointestate.domain.people.DeviceNetwork;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.TeamCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking once for places that are alike gives the answers that asking for each would. */
class AlikePlacesTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final LocalDateTime NOW = MONDAY.atTime(6, 0);
    private static final Slot DAY = new Slot(MONDAY.atTime(9, 0), MONDAY.atTime(17, 0));
    private static final OrganisationCode FIRE = new OrganisationCode("FIRE");

    private final AnEstate estate = AnEstate.of("HQ", 40);
    private final List<BookingPolicy> policies = BookingPolicy.standard();

    @Test
    void desks_of_one_zone_and_network_are_asked_for_once() {
        var asked = new ArrayList<DeskCode>();
        var places = estate.desks().stream().map(this::place).toList();

        var answers = new AlikePlaces(places, new RuleBook(List.of())).whyNot(one -> {
            asked.add(one.desk().code());
            return Optional.empty();
        });

        assertEquals(40, answers.size());
        assertEquals(1, asked.size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_is_said_of_single_places_each_has_its_own_answer(long seed) {
        var random = new Random(seed);
        var desks = estate.desks().stream().map(desk -> changed(desk, random)).toList();
        var book = new RuleBook(rules(desks, random), holds(desks, random));
        var places = desks.stream().map(this::place).toList();

        var answers = new AlikePlaces(places, book).whyNot(place -> ask(place, book));

        for (int n = 0; n < places.size(); n++) {
            var place = places.get(n);
            assertEquals(ask(place, book).map(Refusal::reason), answers.get(n), () -> "seed %d, desk %s"
                    .formatted(seed, place.desk().code()));
        }
    }

    private Desk changed(Desk desk, Random random) {
        var network = Network.values()[random.nextInt(Network.values().length)];
        var changed = new Desk(
                desk.code(),
                estate.zone(),
                desk.number(),
                network,
                Set.of(),
                new PlanPosition(desk.number(), 1, false));
        if (random.nextInt(6) == 0) {
            changed.close("Broken", MONDAY.minusDays(random.nextInt(3)), MONDAY.plusDays(random.nextInt(3) + 1));
        }
        return changed;
    }

    private List<BookingRule> rules(List<Desk> desks, Random random) {
        var rules = new ArrayList<BookingRule>();
        for (var desk : desks) {
            if (random.nextInt(5) == 0) {
                rules.add(rule(new RuleScope.Where.AtSpace(desk.code()), random));
            }
        }
        if (random.nextBoolean()) {
            rules.add(rule(new RuleScope.Where.InZone(estate.zone().code()), random));
        }
        return rules;
    }

    private static BookingRule rule(RuleScope.Where where, Random random) {
        var who = random.nextBoolean()
                ? new RuleScope.Who.OfTeam(new TeamCode("T" + random.nextInt(2)))
                : new RuleScope.Who.OfOrganisation(random.nextBoolean() ? FIRE : new OrganisationCode("POLICE"));
        return new BookingRule(
                RuleId.fresh(),
                RuleTopic.KEPT_FOR,
                new RuleScope(Optional.of(where), Optional.of(who), Optional.empty()),
                0,
                MONDAY.minusDays(3),
                Optional.empty(),
                "somewhere",
                "somebody",
                0);
    }

    private static List<SurgeHold> holds(List<Desk> desks, Random random) {
        return desks.stream()
                .filter(desk -> random.nextInt(8) == 0)
                .map(desk -> new SurgeHold(
                        "s", "Flood", DAY, Optional.empty(), Optional.of(desk.code()), Set.of(new TeamCode("T0"))))
                .toList();
    }

    private Optional<Refusal> ask(Place place, RuleBook book) {
        return BookingPolicy.firstObjection(
                policies,
                new BookingRequest(place.desk().code(), DAY),
                Circumstances.at(
                        place,
                        List.of(),
                        NOW,
                        new Booker(FIRE, Optional.of(new TeamCode("T1")), DeviceNetwork.FIRE),
                        Circumstances.Held.NOTHING,
                        book));
    }

    private Place place(Desk desk) {
        return new Place(estate.site(), estate.floor(), estate.zone(), desk);
    }
}
