package org.jointestate.domain.booking.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.SeriesId;
import org.jointestate.domain.booking.notice.Act;
import org.jointestate.domain.shared.ChangedMeanwhile;

/**
 * Goes through the days of a series that somebody means, one after the other, each in a transaction of its own, as one act with one mail.
 * However it ends, the mail says of each day what came of it, or that it was not come to.
 */
final class EachDay {

    private EachDay() {}

    static List<SeriesAnswer> of(
            SeeSeries.View seen, SeriesScope scope, EndAct end, BiFunction<Act, SeeSeries.Day, SeriesAnswer> work) {
        var meant = seen.days().stream()
                .filter(day -> scope.covers(day.day()))
                .filter(day -> day.isOpenAt(seen.now()))
                .toList();
        var act = act(seen.series().id(), meant);
        var kept = new HashMap<BookingId, Optional<Refusal>>();
        var answers = new ArrayList<SeriesAnswer>();
        try {
            for (var day : meant) {
                var answer = work.apply(act, day);
                if (answer.kept()) {
                    kept.put(day.booking().orElseThrow().id(), answer.because());
                }
                answers.add(answer);
            }
        } catch (ChangedMeanwhile e) {
            // The mail may go at once. After any other failure it goes a while later: whoever waits for a database that
            // is silent is not to wait for it once more.
            end.end(act, kept);
            throw e;
        }
        end.end(act, kept);
        return answers;
    }

    private static Act act(SeriesId series, List<SeeSeries.Day> meant) {
        return Act.on(series, meant.stream().map(SeeSeries.Day::day).toList());
    }
}
