package org.jointestate.domain.people.sheet;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jointestate.domain.people.AccountNews;
import org.jointestate.domain.people.AccountPost;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.Credential;
import org.jointestate.domain.people.DeviceNetwork;
import org.jointestate.domain.people.EmailAddress;
import org.jointestate.domain.people.Invitation;
import org.jointestate.domain.people.Leaving;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Passwords;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Secrets;
import org.jointestate.domain.people.Team;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.people.team.TeamMoves;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.shared.table.Effect;
import org.jointestate.domain.shared.table.Fault;
import org.jointestate.domain.shared.table.Reckoning;
import org.jointestate.domain.shared.table.Sheet;
import org.jointestate.domain.shared.table.Table;
import org.jointestate.domain.shared.table.Turns;
import org.jspecify.annotations.Nullable;

/**
 * Takes in a table of people: all of it in this transaction, or nothing. Who joins gets a one-time code, which is told once; who moves gets
 * another organisation, team or role; who leaves can use nothing any more, and what they had booked is free. Whoever the table does not
 * name stays as they are. In a dry run it says what it would do. Codes are given only in a signed-in browser: whom a program enrols with
 * a token has an account that nobody can open yet, until an administrator gives a code by page. For the same reason no program gives a
 * role above the staff or opens a closed account: a stolen token must not make another administrator.
 */
@UseCase(roles = Role.ADMINISTRATOR)
public class ImportPeople {

    private static final Duration CODE_LASTS = Duration.ofDays(7);

    /** What came of it. */
    public sealed interface Decision {

        Reckoning reckoning();

        /** A dry run: nothing was to change, and nothing has. */
        record Tried(Reckoning reckoning) implements Decision {}

        /** @param invitations the codes of those who joined, to be told once: only their digests are kept */
        record Imported(Reckoning reckoning, List<Invitation> invitations) implements Decision {

            public Imported {
                invitations = List.copyOf(invitations);
            }
        }

        /** Something is wrong with it. */
        record Faulty(Reckoning reckoning) implements Decision, Undone {}

        /** Somebody has changed since the dry run, so that the same table would do something else: it must be looked at again. */
        record WouldDiffer(Reckoning reckoning) implements Decision, Undone {}
    }

