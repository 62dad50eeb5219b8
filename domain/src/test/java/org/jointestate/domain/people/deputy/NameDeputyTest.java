package org.jointestate.domain.people.deputy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.SignInDesk;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.people.session.Proof;
import org.jointestate.domain.people.session.Session;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.junit.jupiter.api.Test;

class NameDeputyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final SignInDesk desk = new SignInDesk();
    private final InMemoryDeputies deputies = new InMemoryDeputies();
    private final Person leader = person("leader", "POLICE", Role.SENIOR_LEADER);
    private final Person lead = person("lead", "POLICE", Role.TRIAL_LEAD);
    private final Person colleague = person("colleague", "POLICE", Role.STAFF);
    private final Person fire = person("fire", "FIRE", Role.STAFF);
    private final Person auditor = person("auditor", "POLICE", Role.AUDITOR);

    private Person person(String name, String organisation, Role role) {
        var person = new Person(
                PersonId.fresh(),
                new Username(name),
                "Somebody",
                new OrganisationCode(organisation),
                null,
                EnumSet.of(Role.STAFF, role));
        desk.people.add(person);
        return person;
    }

    private NameDeputy.Decision name(Person who, String deputy, Role role, LocalDate from, LocalDate last) {
        return new NameDeputy(deputies, desk.people, of -> {}, new FixedCaller(who), desk.post, desk.audit, desk.clock)
                .name(new Username(deputy), role, from, last);
    }

    private Deputyship named(Person who, String deputy, Role role) {
        return assertInstanceOf(NameDeputy.Decision.Named.class, name(who, deputy, role, TODAY, TODAY.plusDays(6)))
                .deputyship();
    }

    private Deputyship.Objection objection(Person who, String deputy, Role role) {
        return assertInstanceOf(NameDeputy.Decision.Objected.class, name(who, deputy, role, TODAY, TODAY.plusDays(6)))
                .because();
    }

    private Optional<StandIn> standIn(Deputyship deputyship, Proof proof) {
        var deputy = desk.people.find(deputyship.deputy()).orElseThrow();
        return deputyship.standIn(
                desk.people.find(deputyship.principal()).orElseThrow(),
                deputy,
                new Session(deputy, proof, "", desk.clock.instant(), Duration.ofHours(1)));
    }

    @Test
    void a_leader_names_somebody_of_the_same_organisation_for_some_days_who_holds_the_role_on_these_alone() {
        var deputyship = named(leader, "colleague", Role.SENIOR_LEADER);

        assertTrue(deputyship.holdsOn(TODAY) && deputyship.holdsOn(TODAY.plusDays(6)));
        assertTrue(!deputyship.holdsOn(TODAY.minusDays(1)) && !deputyship.holdsOn(TODAY.plusDays(7)));
        assertEquals(
                Optional.of(new StandIn(leader.id(), Role.SENIOR_LEADER)), standIn(deputyship, Proof.SECOND_FACTOR));
        assertTrue(desk.audit.entries.contains("deputy named"));
        assertEquals(
                1,
                desk.outbox.count().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
    }

    @Test
    void nobody_holds_a_role_of_somebody_else_by_a_password_alone() {
        assertEquals(Optional.empty(), standIn(named(leader, "colleague", Role.SENIOR_LEADER), Proof.PASSWORD));
    }

    @Test
    void who_cannot_be_a_deputy_is_said() {
        assertEquals(Deputyship.Objection.YOURSELF, objection(leader, "leader", Role.SENIOR_LEADER));
        assertEquals(Deputyship.Objection.OTHER_ORGANISATION, objection(leader, "fire", Role.SENIOR_LEADER));
        assertEquals(Deputyship.Objection.AUTHOR_AND_LEADER, objection(leader, "lead", Role.SENIOR_LEADER));
        assertEquals(Deputyship.Objection.AUTHOR_AND_LEADER, objection(lead, "leader", Role.TRIAL_LEAD));
        assertEquals(Deputyship.Objection.AUDITOR, objection(leader, "auditor", Role.SENIOR_LEADER));
        assertEquals(Deputyship.Objection.ROLE_NOT_HELD, objection(leader, "colleague", Role.TRIAL_LEAD));
        assertEquals(Deputyship.Objection.ROLE_NOT_HELD, objection(leader, "colleague", Role.ADMINISTRATOR));
        assertInstanceOf(NameDeputy.Decision.Unknown.class, name(leader, "nobody", Role.SENIOR_LEADER, TODAY, TODAY));
        colleague.leave();
        assertInstanceOf(
                NameDeputy.Decision.Unknown.class, name(leader, "colleague", Role.SENIOR_LEADER, TODAY, TODAY));
    }

    @Test
    void days_that_are_over_the_wrong_way_round_or_too_many_are_refused() {
        for (var days : List.of(
                List.of(TODAY.minusDays(1), TODAY),
                List.of(TODAY.plusDays(2), TODAY.plusDays(1)),
                List.of(TODAY, TODAY.plusDays(Deputyship.LONGEST_DAYS)))) {
            assertInstanceOf(
                    NameDeputy.Decision.WrongDays.class,
                    name(leader, "colleague", Role.SENIOR_LEADER, days.get(0), days.get(1)),
                    days.toString());
        }
        assertInstanceOf(
                NameDeputy.Decision.Named.class,
                name(leader, "colleague", Role.SENIOR_LEADER, TODAY, TODAY.plusDays(Deputyship.LONGEST_DAYS - 1)));
    }

    @Test
    void one_key_has_one_deputy_a_day_and_nobody_stands_in_for_author_and_leader_on_one_day() {
        named(leader, "colleague", Role.SENIOR_LEADER);
        person("second", "POLICE", Role.STAFF);

        assertInstanceOf(
                NameDeputy.Decision.NamedAlready.class,
                name(leader, "second", Role.SENIOR_LEADER, TODAY.plusDays(6), TODAY.plusDays(9)));
        assertInstanceOf(
                NameDeputy.Decision.StandsInElsewhere.class,
                name(lead, "colleague", Role.TRIAL_LEAD, TODAY.plusDays(6), TODAY.plusDays(9)));
        assertInstanceOf(
                NameDeputy.Decision.Named.class,
                name(lead, "colleague", Role.TRIAL_LEAD, TODAY.plusDays(7), TODAY.plusDays(9)));
    }

    @Test
    void it_is_suspended_by_itself_when_it_could_not_be_agreed_any_more() {
        var deputyship = named(leader, "colleague", Role.SENIOR_LEADER);

        colleague.entitle(Set.of(Role.STAFF, Role.TRIAL_LEAD));
        assertEquals(Optional.empty(), standIn(deputyship, Proof.SECOND_FACTOR));
        assertEquals(
                Optional.of(Deputyship.Objection.AUTHOR_AND_LEADER),
                see(leader).see().get(0).suspended());
        colleague.entitle(Set.of(Role.STAFF));
        leader.entitle(Set.of(Role.STAFF));
        assertEquals(Optional.empty(), standIn(deputyship, Proof.SECOND_FACTOR));
    }

    @Test
    void it_is_ended_by_whoever_named_the_deputy_or_an_administrator_and_by_nobody_else() {
        var deputyship = named(leader, "colleague", Role.SENIOR_LEADER);

        assertThrows(NotFound.class, () -> end(lead).end(deputyship.id()));
        end(leader).end(deputyship.id());

        assertEquals(List.of(), see(leader).see());
        assertTrue(desk.audit.entries.contains("deputy ended"));
        var second = named(leader, "colleague", Role.SENIOR_LEADER);
        end(person("root", "FIRE", Role.ADMINISTRATOR)).end(second.id());
        assertTrue(second.ended().isPresent());
    }

    @Test
    void the_two_of_them_administrators_and_auditors_see_it_and_nobody_else() {
        named(leader, "colleague", Role.SENIOR_LEADER);

        for (var who : List.of(leader, colleague, auditor, person("root", "FIRE", Role.ADMINISTRATOR))) {
            assertEquals(1, see(who).see().size(), who.username().value());
        }
        assertEquals(List.of(), see(lead).see());
        assertEquals(List.of(), see(fire).see());
    }

    private SeeDeputies see(Person who) {
        return new SeeDeputies(deputies, desk.people, new FixedCaller(who), desk.clock);
    }

    private EndDeputyship end(Person who) {
        return new EndDeputyship(deputies, new FixedCaller(who), desk.audit, desk.clock);
    }
}
