package org.jointestate.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.shared.Role;

/** The signed-in person as the template shows them. */
@Named("me")
@ApplicationScoped
public class Me {

    @Inject
    private CurrentCaller caller;

    @Inject
    private Words words;

    public boolean isSignedIn() {
        return caller.asPerson().isPresent();
    }

    /** Tells one person from another where a script must; says nothing about them. */
    public String getId() {
        return caller.asPerson().map(person -> person.id().toString()).orElse("");
    }

    public String getName() {
        return caller.asPerson().map(Person::displayName).orElse("");
    }

    /** The organisation's word, such as Police: from the bundle for the two of today, else its code. */
    public String getOrganisationName() {
        var key = "organisation." + getOrganisation();
        return words.has(key) ? words.of(key) : getOrganisation();
    }

    public String getOrganisation() {
        return caller.organisation().map(code -> code.value()).orElse("");
    }

    public boolean is(String role) {
        return caller.roles().contains(Role.valueOf(role));
    }
}
