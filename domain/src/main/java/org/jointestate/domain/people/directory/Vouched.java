package org.jointestate.domain.people.directory;

import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.people.EmailAddress;

/**
 * What the directory has said of somebody who has just signed in with it, after everything about its word was checked.
 *
 * @param handle what they are called when they sign in, such as a.hale@police.example; for making a user name, never for finding anybody
 */
public record Vouched(
        DirectoryIdentity identity,
        Optional<String> name,
        Optional<String> handle,
        Optional<EmailAddress> email,
        Set<String> groups) {

    public Vouched {
        groups = Set.copyOf(groups);
    }

    /** Neither a name nor a group: this may end up in a message. */
    @Override
    public String toString() {
        return identity.toString();
    }
}
