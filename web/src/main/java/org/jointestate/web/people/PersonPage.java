package org.jointestate.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointestate.domain.people.ChangeAddress;
import org.jointestate.domain.people.ChangePerson;
import org.jointestate.domain.people.DeviceNetwork;
import org.jointestate.domain.people.EmailAddress;
import org.jointestate.domain.people.GiveOneTimeCode;
import org.jointestate.domain.people.Invitation;
import org.jointestate.domain.people.LocalAccounts;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.SeePeople;
import org.jointestate.domain.people.SetDeviceNetwork;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.people.directory.LinkToDirectory;
import org.jointestate.domain.people.factor.AllowNewSecondFactor;
import org.jointestate.domain.people.team.MovePerson;
import org.jointestate.domain.people.team.SeeTeams;
import org.jointestate.domain.shared.ChangedMeanwhile;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Shows one person to the administrator: roles, open or closed account, team, a new one-time code. */
@Named
@RequestScoped
public class PersonPage {

    /** An organisation, perhaps with a team of it. */
    public record Choice(String value, String label) {}

    private String id = "";
    private String[] roles = {};
    private boolean active;
    private String device = "";
    private String email = "";
    private String belongs = "";
    private String second = "";
    private String version = "";
    private @Nullable Person person;
    private @Nullable Invitation invitation;

    @Inject
    private SeePeople seePeople;

    @Inject
    private ChangePerson changePerson;

    @Inject
    private SetDeviceNetwork setDeviceNetwork;

    @Inject
    private ChangeAddress changeAddress;

    @Inject
    private MovePerson movePerson;

    @Inject
    private SeeTeams seeTeams;

    @Inject
    private GiveOneTimeCode giveOneTimeCode;

    @Inject
    private AllowNewSecondFactor allowNewSecondFactor;

    @Inject
    private LinkToDirectory linkToDirectory;

    @Inject
    private LocalAccounts localAccounts;

    @Inject
    private Words words;

    /** Before anything is decoded: which teams can be chosen depends on who it is. */
    @PostConstruct
    void read() {
        id = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("id", "");
    }

    /** Fills the form when the page is opened; a form that comes back brings its own values. */
    public void open() {
        var shown = getPerson();
        roles = shown.roles().stream().sorted().map(Role::name).toArray(String[]::new);
        active = shown.active();
        email = shown.email().map(EmailAddress::value).orElse("");
        device = shown.device().name();
        belongs = value(shown.organisation(), shown.team());
        version = Long.toString(shown.version());
    }

    public void save() {
        if (roles.length == 0) {
            words.error("person:roles", "people.roleMissing");
            return;
        }
        var network = Arrays.stream(DeviceNetwork.values())
                .filter(known -> known.name().equals(device))
                .findFirst();
        if (network.isEmpty()) {
            words.error("person:device", "people.deviceMissing");
            return;
        }
        var decision = changePerson.change(personId(), PeoplePage.rolesOf(roles), active);
        person = null;
        if (decision instanceof ChangePerson.Decision.Changed) {
            setDeviceNetwork.set(personId(), network.get());
            open();
            words.say("people.saved");
        } else if (decision instanceof ChangePerson.Decision.LastAdministrator) {
            words.error("person:roles", "people.lastAdministrator");
        } else {
            words.error("person:roles", "people.notYourself");
        }
    }

    public void saveAddress() {
        try {
            changeAddress.change(personId(), email.isBlank() ? Optional.empty() : Optional.of(new EmailAddress(email)));
        } catch (IllegalArgumentException notAnAddress) {
            words.error("address:email", "people.addressShape", email.strip());
            return;
        }
        person = null;
        open();
        words.say("people.addressSaved");
    }

    /** Puts the person into the team, or only the organisation, that was chosen. */
    public void move() {
        var parts = belongs.split("/", -1);
        MovePerson.Decision decision;
        try {
            decision = movePerson.move(
                    personId(),
                    version.matches("\\d{1,18}") ? Long.parseLong(version) : -1,
                    new OrganisationCode(parts[0]),
                    parts.length > 1 ? Optional.of(new TeamCode(parts[1])) : Optional.empty());
        } catch (IllegalArgumentException notACode) {
            decision = new MovePerson.Decision.NoSuchTeam();
        } catch (ChangedMeanwhile theirs) {
            decision = new MovePerson.Decision.ChangedMeanwhile();
        }
        person = null;
        if (decision instanceof MovePerson.Decision.Moved moved) {
            open();
            words.say(moved.otherOrganisation() ? "people.movedFar" : "people.moved");
        } else if (decision instanceof MovePerson.Decision.NoSuchTeam) {
            words.error("move:belongs", "people.noSuchTeam");
        } else {
            words.error("move:belongs", "people.changedMeanwhile");
        }
    }

