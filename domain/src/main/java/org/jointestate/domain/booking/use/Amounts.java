package org.jointestate.domain.booking.use;

import java.util.function.ToLongFunction;

/**
 * How much desks were used, in half hours of the wall clock of one desk each, and how many bookings that were. A half hour counts once,
 * however often it was promised: who did not come and who got the desk instead share it.
 *
 * @param open in which the desk could be used, or was
 * @param booked promised to somebody
 * @param attended in which somebody had checked in
 * @param missed promised to somebody who did not come
 * @param bookings those that were kept, missed, or still stood when they were over
 * @param came those whose person checked in
 * @param noShows those whose person did not
 */
public record Amounts(long open, long booked, long attended, long missed, int bookings, int came, int noShows) {

    public static final Amounts NONE = new Amounts(0, 0, 0, 0, 0, 0, 0);

    public Amounts plus(Amounts other) {
        return new Amounts(
                open + other.open,
                booked + other.booked,
                attended + other.attended,
                missed + other.missed,
                bookings + other.bookings,
                came + other.came,
                noShows + other.noShows);
    }

    /** How much of one thing there was of what was open, as a whole number of hundredths; 0 where nothing was open. */
    public int percent(ToLongFunction<Amounts> of) {
        return open == 0 ? 0 : (int) Math.round(100.0 * of.applyAsLong(this) / open);
    }
}
