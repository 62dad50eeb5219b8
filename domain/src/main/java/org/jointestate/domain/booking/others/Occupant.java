package org.jointestate.domain.booking.others;

import java.util.Optional;
import org.jointestate.domain.people.Username;

/** Who is to sit at a desk, as whoever books says it. */
public sealed interface Occupant {

    /** Whoever books. */
    record Myself() implements Occupant {}

    record Colleague(Username username) implements Occupant {

        /** Nothing when the text can be nobody's user name. */
        public static Optional<Occupant> named(String text) {
            try {
                return Optional.of(new Colleague(new Username(text)));
            } catch (IllegalArgumentException notAName) {
                return Optional.empty();
            }
        }
    }

    /** Somebody from elsewhere. The name is for the reception and is forgotten the day after the visit. */
    record Visitor(String name) implements Occupant {

        public static final int LONGEST_NAME = 80;

        public Visitor {
            name = name.strip();
        }

        boolean isNamed() {
            return !name.isEmpty() && name.length() <= LONGEST_NAME;
        }
    }
}
