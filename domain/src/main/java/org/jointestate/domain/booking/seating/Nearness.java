package org.jointestate.domain.booking.seating;

import org.jointestate.domain.booking.reserve.NearestLike;
import org.jointestate.domain.estate.Place;

/**
 * What nearness to the other organisation means and counts. All of it stands on pages, so that everybody knows how much it moves: a
 * change here is a change of words there.
 */
public final class Nearness {

    /** How near somebody of another organisation must sit to count, in metres, on the same floor and on the same side of a wall. */
    public static final int WITHIN_METRES = 8;

    /** Of a suggestion: the points that nearness is worth, of {@link #ALL_POINTS}. */
    public static final int POINTS = 15;

    /** Of a suggestion: all points that a desk can have. */
    public static final int ALL_POINTS = 75;

    /** In a plan: how much farther from the group a seat may stand for the sake of nearness, in metres. */
    public static final int FARTHER_METRES = 5;

    /** Units of the plan to a metre. */
    static final double UNITS = 30;

    private Nearness() {}

    /** In metres; two floors are as far apart as nothing on one. */
    static double metres(Place one, Place other) {
        return one.floor().code().equals(other.floor().code())
                ? NearestLike.distance(one.desk(), other.desk()) / UNITS
                : Double.POSITIVE_INFINITY;
    }

    static boolean isNear(Place one, Place other) {
        var sameRoom = one.zone().code().equals(other.zone().code())
                || !one.zone().walled() && !other.zone().walled();
        return sameRoom && metres(one, other) <= WITHIN_METRES;
    }
}