    private final People people;
    private final Passwords passwords;
    private final Secrets secrets;
    private final Leaving leaving;
    private final Turns turns;
    private final Caller caller;
    private final AccountPost post;
    private final TeamMoves moves;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public ImportPeople(
            People people,
            Passwords passwords,
            Secrets secrets,
            Leaving leaving,
            Turns turns,
            Caller caller,
            AccountPost post,
            TeamMoves moves,
            Audit audit,
            Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.secrets = secrets;
        this.leaving = leaving;
        this.turns = turns;
        this.caller = caller;
        this.post = post;
        this.moves = moves;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param dryRun whether nothing is to be changed
     * @param agreed the digest of the dry run that somebody has said yes to; without one whatever it comes to is taken in
     */
    public Decision run(Table table, boolean dryRun, Optional<String> agreed) {
        if (!dryRun) {
            turns.take(Turns.Of.PEOPLE);
        }
        var everybody = people.all().stream().filter(Person::isKnown).toList();
        var reading = PeopleSheet.SHEET.read(
                table, everybody.stream().map(PeopleSheet::row).toList());
        check(reading.rows(), everybody);
        var reckoning = reading.reckon(ImportPeople::effect);
        if (dryRun) {
            return new Decision.Tried(reckoning);
        }
        if (!reckoning.isFit()) {
            return new Decision.Faulty(reckoning);
        }
        if (agreed.filter(digest -> !digest.equals(reckoning.digest())).isPresent()) {
            return new Decision.WouldDiffer(reckoning);
        }
        var invitations = take(reading.rows(), reckoning, everybody);
        audit.record("people imported", reckoning.digest());
        return new Decision.Imported(reckoning, invitations);
    }

    private static Effect effect(Sheet.Row row, boolean differs) {
        if (!row.isKnown()) {
            return Effect.ADDED;
        }
        if (!differs) {
            return Effect.SAME;
        }
        return leaves(row) ? Effect.TAKEN_OUT : Effect.CHANGED;
    }

    private void check(List<Sheet.Row> rows, List<Person> everybody) {
        var organisations = people.organisations().stream()
                .map(organisation -> organisation.code().value())
                .collect(Collectors.toSet());
        var teams = people.teams().stream()
                .filter(Team::isInUse)
                .collect(Collectors.toMap(team -> team.code().value(), Function.identity()));
        for (var row : rows) {
            row.usually("roles", Role.STAFF.name());
            row.usually("enabled", "yes");
            row.usually("new_code", "no");
            if (organisations.contains(row.now("organisation"))) {
                row.usually(
                        "device_network",
                        DeviceNetwork.usualOf(new OrganisationCode(row.now("organisation")))
                                .name());
            } else {
                row.fault("organisation", Fault.Kind.UNKNOWN, String.join(", ", organisations));
            }
            team(row, teams);
            newCode(row, everybody);
            onlyInBrowser(row);
        }
        administrators(rows, everybody);
    }

    /** A team must be in use. One that somebody is in already is not asked again: what is there and stays is no fault of the file. */
    private static void team(Sheet.Row row, Map<String, Team> teams) {
        var code = row.now("team");
        if (code.isEmpty() || !(row.differs("team") || row.differs("organisation"))) {
            return;
        }
        var team = teams.get(code);
        if (team == null) {
            row.fault("team", Fault.Kind.UNKNOWN, "");
        } else if (!team.organisation().value().equals(row.now("organisation"))) {
            row.fault("team", Fault.Kind.OTHER_ORGANISATION, team.organisation().value());
        }
    }

    /** A code is a way into an account: no program gets one, and nobody gives themselves one. */
    private void newCode(Sheet.Row row, List<Person> everybody) {
        if (!wantsCode(row)) {
            return;
        }
        if (caller.session().isEmpty()) {
            row.fault("new_code", Fault.Kind.CODES_IN_BROWSER, "");
        } else if (row.thing().equals(myself(everybody))) {
            row.fault("new_code", Fault.Kind.OWN_CODE, "");
        }
    }

    /** A role that somebody has keeps; less than that a program may say. */
    private void onlyInBrowser(Sheet.Row row) {
        if (caller.session().isPresent()) {
            return;
        }
        var more = roles(row.now("roles"));
        more.removeAll(roles(row.before("roles")));
        more.remove(Role.STAFF);
        if (!more.isEmpty()) {
            row.fault("roles", Fault.Kind.ROLES_IN_BROWSER, "");
        }
        if (row.isKnown() && row.differs("enabled") && row.yes("enabled")) {
            row.fault("enabled", Fault.Kind.REOPENED_IN_BROWSER, "");
        }
    }

    private String myself(List<Person> everybody) {
        var me = caller.signedInPerson();
        return everybody.stream()
                .filter(person -> person.id().equals(me))
                .map(person -> person.username().value())
                .findFirst()
                .orElse("");
    }

    /** Whoever imports cannot shut themselves out, and somebody is left who can let people in. */
    private void administrators(List<Sheet.Row> rows, List<Person> everybody) {
        var left = new HashSet<String>();
        everybody.stream()
                .filter(person -> person.active() && person.roles().contains(Role.ADMINISTRATOR))
                .forEach(person -> left.add(person.username().value()));
        var myself = myself(everybody);
        var leaving = new ArrayList<Sheet.Row>();
        for (var row : rows) {
            var administers = row.yes("enabled") && isAdministrator(row);
            if (administers) {
                left.add(row.thing());
            } else if (left.remove(row.thing())) {
                leaving.add(row);
            }
        }
        for (var row : leaving) {
            var column = row.yes("enabled") ? "roles" : "enabled";
            if (row.thing().equals(myself)) {
                row.fault(column, Fault.Kind.YOURSELF, "");
            } else if (left.isEmpty()) {
                row.fault(column, Fault.Kind.LAST_ADMINISTRATOR, "");
            }
        }
    }

    private static boolean isAdministrator(Sheet.Row row) {
        return roles(row).contains(Role.ADMINISTRATOR);
    }

    private List<Invitation> take(List<Sheet.Row> rows, Reckoning reckoning, List<Person> everybody) {
        var byName = everybody.stream()
                .collect(Collectors.toMap(person -> person.username().value(), Function.identity()));
        var changing = new HashSet<Long>();
        reckoning.changes().forEach(change -> changing.add(change.line()));
        var joiners = new ArrayList<Sheet.Row>();
        for (var row : rows) {
            var person = byName.get(row.thing());
            if (person == null) {
                joiners.add(row);
            } else if (changing.contains(row.line())) {
                change(row, person);
            }
        }
        record("person entitled", rows, byName, changing, row -> row.differs("roles"));
        record("person changed", rows, byName, changing, ImportPeople::isMoved);
        record("account closed", rows, byName, changing, ImportPeople::leaves);
        record("account reopened", rows, byName, changing, row -> row.differs("enabled") && row.yes("enabled"));
        var leavers = known(rows, byName, changing, ImportPeople::leaves).stream()
                .map(Person::id)
                .toList();
        if (!leavers.isEmpty()) {
            leaving.left(leavers);
        }
        return enrol(joiners, known(rows, byName, changing, row -> row.yes("enabled") && wantsCode(row)));
    }

    /** Somebody has lost the code or the list of codes, or was written down as disabled at first and never had one. */
    private static boolean wantsCode(Sheet.Row row) {
        return row.yes("new_code");
    }

    private static List<Person> known(
            List<Sheet.Row> rows, Map<String, Person> byName, Set<Long> changing, Predicate<Sheet.Row> which) {
        return rows.stream()
                .filter(row -> row.isKnown() && changing.contains(row.line()) && which.test(row))
                .flatMap(row -> Optional.ofNullable(byName.get(row.thing())).stream())
                .toList();
    }

    private static boolean leaves(Sheet.Row row) {
        return row.differs("enabled") && !row.yes("enabled");
    }

    private static boolean isMoved(Sheet.Row row) {
        return row.differs("name")
                || row.differs("organisation")
                || row.differs("team")
                || row.differs("email")
                || row.differs("device_network");
    }

    private void record(
            String action,
            List<Sheet.Row> rows,
            Map<String, Person> byName,
            Set<Long> changing,
            Predicate<Sheet.Row> which) {
        audit.recordAll(
                action,
                known(rows, byName, changing, which).stream()
                        .map(person -> person.id().toString())
                        .toList());
    }

    private void change(Sheet.Row row, Person person) {
        if (row.differs("name")) {
            person.rename(row.now("name"));
        }
        if (row.differs("organisation") || row.differs("team")) {
            var before = person.team();
            person.transferTo(new OrganisationCode(row.now("organisation")), team(row));
            moves.moved(person, before);
        }
        if (row.differs("roles")) {
            person.entitle(roles(row));
        }
        if (row.differs("email")) {
            person.reachAt(email(row));
        }
        if (row.differs("device_network")) {
            person.useDeviceOn(DeviceNetwork.valueOf(row.now("device_network")));
        }
        if (row.differs("enabled")) {
            if (row.yes("enabled")) {
                person.rejoin();
            } else {
                person.leave();
            }
        }
    }

    /** @param again those who are to have a code once more */
    private List<Invitation> enrol(List<Sheet.Row> joiners, List<Person> again) {
        var newPeople = joiners.stream().map(ImportPeople::joined).toList();
        var credentials = new ArrayList<Credential>();
        var invitations = new ArrayList<Invitation>();
        var now = clock.instant();
        var expires = now.plus(CODE_LASTS);
        for (var person : again) {
            var code = secrets.oneTimeCode();
            var digest = passwords.digestOfCode(code);
            people.credentialOf(person.id())
                    .ifPresentOrElse(
                            known -> known.giveCode(digest, expires),
                            () -> credentials.add(fresh(person, digest, expires)));
            post.tell(person.id(), AccountNews.ONE_TIME_CODE_GIVEN, now);
            invitations.add(new Invitation(person.username(), code, CODE_LASTS));
        }
        for (var person : newPeople) {
            if (person.active() && caller.session().isPresent()) {
                var code = secrets.oneTimeCode();
                credentials.add(fresh(person, passwords.digestOfCode(code), expires));
                invitations.add(new Invitation(person.username(), code, CODE_LASTS));
            }
        }
        people.addAll(newPeople, credentials);
        audit.recordAll(
                "one-time code given",
                again.stream().map(person -> person.id().toString()).toList());
        audit.recordAll(
                "person enrolled",
                newPeople.stream().map(person -> person.id().toString()).toList());
        return invitations;
    }

    private static Credential fresh(Person person, String digest, Instant expires) {
        var credential = new Credential(person.id());
        credential.giveCode(digest, expires);
        return credential;
    }

    private static Person joined(Sheet.Row row) {
        var person = new Person(
                PersonId.fresh(),
                new Username(row.now("username")),
                row.now("name"),
                new OrganisationCode(row.now("organisation")),
                team(row),
                roles(row));
        person.reachAt(email(row));
        person.useDeviceOn(DeviceNetwork.valueOf(row.now("device_network")));
        if (!row.yes("enabled")) {
            person.leave();
        }
        return person;
    }

    private static @Nullable TeamCode team(Sheet.Row row) {
        return row.now("team").isEmpty() ? null : new TeamCode(row.now("team"));
    }

    private static @Nullable EmailAddress email(Sheet.Row row) {
        return row.now("email").isEmpty() ? null : new EmailAddress(row.now("email"));
    }

    private static Set<Role> roles(Sheet.Row row) {
        return roles(row.now("roles"));
    }

    private static Set<Role> roles(String written) {
        return Arrays.stream(written.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
