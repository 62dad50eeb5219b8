package org.jointestate.domain.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jointestate.domain.estate.AnEstate;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Team;
import org.jointestate.domain.people.TeamCode;
import org.junit.jupiter.api.Test;

/** What every store of rules must do, in memory or in a database. */
public abstract class BookingRulesContract {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final OrganisationCode POLICE = new OrganisationCode("POLICE");

    private final String code =
            "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final AnEstate estate = AnEstate.of(code, 2);
    private final TeamCode team = new TeamCode(code);

    /** Runs one transaction. */
    protected abstract <T> T in(Function<BookingPorts, T> work);

    @Test
    void a_new_database_has_the_numbers_of_before_for_everybody() {
        prepare();
        var book = in(ports -> ports.rules().of(MONDAY, MONDAY));

        for (var known : List.of(RuleTopic.AHEAD, RuleTopic.OPEN_BOOKINGS, RuleTopic.LONGEST)) {
            var rule = book.ruling(known, subject()).orElseThrow();
            assertTrue(rule.isNeeded());
            assertEquals(known == RuleTopic.AHEAD ? 400 : known == RuleTopic.LONGEST ? 960 : 30, rule.amount());
        }
        assertFalse(book.ruling(RuleTopic.SHORTEST, subject()).isPresent());
    }

    @Test
    void a_rule_is_found_again_with_its_place_its_people_and_its_kind() {
        prepare();
        var wheres = List.<Optional<RuleScope.Where>>of(
                Optional.of(new RuleScope.Where.AtSite(estate.site().code())),
                Optional.of(new RuleScope.Where.InZone(estate.zone().code())),
                Optional.of(new RuleScope.Where.AtSpace(estate.desks().get(0).code())));
        var whos = List.<Optional<RuleScope.Who>>of(
                Optional.empty(),
                Optional.of(new RuleScope.Who.OfOrganisation(POLICE)),
                Optional.of(new RuleScope.Who.OfTeam(team)));
        for (var where : wheres) {
            for (var who : whos) {
                for (var kind : List.of(Optional.<SpaceKind>empty(), Optional.of(SpaceKind.PARKING_BAY))) {
                    var rule = rule(
                            RuleTopic.SHORTEST,
                            60,
                            new RuleScope(where, who, kind),
                            MONDAY,
                            Optional.of(MONDAY.plusDays(7)));

                    add(rule);

                    var found = in(ports -> ports.rules().find(rule.id()).orElseThrow());
                    assertEquals(rule.scope(), found.scope());
                    assertEquals(
                            List.of(RuleTopic.SHORTEST, 60, MONDAY, Optional.of(MONDAY.plusDays(7)), 0L),
                            List.of(found.topic(), found.amount(), found.from(), found.until(), found.version()));
                    assertEquals(who.isEmpty(), found.whoName().isEmpty());
                    assertFalse(found.whereName().isEmpty());
                }
            }
        }
    }

    @Test
    void rules_are_read_for_the_days_on_which_they_hold() {
        prepare();
        var rule = rule(
                RuleTopic.DAYS_A_WEEK,
                3,
                new RuleScope(
                        Optional.of(new RuleScope.Where.AtSite(estate.site().code())),
                        Optional.empty(),
                        Optional.empty()),
                MONDAY,
                Optional.of(MONDAY.plusDays(2)));
        add(rule);

        assertFalse(knows(MONDAY.minusDays(9), MONDAY.minusDays(1)));
        assertTrue(knows(MONDAY.minusDays(9), MONDAY));
        assertTrue(knows(MONDAY.plusDays(1), MONDAY.plusDays(9)));
        assertFalse(knows(MONDAY.plusDays(2), MONDAY.plusDays(9)));
        assertTrue(isListed(rule, MONDAY.minusDays(99)));
        assertTrue(isListed(rule, MONDAY.plusDays(1)));
        assertFalse(isListed(rule, MONDAY.plusDays(2)));
    }

    @Test
    void of_two_managers_who_read_the_same_rule_the_second_does_not_write_over_the_first() {
        prepare();
        var rule = rule(
                RuleTopic.AT_ONCE,
                2,
                new RuleScope(
                        Optional.of(new RuleScope.Where.AtSite(estate.site().code())),
                        Optional.empty(),
                        Optional.empty()),
                MONDAY,
                Optional.empty());
        add(rule);
        var read = in(ports -> ports.rules().find(rule.id()).orElseThrow());

        var first = in(ports -> ports.rules().change(read.saying(3, MONDAY, Optional.empty())));
        var second = in(ports -> ports.rules().change(read.saying(4, MONDAY, Optional.empty())));

        assertEquals(List.of(true, false), List.of(first, second));
        var kept = in(ports -> ports.rules().find(rule.id()).orElseThrow());
        assertEquals(3, kept.amount());
        var third = in(ports -> ports.rules().change(kept.saying(2, MONDAY, Optional.of(MONDAY.plusDays(1)))));
        assertEquals(true, third);
        assertEquals(
                Optional.of(MONDAY.plusDays(1)),
                in(ports -> ports.rules().find(rule.id()).orElseThrow().until()));
    }

    private boolean knows(LocalDate first, LocalDate last) {
        return in(ports -> ports.rules().of(first, last)).knows(RuleTopic.DAYS_A_WEEK);
    }

    private boolean isListed(BookingRule rule, LocalDate day) {
        return in(ports -> ports.rules().notOverOn(day)).stream()
                .anyMatch(listed -> listed.id().equals(rule.id()));
    }

    private RuleScope.Subject subject() {
        return new RuleScope.Subject(estate.desks().get(0), MONDAY, POLICE, Optional.empty());
    }

    private void add(BookingRule rule) {
        in(ports -> {
            ports.rules().add(rule);
            return null;
        });
    }

    private static BookingRule rule(
            RuleTopic topic, int amount, RuleScope scope, LocalDate from, Optional<LocalDate> until) {
        return new BookingRule(RuleId.fresh(), topic, scope, amount, from, until, "somewhere", name(scope), 0);
    }

    private static String name(RuleScope scope) {
        return scope.who().isPresent() ? "some" : "";
    }

    private void prepare() {
        in(ports -> {
            estate.addTo(ports.sites());
            ports.people().add(new Team(team, "Team " + code, POLICE));
            return null;
        });
    }
}
