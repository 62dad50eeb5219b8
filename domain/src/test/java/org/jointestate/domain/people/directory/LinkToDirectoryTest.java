package org.jointestate.domain.people.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.SignInDesk;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.people.directory.LinkToDirectory.Decision;
import org.jointestate.domain.people.team.InMemoryTeams;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.Role;
import org.junit.jupiter.api.Test;

class LinkToDirectoryTest {

    private static final OrganisationCode POLICE = new OrganisationCode("POLICE");

    private final SignInDesk desk = new SignInDesk();
    private final InMemoryDirectoryIdentities identities = new InMemoryDirectoryIdentities();
    private final List<PersonId> leavers = new ArrayList<>();
    private final Person root = person("root", Role.ADMINISTRATOR);
    private final Person amira = person("a.hale", Role.STAFF);

    private Person person(String name, Role role) {
        var person = new Person(PersonId.fresh(), new Username(name), "Somebody", POLICE, null, Set.of(role));
        desk.people.add(person);
        return person;
    }

    private EnterByDirectory.Decision.Entered enter(String key, String handle, String... groups) {
        var rules = new DirectoryRules(
                true,
                Map.of(
                        "staff", new Grant(Set.of(Role.STAFF), Optional.of(POLICE), Optional.empty()),
                        "admins", new Grant(Set.of(Role.ADMINISTRATOR), Optional.of(POLICE), Optional.empty())),
                false,
                Optional.empty());
        var enter = new EnterByDirectory(
                rules,
                identities,
                desk.people,
                new InMemoryTeams(desk.people),
                desk.admission,
                (person, before) -> {},
                desk.audit,
                desk.clock);
        return assertInstanceOf(
                EnterByDirectory.Decision.Entered.class,
                enter.enter(
                        new Vouched(
                                new DirectoryIdentity("https://login.example", key),
                                Optional.empty(),
                                Optional.of(handle),
                                Optional.empty(),
                                Set.of(groups)),
                        SignInDesk.BROWSER));
    }

    private Decision link(Caller caller, Person stays, String second) {
        return new LinkToDirectory(identities, desk.people, leavers::addAll, of -> {}, caller, desk.audit, desk.clock)
                .link(stays.id(), second);
    }

    private Decision link(Person stays, String second) {
        return link(new FixedCaller(root), stays, second);
    }

    @Test
    void the_sign_in_of_the_second_account_opens_the_first_from_then_on_and_the_second_is_closed() {
        var second = enter("k1", "a.hale@police.example", "staff");
        assertEquals("a.hale-2", second.person().username().value());

        assertInstanceOf(Decision.Linked.class, link(amira, " A.Hale-2 "));

        assertTrue(desk.recognise.bySession(second.session().id()).isEmpty());
        assertFalse(second.person().active());
        assertEquals(List.of(second.person().id()), leavers);
        assertEquals(
                amira.id(),
                enter("k1", "a.hale@police.example", "staff").person().id());
        assertTrue(desk.audit.entries.containsAll(List.of("person linked to the directory", "account closed")));
    }

    @Test
    void what_cannot_be_linked_is_said_and_stays_as_it_is() {
        var second = enter("k1", "a.hale", "staff").person();
        var linked = enter("k2", "ben", "staff").person();
        var local = person("local", Role.STAFF);

        assertInstanceOf(Decision.NoSuchAccount.class, link(amira, "nobody"));
        assertInstanceOf(Decision.NoSuchAccount.class, link(amira, "no user name!"));
        assertInstanceOf(Decision.NoSuchAccount.class, link(amira, "a.hale"), "the same account");
        assertInstanceOf(Decision.NotOfTheDirectory.class, link(amira, "local"));
        assertInstanceOf(Decision.CannotTakeIt.class, link(linked, "a.hale-2"));
        local.leave();
        assertInstanceOf(Decision.CannotTakeIt.class, link(local, "a.hale-2"));
        linked.leave();
        assertInstanceOf(Decision.NoSuchAccount.class, link(amira, "ben"), "a closed account");

        assertTrue(second.active());
        assertEquals(1, identities.of(second.id()).size());
        assertEquals(List.of(), identities.of(amira.id()));
    }

    @Test
    void nobody_links_an_account_of_their_own_and_no_program_links_any() {
        enter("k1", "a.hale", "staff");
        var other = enter("k2", "other.root", "admins").person();

        assertInstanceOf(Decision.NotYourself.class, link(root, "a.hale-2"));
        assertInstanceOf(Decision.NotYourself.class, link(new FixedCaller(other), amira, "other.root"));
        var program = new Caller() {
            @Override
            public Optional<PersonId> person() {
                return Optional.of(root.id());
            }

            @Override
            public Optional<OrganisationCode> organisation() {
                return Optional.of(root.organisation());
            }

            @Override
            public Set<Role> roles() {
                return root.roles();
            }
        };
        assertThrows(NotAllowed.class, () -> link(program, amira, "a.hale-2"));
    }
}
