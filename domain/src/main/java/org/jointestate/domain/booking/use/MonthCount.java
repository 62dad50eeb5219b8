package org.jointestate.domain.booking.use;

import java.util.List;

/**
 * What was counted of a month, as much of it as may be kept.
 *
 * @param month the whole
 * @param figures by dimension and item; what is left out has no amount
 * @param peaks of the hours in which a desk was open or used, by weekday and hour
 */
public record MonthCount(UseMonth month, List<Figure> figures, List<Peak> peaks) {

    public MonthCount {
        figures = List.copyOf(figures);
        peaks = List.copyOf(peaks);
    }
}
