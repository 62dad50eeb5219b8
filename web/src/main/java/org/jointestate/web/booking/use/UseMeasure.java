package org.jointestate.web.booking.use;

import java.util.Arrays;
import java.util.function.ToLongFunction;
import org.jointestate.domain.booking.use.Amounts;

/** What somebody wants to see of the use of desks. */
enum UseMeasure {
    ATTENDED(Amounts::attended),
    BOOKED(Amounts::booked),
    MISSED(Amounts::missed);

    private final ToLongFunction<Amounts> halves;

    UseMeasure(ToLongFunction<Amounts> halves) {
        this.halves = halves;
    }

    ToLongFunction<Amounts> halves() {
        return halves;
    }

    /** By its name in an address; what was attended when it is none. */
    static UseMeasure of(String text) {
        return Arrays.stream(values())
                .filter(one -> one.name().equalsIgnoreCase(text))
                .findFirst()
                .orElse(ATTENDED);
    }
}
