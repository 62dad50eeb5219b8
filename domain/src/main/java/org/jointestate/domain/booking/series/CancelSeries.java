package org.jointestate.domain.booking.series;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingRow;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.SeriesId;
import org.jointestate.domain.booking.notice.Act;

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
        var seen = see.see(id);
        var act = Act.on(id);
        var kept = new HashMap<BookingId, Refusal>();
        var answers = seen.days().stream()
                .filter(day -> scope.covers(day.day()))
                .filter(day -> day.isOpenAt(seen.now()))
                .map(day -> {
                    var booking = day.booking().orElseThrow().id();
                    var answer = answer(day, cancel.cancel(act, booking));
                    answer.because().ifPresent(because -> kept.put(booking, because));
                    return answer;
                })
                .toList();
        end.end(act, kept);
        return answers;
    }

    static SeriesAnswer answer(SeeSeries.Day day, BookingDecision decision) {
        if (decision instanceof BookingDecision.Refused refused) {
            return new SeriesAnswer(day.day(), Optional.empty(), Optional.of(refused.because()));
        }
        BookingRow row = decision instanceof BookingDecision.Booked booked
                ? booked.booking()
                : ((BookingDecision.AlreadySo) decision).booking();
        return new SeriesAnswer(day.day(), Optional.of(row), Optional.empty());
    }
}
