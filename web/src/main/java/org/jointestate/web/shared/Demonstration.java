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
}
