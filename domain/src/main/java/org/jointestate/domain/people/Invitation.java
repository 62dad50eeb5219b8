package org.jointestate.domain.people;

import java.time.Duration;

/** A user name and a one-time code, to be shown once to whoever hands them over. */
public record Invitation(Username username, String code, Duration lasts) {

    @Override
    public String toString() {
        return "Invitation of " + username;
    }
}
