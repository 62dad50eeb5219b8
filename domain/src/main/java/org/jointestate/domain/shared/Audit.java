package org.jointestate.domain.shared;

import java.util.Collection;

/** The record of who did what to which thing. Entries are added in the transaction of what they record, and never changed. */
public interface Audit {

    /**
     * Adds an entry for the current caller at the current instant.
     *
     * @param action verb and object in the glossary's words, such as "booking reserved"
     * @param thing the id or code of what was changed; never a name or free text
     */
    void record(String action, String thing);

    /** The same for many things at once. */
    default void recordAll(String action, Collection<String> things) {
        things.forEach(thing -> record(action, thing));
    }
}
