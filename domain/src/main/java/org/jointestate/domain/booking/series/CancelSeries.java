package org.jointestate.domain.booking.series;

import jakarta.inject.Inject;
import java.util.List;
import org.jointestate.domain.booking.SeriesId;

/** Cancels some of the days of the caller's series that are to come, each in a transaction of its own, and tells of all by one mail. */
public class CancelSeries {

    private final SeeSeries see;
    private final CancelOccurrence cancel;
    private final EndAct end;

    @Inject
    public CancelSeries(SeeSeries see, CancelOccurrence cancel, EndAct end) {
        this.see = see;
        this.cancel = cancel;
        this.end = end;
    }

    public List<SeriesAnswer> cancel(SeriesId id, SeriesScope scope) {
        return EachDay.of(
                see.see(id),
                scope,
                end,
                (act, day) -> SeriesAnswer.of(
                        day.day(),
                        cancel.cancel(act, day.booking().orElseThrow().id())));
    }
}
