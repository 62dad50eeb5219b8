package org.jointestate.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.people.ChangeAddress;
import org.jointestate.domain.people.ChangePerson;
import org.jointestate.domain.people.DeviceNetwork;
import org.jointestate.domain.people.EmailAddress;
import org.jointestate.domain.people.GiveOneTimeCode;
import org.jointestate.domain.people.Invitation;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.SeePeople;
import org.jointestate.domain.people.SetDeviceNetwork;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Shows one person to the administrator: roles, open or closed account, a new one-time code. */
@Named
@RequestScoped
public class PersonPage {

    private String id = "";
    private String[] roles = {};
    private boolean active;
    private String device = "";
    private String email = "";
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
    private GiveOneTimeCode giveOneTimeCode;

    @Inject
    private Words words;

    /** Fills the form when the page is opened; a form that comes back brings its own values. */
    public void open() {
        var shown = getPerson();
        roles = shown.roles().stream().sorted().map(Role::name).toArray(String[]::new);
        active = shown.active();
        email = shown.email().map(EmailAddress::value).orElse("");
        device = shown.device().name();
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

    public void giveCode() {
        invitation = giveOneTimeCode.give(personId());
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

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
