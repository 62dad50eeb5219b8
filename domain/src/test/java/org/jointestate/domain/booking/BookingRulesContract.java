package org.jointestate.domain.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jointestate.domain.booking.rule.BookingPolicy;
import org.jointestate.domain.booking.rulebook.AddRule;
import org.jointestate.domain.booking.rulebook.AskWhetherAllowed;
import org.jointestate.domain.booking.rulebook.ChangeRule;
import org.jointestate.domain.booking.rulebook.RuleDecision;
import org.jointestate.domain.booking.rulebook.SeeRules;
import org.jointestate.domain.estate.AnEstate;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Team;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.Role;
import org.junit.jupiter.api.Test;

/** What every store of rules must do, in memory or in a database. */
public abstract class BookingRulesContract {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 22);
    private static final Clock CLOCK = at(TODAY);
    private static final OrganisationCode POLICE = new OrganisationCode("POLICE");

    private final String code =
            "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final AnEstate estate = AnEstate.of(code, 2);
    private final TeamCode team = new TeamCode(code);
    private final List<String> audited = new ArrayList<>();
    private Person ann;

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

    @Test
    void a_manager_adds_a_rule_and_it_holds_for_the_next_booking() {
        prepare();
        var scope = at(new RuleScope.Where.InZone(estate.zone().code()), Optional.empty());
        var decision = add(new AddRule.Draft(RuleTopic.AHEAD, scope, 10, TODAY, Optional.empty()));

        var added = assertInstanceOf(RuleDecision.Done.class, decision);
        assertEquals(decision, add(new AddRule.Draft(RuleTopic.AHEAD, scope, 10, TODAY, Optional.empty())));
        var refused = assertInstanceOf(
                BookingDecision.Refused.class,
                in(ports -> ports.reserveDesk(new FixedCaller(ann), CLOCK).reserve(wish(TODAY.plusDays(11)))));

        assertEquals(Refusal.Reason.TOO_FAR_AHEAD, refused.because().reason());
        assertEquals(added.rule(), refused.because().rule().orElseThrow().id());
        assertEquals(List.of("booking rule added " + added.rule()), audited);
        assertInstanceOf(BookingDecision.Booked.class, in(ports -> ports.reserveDesk(new FixedCaller(ann), CLOCK)
                .reserve(wish(TODAY.plusDays(10)))));
    }

    @Test
    void everything_that_is_wrong_with_a_rule_is_said_at_once_and_nothing_is_kept() {
        prepare();
        var nowhere = at(
                new RuleScope.Where.InZone(new ZoneCode("NOWHERE")),
                Optional.of(new RuleScope.Who.OfTeam(new TeamCode("NOBODY"))));

        var faults = assertInstanceOf(
                        RuleDecision.Wrong.class,
                        add(new AddRule.Draft(
                                RuleTopic.LONGEST, nowhere, 45, TODAY.minusDays(1), Optional.of(TODAY.minusDays(3)))))
                .faults();
        var keptForNobody = assertInstanceOf(
                RuleDecision.Wrong.class,
                add(new AddRule.Draft(RuleTopic.KEPT_FOR, RuleScope.EVERYTHING, 0, TODAY, Optional.empty())));

        assertEquals(
                EnumSet.of(
                        RuleDecision.Fault.AMOUNT,
                        RuleDecision.Fault.UNKNOWN_PLACE,
                        RuleDecision.Fault.UNKNOWN_PEOPLE,
                        RuleDecision.Fault.BEGINS_IN_THE_PAST,
                        RuleDecision.Fault.ENDS_TOO_EARLY),
                EnumSet.copyOf(faults));
        assertEquals(
                EnumSet.of(RuleDecision.Fault.KEPT_FOR_NOBODY, RuleDecision.Fault.KEPT_WHAT),
                EnumSet.copyOf(keptForNobody.faults()));
        assertEquals(List.of(), audited);
    }

    @Test
    void a_rule_is_changed_and_ended_but_not_by_who_read_it_before() {
        prepare();
        var scope = at(new RuleScope.Where.AtSite(estate.site().code()), Optional.empty());
        var id = assertInstanceOf(
                        RuleDecision.Done.class,
                        add(new AddRule.Draft(RuleTopic.DAYS_A_WEEK, scope, 3, TODAY, Optional.empty())))
                .rule();

        var changed = change(id, 0, 4, TODAY, Optional.empty());
        var late = change(id, 0, 5, TODAY, Optional.empty());
        var tooEarly = change(id, 1, 4, TODAY, Optional.of(TODAY.minusDays(1)));
        var ended = change(id, 1, 4, TODAY, Optional.of(TODAY));

        assertInstanceOf(RuleDecision.Done.class, changed);
        assertInstanceOf(RuleDecision.ChangedMeanwhile.class, late);
        assertEquals(
                List.of(RuleDecision.Fault.ENDS_TOO_EARLY),
                assertInstanceOf(RuleDecision.Wrong.class, tooEarly).faults());
        assertInstanceOf(RuleDecision.Done.class, ended);
        assertFalse(knowsRule(id));
        assertEquals(
                List.of("booking rule added " + id, "booking rule changed " + id, "booking rule ended " + id), audited);
    }

    @Test
    void the_rule_for_everybody_takes_another_number_and_is_never_ended_or_put_off() {
        prepare();
        var ahead = in(ports -> ports.rules().notOverOn(TODAY)).stream()
                .filter(rule -> rule.topic() == RuleTopic.AHEAD && rule.isNeeded())
                .findFirst()
                .orElseThrow();

        for (var wrong : List.of(
                change(ahead.id(), ahead.version(), 400, ahead.from(), Optional.of(TODAY.plusDays(9))),
                change(ahead.id(), ahead.version(), 400, TODAY.plusDays(1), Optional.empty()))) {
            assertEquals(
                    List.of(RuleDecision.Fault.IS_NEEDED),
                    assertInstanceOf(RuleDecision.Wrong.class, wrong).faults());
        }
        assertInstanceOf(
                RuleDecision.Done.class, change(ahead.id(), ahead.version(), 399, ahead.from(), Optional.empty()));
    }

    @Test
    void a_person_reads_the_rules_for_everybody_and_their_own_and_what_is_kept_for_others() {
        prepare();
        var mine = rule(RuleTopic.SHORTEST, 60, at(site(), Optional.of(new RuleScope.Who.OfTeam(team))), TODAY);
        var others = rule(
                RuleTopic.SHORTEST,
                90,
                at(site(), Optional.of(new RuleScope.Who.OfOrganisation(new OrganisationCode("FIRE")))),
                TODAY);
        var kept = rule(
                RuleTopic.KEPT_FOR,
                0,
                at(site(), Optional.of(new RuleScope.Who.OfOrganisation(new OrganisationCode("FIRE")))),
                TODAY);
        List.of(mine, others, kept).forEach(this::add);

        var seen =
                in(ports -> new SeeRules(ports.sites(), ports.rules(), new FixedCaller(ann), CLOCK).see())
                        .rules()
                        .stream()
                        .map(BookingRule::id)
                        .toList();

        assertTrue(seen.containsAll(List.of(mine.id(), kept.id())));
        assertFalse(seen.contains(others.id()));
    }

    @Test
    void a_question_is_answered_by_every_rule_and_books_nothing() {
        prepare();
        add(rule(RuleTopic.LONGEST, 60, at(site(), Optional.empty()), TODAY));
        add(rule(
                RuleTopic.KEPT_FOR,
                0,
                at(site(), Optional.of(new RuleScope.Who.OfOrganisation(new OrganisationCode("FIRE")))),
                TODAY));
        var request = wish(TODAY.plusDays(3));

        var answer = assertInstanceOf(
                AskWhetherAllowed.Answer.Asked.class, ask(ann, new AskWhetherAllowed.Who.Me(), request));

        assertFalse(answer.allowed());
        assertEquals(BookingPolicy.standard().size(), answer.asked().size());
        assertEquals(
                List.of("NotTooLong", "KeptForOthers"),
                answer.asked().stream()
                        .filter(asked -> asked.objection().isPresent())
                        .map(AskWhetherAllowed.RuleAsked::policy)
                        .toList());
        assertTrue(answer.asked().stream()
                .filter(asked -> asked.policy().equals("NotTooFarAhead"))
                .allMatch(asked -> asked.rules().get(0).amount() > 0));
        assertEquals(List.of(), in(ports -> ports.bookings().ofPerson(ann.id(), TODAY.atStartOfDay(), 9)));
    }

    @Test
    void managers_ask_for_a_person_or_for_anybody_and_others_only_for_themselves() {
        prepare();
        var manager = person("boss", "POLICE", Role.ESTATE_MANAGER);
        var request = wish(TODAY.plusDays(4));
        in(ports -> ports.reserveDesk(new FixedCaller(ann), CLOCK).reserve(request));
        var beside = new BookingRequest(estate.desks().get(1).code(), request.slot());

        var forAnn = assertInstanceOf(
                AskWhetherAllowed.Answer.Asked.class,
                ask(manager, new AskWhetherAllowed.Who.Somebody(ann.username()), beside));
        var taken = assertInstanceOf(
                AskWhetherAllowed.Answer.Asked.class,
                ask(manager, new AskWhetherAllowed.Who.Anybody(POLICE, Optional.empty()), request));

        assertEquals(
                List.of("OneDeskPerPersonAtATime"),
                forAnn.asked().stream()
                        .filter(asked -> asked.objection().isPresent())
                        .map(AskWhetherAllowed.RuleAsked::policy)
                        .toList());
        assertEquals(Refusal.Reason.DESK_TAKEN, taken.taken().orElseThrow().reason());
        assertInstanceOf(
                AskWhetherAllowed.Answer.UnknownPerson.class,
                ask(manager, new AskWhetherAllowed.Who.Somebody(new Username("nobody.there")), request));
        assertInstanceOf(
                AskWhetherAllowed.Answer.UnknownSpace.class,
                ask(
                        manager,
                        new AskWhetherAllowed.Who.Me(),
                        new BookingRequest(new DeskCode("NOWHERE"), request.slot())));
        assertThrows(NotAllowed.class, () -> ask(ann, new AskWhetherAllowed.Who.Somebody(manager.username()), request));
    }

    @Test
    void days_of_a_week_are_counted_with_those_that_are_over_and_without_the_one_that_moves() {
        prepare();
        add(rule(RuleTopic.DAYS_A_WEEK, 2, at(site(), Optional.empty()), TODAY));
        var monday = wish(MONDAY);
        var tuesday = wish(MONDAY.plusDays(1));
        var wednesday = wish(MONDAY.plusDays(2));
        var first = assertInstanceOf(BookingDecision.Booked.class, reserve(monday, MONDAY));
        assertInstanceOf(BookingDecision.Booked.class, reserve(tuesday, MONDAY));
        // Monday is over: it counts, though it is no open booking any more.
        var third = assertInstanceOf(BookingDecision.Refused.class, reserve(wednesday, MONDAY.plusDays(1)));
        var moved = in(ports -> ports.changeBooking(new FixedCaller(ann), at(MONDAY))
                .change(first.booking().id(), wednesday));

        assertEquals(Refusal.Reason.TOO_MANY_DAYS_A_WEEK, third.because().reason());
        assertInstanceOf(BookingDecision.Booked.class, moved);
    }

    private BookingDecision reserve(BookingRequest request, LocalDate today) {
        return in(ports -> ports.reserveDesk(new FixedCaller(ann), at(today)).reserve(request));
    }

    private static Clock at(LocalDate day) {
        return Clock.fixed(day.atTime(7, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    private AskWhetherAllowed.Answer ask(Person who, AskWhetherAllowed.Who about, BookingRequest request) {
        return in(ports -> new AskWhetherAllowed(
                        ports.sites(),
                        ports.people(),
                        ports.lookAround(),
                        ports.bookings(),
                        ports.claims(),
                        new FixedCaller(who),
                        CLOCK)
                .ask(about, request));
    }

    private RuleDecision add(AddRule.Draft draft) {
        return in(ports -> new AddRule(ports.sites(), ports.people(), ports.rules(), this::note, CLOCK).add(draft));
    }

    private RuleDecision change(RuleId id, long version, int amount, LocalDate from, Optional<LocalDate> until) {
        return in(ports -> new ChangeRule(ports.sites(), ports.rules(), this::note, CLOCK)
                .change(id, version, amount, from, until));
    }

    private void note(String action, String thing) {
        audited.add(action + " " + thing);
    }

    private boolean knowsRule(RuleId id) {
        return in(ports -> ports.rules().notOverOn(TODAY)).stream()
                .anyMatch(listed -> listed.id().equals(id));
    }

    private BookingRequest wish(LocalDate day) {
        return new BookingRequest(estate.desks().get(0).code(), new Slot(day.atTime(9, 0), day.atTime(13, 0)));
    }

    private RuleScope.Where site() {
        return new RuleScope.Where.AtSite(estate.site().code());
    }

    private static RuleScope at(RuleScope.Where where, Optional<RuleScope.Who> who) {
        return new RuleScope(Optional.of(where), who, Optional.empty());
    }

    private static BookingRule rule(RuleTopic topic, int amount, RuleScope scope, LocalDate from) {
        return rule(topic, amount, scope, from, Optional.empty());
    }

    private Person person(String name, String organisation, Role role) {
        var person = new Person(
                PersonId.fresh(),
                new Username(name + "." + code.toLowerCase(Locale.ROOT)),
                "Somebody",
                new OrganisationCode(organisation),
                organisation.equals("POLICE") ? team : null,
                Set.of(role));
        in(ports -> {
            ports.people().add(person);
            return null;
        });
        return person;
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
        ann = person("ann", "POLICE", Role.STAFF);
    }
}
