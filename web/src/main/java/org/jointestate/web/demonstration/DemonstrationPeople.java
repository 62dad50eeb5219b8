package org.jointestate.web.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jointestate.domain.people.AccessToken;
import org.jointestate.domain.people.Credential;
import org.jointestate.domain.people.EmailAddress;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Scope;
import org.jointestate.domain.people.Secrets;
import org.jointestate.domain.people.SeenBy;
import org.jointestate.domain.people.Team;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.people.factor.Vault;
import org.jointestate.domain.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * Four hundred made-up people, fifty of whom can sign in. Who they are comes from the seed and is the same everywhere; passwords and tokens
 * come from the secure random source and are never the same twice.
 */
final class DemonstrationPeople {

    /**
     * Somebody who can sign in.
     *
     * @param role the highest they hold
     * @param secret of the authenticator app; empty for the staff, who need none
     */
    record Account(Person person, Role role, String password, String token, byte[] secret) {}

    static final OrganisationCode POLICE = new OrganisationCode("POLICE");
    static final OrganisationCode FIRE = new OrganisationCode("FIRE");

    private static final int ALL = 400;
    private static final int POLICE_STAFF = 250;
    private static final int STAFF_WITH_ACCOUNT = 41;
    private static final Duration TOKEN_LASTS = Duration.ofDays(365);
    private static final List<Team> TEAMS = List.of(
            new Team(new TeamCode("PARTNERSHIPS"), "Partnerships, Prevention and Collaboration", POLICE),
            new Team(new TeamCode("SAFEGUARDING"), "Safeguarding", POLICE),
            new Team(new TeamCode("CRIME-SUPPORT"), "Crime Support", POLICE),
            new Team(new TeamCode("ROADS"), "Roads Policing", POLICE),
            new Team(new TeamCode("PREVENTION"), "Prevention and Inclusion", FIRE),
            new Team(new TeamCode("PROTECTION"), "Protection", FIRE),
            new Team(new TeamCode("RESILIENCE"), "Resilience and Planning", FIRE));

    private final List<Person> people = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();
    private final List<Credential> credentials = new ArrayList<>();
    private final List<AccessToken> tokens = new ArrayList<>();
    private final InventedNames names;
    private final Secrets secrets;
    private final Supplier<byte[]> freshSecret;
    private final Instant now;

    /** @param hashAll hashes many passwords at once, in their order: one after the other they would be most of the wait */
    DemonstrationPeople(
            long seed,
            UnaryOperator<List<String>> hashAll,
            Secrets secrets,
            Supplier<byte[]> freshSecret,
            Instant now) {
        this.names = new InventedNames(new Random(seed));
        this.secrets = secrets;
        this.freshSecret = freshSecret;
        this.now = now;
        withAccount(Role.TRIAL_LEAD, POLICE, "PARTNERSHIPS");
        withAccount(Role.TRIAL_LEAD, FIRE, "PREVENTION");
        withAccount(Role.SENIOR_LEADER, POLICE, null);
        withAccount(Role.SENIOR_LEADER, FIRE, null);
        withAccount(Role.ESTATE_MANAGER, POLICE, null);
        withAccount(Role.BOARD_SECRETARY, POLICE, null);
        withAccount(Role.AUDITOR, FIRE, null);
        withAccount(Role.ADMINISTRATOR, POLICE, null);
        for (int n = 0; n < STAFF_WITH_ACCOUNT; n++) {
            // The last of each organisation is a fire warden besides.
            var role = n == STAFF_WITH_ACCOUNT - 1 ? Role.FIRE_WARDEN : Role.STAFF;
            withAccount(role, POLICE, teamOf(POLICE, n));
            withAccount(role, FIRE, teamOf(FIRE, n));
        }
        var hashes = hashAll.apply(accounts.stream().map(Account::password).toList());
        for (int n = 0; n < accounts.size(); n++) {
            var credential = new Credential(accounts.get(n).person().id());
            credential.choosePassword(hashes.get(n));
            credentials.add(credential);
        }
        var police =
                people.stream().filter(p -> p.organisation().equals(POLICE)).count();
        for (int n = people.size(); n < ALL; n++) {
            var organisation = police < POLICE_STAFF ? POLICE : FIRE;
            police++;
            person(Role.STAFF, organisation, laterTeamOf(organisation, n));
        }
    }

    /** The teams of the trial first: three police and thirteen fire colleagues beside their leads. */
    private static String teamOf(OrganisationCode organisation, int number) {
        if (organisation.equals(POLICE)) {
            return number < 3 ? "PARTNERSHIPS" : laterTeamOf(organisation, number);
        }
        return number < 13 ? "PREVENTION" : laterTeamOf(organisation, number);
    }

    private static String laterTeamOf(OrganisationCode organisation, int number) {
        var codes = organisation.equals(POLICE)
                ? List.of("SAFEGUARDING", "CRIME-SUPPORT", "ROADS")
                : List.of("PROTECTION", "RESILIENCE");
        return codes.get(number % codes.size());
    }

    private Person person(Role role, OrganisationCode organisation, @Nullable String team) {
        var name = names.next();
        var username = name.toLowerCase(Locale.ROOT).replace(' ', '.');
        Set<Role> roles = EnumSet.of(Role.STAFF, role);
        var person = new Person(
                PersonId.fresh(),
                new Username(username),
                name,
                organisation,
                team == null ? null : new TeamCode(team),
                roles);
        person.reachAt(new EmailAddress(username + "@" + organisation.value().toLowerCase(Locale.ROOT) + ".example"));
        person.letBeSeenBy(seenBy(people.size()));
        people.add(person);
        return person;
    }

    /** Of five, two let everybody see them, one the team, and two nobody. */
    private static SeenBy seenBy(int number) {
        return switch (number % 5) {
            case 0, 2 -> SeenBy.EVERYBODY;
            case 1 -> SeenBy.TEAM;
            default -> SeenBy.NOBODY;
        };
    }

    private void withAccount(Role role, OrganisationCode organisation, @Nullable String team) {
        var person = person(role, organisation, team);
        var password = secrets.oneTimeCode();
        var token = secrets.token();
        tokens.add(new AccessToken(
                UUID.randomUUID(),
                person.id(),
                "Demonstration",
                secrets.digest(token),
                Scope.usefulTo(person.roles()),
                now,
                now.plus(TOKEN_LASTS)));
        accounts.add(new Account(
                person, role, password, token, person.needsSecondFactor() ? freshSecret.get() : new byte[0]));
    }

    List<Team> teams() {
        return TEAMS;
    }

    List<Person> people() {
        return List.copyOf(people);
    }

    List<Account> accounts() {
        return List.copyOf(accounts);
    }

    List<Credential> credentials() {
        return List.copyOf(credentials);
    }

    /** The secrets of those who need one, sealed. */
    Map<PersonId, String> secondFactors(Vault vault) {
        return accounts.stream()
                .filter(account -> account.person().needsSecondFactor())
                .collect(Collectors.toMap(
                        account -> account.person().id(),
                        account -> vault.seal(account.person().id(), account.secret())));
    }

    List<AccessToken> tokens() {
        return List.copyOf(tokens);
    }

    /** One of each organisation. */
    List<Person> leads() {
        return accounts.stream()
                .filter(account -> account.role() == Role.TRIAL_LEAD)
                .map(Account::person)
                .toList();
    }
}
