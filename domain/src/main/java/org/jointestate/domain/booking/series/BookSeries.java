package org.jointestate.domain.booking.series;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.jointestate.domain.booking.SeriesId;
import org.jointestate.domain.estate.DeskCode;

/**
 * Books a series day by day. It is no use case and has no transaction: each day is one, so that a day that is refused, or a server that dies,
 * loses none of the others. Sent again, it goes on where it ended.
 */
public class BookSeries {

    private final StartSeries start;
    private final BookOccurrence day;

    @Inject
    public BookSeries(StartSeries start, BookOccurrence day) {
        this.start = start;
        this.day = day;
    }

    public StartSeries.Start book(SeriesId id, DeskCode desk, LocalDate first, LocalDate last, SeriesDays days) {
        var started = start.start(id, desk, first, last, days);
        if (started instanceof StartSeries.Start.Kept keeping) {
            keeping.series().pattern().days().forEach(one -> book(id, one));
        }
        return started;
    }

    /** A place that is lost twice in a row is written down as refused: whoever asks must have an answer. */
    private void book(SeriesId id, LocalDate one) {
        var answer = day.book(id, one, Optional.empty());
        if (answer instanceof BookOccurrence.Answer.Lost lost) {
            day.book(id, one, Optional.of(lost.because()));
        }
    }
}
