package org.jointestate.domain.booking.surge;

/** Something somebody does in a surge, such as loggist, and how many desks it needs. */
public record SurgeRole(String name, int desks) {

    public static final int LONGEST = 40;
    public static final int MOST = 200;

    public SurgeRole {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST || desks < 1 || desks > MOST) {
            throw new IllegalArgumentException(
                    "The role has a name of %d characters and %d desks; it needs 1 to %d and 1 to %d."
                            .formatted(name.length(), desks, LONGEST, MOST));
        }
    }
}
