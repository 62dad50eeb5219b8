package org.jointestate.domain.booking.series;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jointestate.domain.booking.SeriesId;
import org.jointestate.domain.booking.notice.Act;
import org.jointestate.domain.estate.DeskCode;

/**
 * Books a series day by day. It is no use case and has no transaction: each day is one, so that a day that is refused, or a server that dies,
 * loses none of the others. Sent again, it goes on where it ended. What came of all days is told by one mail.
 */
public class BookSeries {

    private final StartSeries start;
    private final BookOccurrence day;
    private final EndAct end;

    @Inject
    public BookSeries(StartSeries start, BookOccurrence day, EndAct end) {
        this.start = start;
        this.day = day;
        this.end = end;
    }

    public StartSeries.Start book(SeriesId id, DeskCode desk, LocalDate first, LocalDate last, SeriesDays days) {
        var started = start.start(id, desk, first, last, days);
        if (started instanceof StartSeries.Start.Kept keeping) {
            keeping.series().pattern().days().forEach(one -> book(keeping.act(), one));
            // The days that were refused are kept with their reasons already.
            end.end(keeping.act(), Map.of());
        }
        return started;
    }

    /** A place that is lost twice in a row is written down as refused: whoever asks must have an answer. */
    private void book(Act act, LocalDate one) {
        var answer = day.book(act, one, Optional.empty());
        if (answer instanceof BookOccurrence.Answer.Lost lost) {
            day.book(act, one, Optional.of(lost.because()));
        }
    }
}