    /** Each organisation without a team and with each of its teams in use; and the team the person is in, whatever became of it. */
    public List<Choice> getChoices() {
        var mine = value(getPerson().organisation(), getPerson().team());
        return seeTeams.see().organisations().stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(new Choice(
                                value(one.organisation().code(), Optional.empty()),
                                words.of("people.noTeam", one.organisation().name()))),
                        one.teams().stream()
                                .map(SeeTeams.TeamSeen::team)
                                .filter(team -> team.isInUse()
                                        || value(team.organisation(), Optional.of(team.code()))
                                                .equals(mine))
                                .map(team -> new Choice(
                                        value(team.organisation(), Optional.of(team.code())),
                                        words.of(
                                                "people.team",
                                                team.name(),
                                                one.organisation().shortName())))))
                .toList();
    }

    private static String value(OrganisationCode organisation, Optional<TeamCode> team) {
        return organisation + team.map(code -> "/" + code).orElse("");
    }

    public void giveCode() {
        var decision = giveOneTimeCode.give(personId());
        if (decision instanceof GiveOneTimeCode.Decision.Given given) {
            invitation = given.invitation();
        } else {
            words.error("code:give", "people.codeNotYourself");
        }
        open();
    }

    /** Lets somebody who has lost the phone set up another. */
    public void allowNewFactor() {
        var decision = allowNewSecondFactor.allow(personId());
        if (decision instanceof AllowNewSecondFactor.Decision.Allowed allowed) {
            invitation = allowed.invitation();
        } else if (decision instanceof AllowNewSecondFactor.Decision.HasNone) {
            words.error("phone:allow", "people.hasNoFactor");
        } else {
            words.error("phone:allow", "people.codeNotYourself");
        }
        open();
    }

    /** The directory's sign-in of the second account goes over to this one. */
    public void link() {
        if (second.isBlank()) {
            words.error("link:second", "people.linkMissing");
            return;
        }
        var decision = linkToDirectory.link(personId(), second.strip());
        person = null;
        open();
        if (decision instanceof LinkToDirectory.Decision.Linked) {
            second = "";
            words.say("people.linked");
        } else if (decision instanceof LinkToDirectory.Decision.NoSuchAccount) {
            words.error("link:second", "people.linkNoAccount", second.strip());
        } else if (decision instanceof LinkToDirectory.Decision.NotOfTheDirectory) {
            words.error("link:second", "people.linkNotOfDirectory", second.strip());
        } else if (decision instanceof LinkToDirectory.Decision.CannotTakeIt) {
            words.error("link:second", "people.linkCannot");
        } else if (decision instanceof LinkToDirectory.Decision.LastAdministrator) {
            words.error("link:second", "people.lastAdministrator");
        } else {
            words.error("link:second", "people.linkNotYourself");
        }
    }

    /** Whether people sign in with their organisations' directory, so that an account can have a second one beside it. */
    public boolean isWithDirectory() {
        return localAccounts == LocalAccounts.OFF;
    }

    public String getSecond() {
        return second;
    }

    public void setSecond(String second) {
        this.second = second;
    }

    public Person getPerson() {
        var known = person;
        if (known == null) {
            known = seePeople.see(personId());
            person = known;
        }
        return known;
    }

    private PersonId personId() {
        try {
            return PersonId.of(id);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("person", id);
        }
    }

    public @Nullable Invitation getInvitation() {
        return invitation;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String[] getRoles() {
        return roles.clone();
    }

    public void setRoles(String[] roles) {
        this.roles = roles.clone();
    }

    public List<DeviceNetwork> getDevices() {
        return List.of(DeviceNetwork.values());
    }

    public String deviceInWords(DeviceNetwork network) {
        return words.of("device." + network);
    }

    public String getDevice() {
        return device;
    }

    public void setDevice(String device) {
        this.device = device;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getBelongs() {
        return belongs.isEmpty() ? value(getPerson().organisation(), getPerson().team()) : belongs;
    }

    public void setBelongs(String belongs) {
        this.belongs = belongs;
    }

    public String getVersion() {
        return version.isEmpty() ? Long.toString(getPerson().version()) : version;
    }

    public void setVersion(String version) {
        this.version = version;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
