package org.jointestate.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Whether this estate is the demonstration, which is said on every page. */
@Named
@ApplicationScoped
public class Demonstration {

    private volatile boolean synthetic;

    public boolean isSynthetic() {
        return synthetic;
    }

    public void isOn() {
        synthetic = true;
    }

    /** The subject of a mail, or the title of an entry in a calendar: in the demonstration it says so. */
    public String marked(String subject, Words words) {
        return synthetic ? words.of("mail.demonstrationSubject", subject) : subject;
    }
}
