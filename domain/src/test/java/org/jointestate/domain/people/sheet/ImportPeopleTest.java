package org.jointestate.domain.people.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.people.AccountNews;
import org.jointestate.domain.people.AccountPost;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.CountedSecrets;
import org.jointestate.domain.people.DeviceNetwork;
import org.jointestate.domain.people.EmailAddress;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.InMemoryPeople;
import org.jointestate.domain.people.MovingClock;
import org.jointestate.domain.people.Organisation;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.PlainPasswords;
import org.jointestate.domain.people.Team;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.RecordedAudit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.outbox.InMemoryOutbox;
import org.jointestate.domain.shared.outbox.OutboxMessage;
import org.jointestate.domain.shared.table.Cell;
import org.jointestate.domain.shared.table.Effect;
import org.jointestate.domain.shared.table.Reckoning;
import org.jointestate.domain.shared.table.Table;
import org.jointestate.domain.shared.table.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportPeopleTest {

    private static final String HEADER = "username,name,organisation,team,roles,email,device_network,enabled,new_code";

    private final InMemoryPeople people = new InMemoryPeople();
    private final RecordedAudit audit = new RecordedAudit();
    private final MovingClock clock = new MovingClock(Instant.parse("2027-03-01T09:00:00Z"));
    private final List<PersonId> leavers = new ArrayList<>();
    private final Person root = person("root", Role.ADMINISTRATOR);
    private final Person ann = person("ann", Role.STAFF);
    private final PlainPasswords passwords = new PlainPasswords();
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final AccountPost post = new AccountPost(outbox);
    private final List<String> moved = new ArrayList<>();
    private final ImportPeople importPeople = new ImportPeople(
            people,
            passwords,
            new CountedSecrets(),
            leavers::addAll,
            of -> {},
            new FixedCaller(root),
            post,
            (person, before) -> moved.add(person.username() + " " + before),
            audit,
            clock);

    private Person person(String name, Role role) {
        var person = new Person(
                PersonId.fresh(),
                new Username(name),
                "Name of " + name,
                new OrganisationCode("POLICE"),
                null,
                EnumSet.of(role));
        people.add(person);
        return person;
    }

    @BeforeEach
    void teams() {
        if (people.organisations().isEmpty()) {
            people.add(new Organisation(new OrganisationCode("POLICE"), "Derbyshire Constabulary", "Police"));
            people.add(new Organisation(new OrganisationCode("FIRE"), "Derbyshire Fire and Rescue", "Fire"));
        }
        people.add(new Team(new TeamCode("PREVENTION"), "Prevention", new OrganisationCode("FIRE")));
    }

    private Reckoning dryRun(Table table) {
        return importPeople.run(table, true, Optional.empty()).reckoning();
    }

    private ImportPeople.Decision.Imported taken(Table table) {
        var decision = importPeople.run(table, false, Optional.empty());
        return assertInstanceOf(
                ImportPeople.Decision.Imported.class, decision, () -> Tables.faults(decision.reckoning())
                        .toString());
    }

    @Test
    void what_is_given_out_and_taken_in_again_changes_nothing_and_holds_no_secret() {
        ann.rename("'=Ann");
        ann.reachAt(new EmailAddress("ann@example.org"));
        ann.leave();
        var rows = new ExportPeople(people, audit).export();
        var lines = new ArrayList<Table.Line>();
        for (var row : rows) {
            lines.add(new Table.Line(
                    lines.size() + 2L,
                    PeopleSheet.SHEET.names().stream()
                            .map(name -> Cell.written(row.get(name)))
                            .toList()));
        }

        var reckoning = dryRun(new Table(PeopleSheet.SHEET.names(), lines, List.of()));

        assertEquals(List.of(), Tables.faults(reckoning));
        assertEquals(2, reckoning.count(Effect.SAME));
        assertEquals(List.of(HEADER.split(",")), PeopleSheet.SHEET.names());
    }

    @Test
    void who_joins_gets_a_code_that_is_told_once_and_works() {
        var imported = taken(Tables.of(
                HEADER,
                "Sam.Joiner,Sam Joiner,police,,,sam@Example.org,,,",
                "kim,Kim,FIRE,PREVENTION,STAFF FIRE_WARDEN,,BOTH,no,no"));

        var sam = people.find(new Username("sam.joiner")).orElseThrow();
        assertEquals(Set.of(Role.STAFF), sam.roles());
        assertEquals(DeviceNetwork.POLICE, sam.device());
        assertEquals(Optional.of(new EmailAddress("sam@example.org")), sam.email());
        assertFalse(people.find(new Username("kim")).orElseThrow().active());
        assertEquals(1, imported.invitations().size());
        var code = imported.invitations().get(0).code();
        var hash = people.credentialOf(sam.id()).orElseThrow().codeHashAt(clock.instant());
        assertTrue(hash != null && passwords.matches(code, hash));
    }

    @Test
    void who_moves_has_another_organisation_team_and_roles() {
        taken(Tables.of("username,name,organisation,team,roles", "ann,Ann Moved,FIRE,PREVENTION,AUDITOR STAFF"));

        assertEquals("Ann Moved", ann.displayName());
        assertEquals(new OrganisationCode("FIRE"), ann.organisation());
        assertEquals(Optional.of(new TeamCode("PREVENTION")), ann.team());
        assertEquals(Set.of(Role.AUDITOR, Role.STAFF), ann.roles());
        assertEquals(DeviceNetwork.POLICE, ann.device());
        assertTrue(audit.entries.containsAll(List.of("person entitled", "person changed", "people imported")));
    }

    @Test
    void who_leaves_is_out_at_once_and_what_they_hold_is_seen_to() {
        var imported = taken(Tables.of("username,name,organisation,enabled", "ann,Name of ann,POLICE,no"));

        assertFalse(ann.active());
        assertEquals(List.of(ann.id()), leavers);
        assertEquals(1, imported.reckoning().count(Effect.TAKEN_OUT));
        assertTrue(audit.entries.contains("account closed"));
    }

    @Test
    void whoever_has_lost_the_code_gets_another() {
        var again = taken(Tables.of("username,name,organisation,new_code", "ann,Name of ann,POLICE,yes"));

        assertEquals(ann.username(), again.invitations().get(0).username());
        assertTrue(people.credentialOf(ann.id()).isPresent());
        assertTrue(audit.entries.contains("one-time code given"));
        assertEquals(
                List.of(new AccountPost.Message(AccountNews.ONE_TIME_CODE_GIVEN, ann.id()).toString()),
                outbox.in(List.of(OutboxMessage.State.WAITING), 10).stream()
                        .map(OutboxMessage::content)
                        .toList());
    }

    @Test
    void nobody_gives_themselves_a_code_and_no_program_gets_one() {
        assertEquals(
                List.of("2 new_code OWN_CODE"),
                Tables.faults(dryRun(Tables.of(
                        "username,name,organisation,roles,new_code", "root,Name of root,POLICE,ADMINISTRATOR,yes"))));
        var byToken = new ImportPeople(
                people,
                passwords,
                new CountedSecrets(),
                leavers::addAll,
                of -> {},
                program(),
                post,
                (person, before) -> {},
                audit,
                clock);

        assertEquals(
                List.of("2 new_code CODES_IN_BROWSER"),
                Tables.faults(byToken.run(
                                Tables.of("username,name,organisation,new_code", "ann,Name of ann,POLICE,yes"),
                                true,
                                Optional.empty())
                        .reckoning()));
        var imported = assertInstanceOf(
                ImportPeople.Decision.Imported.class,
                byToken.run(Tables.of("username,name,organisation", "sam,Sam,POLICE"), false, Optional.empty()));
        assertEquals(List.of(), imported.invitations());
        var sam = people.find(new Username("sam")).orElseThrow();
        assertTrue(sam.active());
        assertTrue(people.credentialOf(sam.id()).isEmpty());
    }

    @Test
    void a_program_gives_no_role_above_the_staff_and_opens_no_closed_account() {
        var byToken = new ImportPeople(
                people,
                passwords,
                new CountedSecrets(),
                leavers::addAll,
                of -> {},
                program(),
                post,
                (person, before) -> {},
                audit,
                clock);
        var kim = person("kim", Role.AUDITOR);
        var closed = person("closed", Role.STAFF);
        closed.leave();

        var decision = byToken.run(
                Tables.of(
                        "username,name,organisation,roles,enabled",
                        "ann,Name of ann,POLICE,STAFF ADMINISTRATOR,yes",
                        "sam,Sam,POLICE,FIRE_WARDEN,yes",
                        "closed,Name of closed,POLICE,STAFF,yes",
                        "kim,Kim by another name,POLICE,AUDITOR STAFF,yes"),
                false,
                Optional.empty());

        assertInstanceOf(ImportPeople.Decision.Faulty.class, decision);
        assertEquals(
                List.of("2 roles ROLES_IN_BROWSER", "3 roles ROLES_IN_BROWSER", "4 enabled REOPENED_IN_BROWSER"),
                Tables.faults(decision.reckoning()));
        assertEquals(Set.of(Role.STAFF), ann.roles());
        assertFalse(closed.active());
        assertInstanceOf(
                ImportPeople.Decision.Imported.class,
                byToken.run(
                        Tables.of("username,name,organisation,roles,enabled", "kim,Kim,POLICE,STAFF,no"),
                        false,
                        Optional.empty()));
        assertEquals(Set.of(Role.STAFF), kim.roles());
        assertFalse(kim.active());
    }

    /** The same administrator by token. */
    private Caller program() {
        return new Caller() {
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
    }

    @Test
    void what_is_wrong_is_told_by_line_and_column() {
        assertEquals(
                List.of(
                        "2 organisation UNKNOWN",
                        "3 username NOT_A_USERNAME",
                        "3 roles NOT_SOME_OF",
                        "3 email NOT_AN_ADDRESS",
                        "3 device_network NOT_ONE_OF",
                        "3 enabled NOT_YES_OR_NO",
                        "4 team OTHER_ORGANISATION",
                        "5 team UNKNOWN",
                        "6 roles NOT_SOME_OF",
                        "8 username DOUBLED"),
                Tables.faults(dryRun(Tables.of(
                        HEADER,
                        "bob,Bob,ARMY,,STAFF,,BOTH,yes,no",
                        "b!b,Bob,POLICE,,CHIEF,nowhere,NONE,perhaps,no",
                        "cat,Cat,POLICE,PREVENTION,STAFF,,BOTH,yes,no",
                        "dan,Dan,POLICE,NONE,STAFF,,BOTH,yes,no",
                        "eve,Eve,POLICE,,SYSTEM,,BOTH,yes,no",
                        "fay,Fay,POLICE,,STAFF,,BOTH,yes,no",
                        "FAY,Fay,POLICE,,STAFF,,BOTH,yes,no"))));
    }

    @Test
    void nobody_shuts_themselves_out_and_the_last_administrator_stays() {
        var other = person("other", Role.ADMINISTRATOR);

        assertEquals(
                List.of("2 enabled YOURSELF"),
                Tables.faults(dryRun(Tables.of("username,name,organisation,enabled", "root,Name of root,POLICE,no"))));
        assertEquals(
                List.of("2 roles YOURSELF", "3 roles LAST_ADMINISTRATOR"),
                Tables.faults(dryRun(Tables.of(
                        "username,name,organisation,roles",
                        "root,Name of root,POLICE,STAFF",
                        "other,Name of other,POLICE,STAFF"))));
        assertTrue(dryRun(Tables.of("username,name,organisation,enabled", "other,Name of other,POLICE,no"))
                .isFit());
        assertTrue(other.active());
    }
}
