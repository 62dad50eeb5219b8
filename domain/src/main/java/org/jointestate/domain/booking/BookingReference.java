package org.jointestate.domain.booking;

import java.util.regex.Pattern;

/** What a person quotes for a booking, such as JE-7K4M-2QXP: no 0, 1, I, L, O or U, so nobody reads it wrongly. */
public record BookingReference(String value) {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("JE(-[" + LETTERS + "]{4}){2}");

    public BookingReference {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("The reference (%s) must look like JE-7K4M-2QXP.".formatted(value));
        }
    }

    /** The reference of a booking, drawn from its id: eight letters of thirty, so two of a million bookings hardly ever share one. */
    public static BookingReference of(BookingId id) {
        var bits =
                id.value().getMostSignificantBits() ^ Long.rotateLeft(id.value().getLeastSignificantBits(), 29);
        var text = new StringBuilder("JE");
        for (int i = 0; i < 8; i++) {
            text.append(i % 4 == 0 ? "-" : "")
                    .append(LETTERS.charAt((int) Long.remainderUnsigned(bits, LETTERS.length())));
            bits = Long.divideUnsigned(bits, LETTERS.length());
        }
        return new BookingReference(text.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
