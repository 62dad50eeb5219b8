package org.jointestate.web.shared;

import java.util.Set;

/** The shipped list, read once. */
public class CommonPasswords {

    private final Set<String> all;

    /** For the proxy of the container alone. */
    protected CommonPasswords() {
        this(Set.of());
    }

    CommonPasswords(Set<String> all) {
        this.all = all;
    }

    public Set<String> all() {
        return all;
    }
}
