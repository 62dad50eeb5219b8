package org.jointestate.domain.people.breakglass;

import java.util.List;
import java.util.Optional;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;

/** The sealed accounts. */
public interface BreakGlasses {

    void add(BreakGlass glass);

    Optional<BreakGlass> find(Username name);

    Optional<BreakGlass> find(PersonId account);

    /** All of them, the newest first. */
    List<BreakGlass> all();

    /** Those that were broken and are not closed yet: none, on an ordinary day. */
    List<BreakGlass> inUse();
}
