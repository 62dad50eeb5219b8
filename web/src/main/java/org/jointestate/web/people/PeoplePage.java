package org.jointestate.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointestate.domain.people.EnrolPerson;
import org.jointestate.domain.people.Invitation;
import org.jointestate.domain.people.Organisation;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.SeePeople;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.people.team.SeeTeams;
import org.jointestate.domain.shared.Role;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Shows everybody who has an account, and enrols somebody new. */
@Named
@RequestScoped
public class PeoplePage {

    static final int SHOWN = 50;

    private String search = "";
    private String username = "";
    private String displayName = "";
    private String organisation = "";
    private String team = "";
    private String[] roles = {Role.STAFF.name()};
    private @Nullable Invitation invitation;
    private SeePeople.@Nullable Register register;

    @Inject
    private SeePeople seePeople;

    @Inject
    private EnrolPerson enrolPerson;

    @Inject
    private SeeTeams seeTeams;

    @Inject
    private Words words;

    /** Gives the typed person an account and keeps the invitation for this one answer. */
    public void enrol() {
        if (username.isBlank()) {
            words.error("enrol:username", "people.usernameMissing");
            return;
        }
        Username name;
        try {
            name = new Username(username);
        } catch (IllegalArgumentException notAName) {
            words.error("enrol:username", "people.usernameShape", username.strip());
            return;
        }
        if (displayName.isBlank()) {
            words.error("enrol:displayName", "people.nameMissing");
            return;
        }
        if (roles.length == 0) {
            words.error("enrol:roles", "people.roleMissing");
            return;
        }
        if (organisation.isBlank()) {
            words.error("enrol:organisation", "people.organisationMissing");
            return;
        }
        var chosen = team.isBlank() ? null : new TeamCode(team);
        var decision = enrolPerson.enrol(name, displayName, new OrganisationCode(organisation), chosen, rolesOf(roles));
        if (decision instanceof EnrolPerson.Decision.Enrolled enrolled) {
            invitation = enrolled.invitation();
            username = "";
            displayName = "";
            team = "";
            register = null;
        } else if (decision instanceof EnrolPerson.Decision.NoSuchTeam) {
            words.error("enrol:team", "people.teamOfAnother");
        } else {
            words.error("enrol:username", "people.usernameTaken", name.value());
        }
    }

    /** The people whose name or user name contains what was searched for, at most {@value #SHOWN}. */
    public List<Person> getPeople() {
        return matching().limit(SHOWN).toList();
    }

    public long getFound() {
        return matching().count();
    }

    public int getShown() {
        return SHOWN;
    }

    private java.util.stream.Stream<Person> matching() {
        var wanted = search.strip().toLowerCase(Locale.UK);
        return register().people().stream()
                .filter(person -> person.username().value().contains(wanted)
                        || person.displayName().toLowerCase(Locale.UK).contains(wanted));
    }

    public List<Organisation> getOrganisations() {
        return register().organisations();
    }

    /** A team in use, with its organisation. */
    public record TeamChoice(String code, String label) {}

    /** The teams in use, by organisation. */
    public List<TeamChoice> getTeams() {
        return seeTeams.see().organisations().stream()
                .flatMap(one -> one.teams().stream()
                        .map(SeeTeams.TeamSeen::team)
                        .filter(known -> known.isInUse())
                        .map(known -> new TeamChoice(
                                known.code().value(),
                                words.of(
                                        "people.team",
                                        known.name(),
                                        one.organisation().shortName()))))
                .toList();
    }

    private SeePeople.Register register() {
        var known = register;
        if (known == null) {
            known = seePeople.see();
            register = known;
        }
        return known;
    }

    /** The roles a person can hold, in the order of the enumeration. */
    public List<Role> getAllRoles() {
        return Arrays.stream(Role.values()).filter(role -> role.isForPeople()).toList();
    }

    /** The roles of a person in words. */
    public String rolesInWords(Person person) {
        return person.roles().stream()
                .sorted()
                .map(role -> words.of("role." + role.name()))
                .collect(Collectors.joining(", "));
    }

    public String roleInWords(Role role) {
        return words.of("role." + role.name());
    }

    static Set<Role> rolesOf(String[] names) {
        var result = EnumSet.noneOf(Role.class);
        for (var name : names) {
            result.add(Role.valueOf(name));
        }
        return result;
    }

    public @Nullable Invitation getInvitation() {
        return invitation;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getOrganisation() {
        return organisation;
    }

    /** @param organisation null where the empty line of the list stayed chosen */
    public void setOrganisation(@Nullable String organisation) {
        this.organisation = organisation == null ? "" : organisation;
    }

    public String getTeam() {
        return team;
    }

    /** @param team null where the empty line of the list stayed chosen */
    public void setTeam(@Nullable String team) {
        this.team = team == null ? "" : team;
    }

    public String[] getRoles() {
        return roles.clone();
    }

    public void setRoles(String[] roles) {
        this.roles = roles.clone();
    }
}
