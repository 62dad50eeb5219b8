package org.jointestate.domain.booking.series;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.SeriesId;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.TimeOfDay;
import org.jointestate.domain.booking.notice.Act;
import org.jointestate.domain.estate.DeskCode;

/**
 * Moves some of the days of the caller's series that are to come to another desk, another time or both, each in a transaction of its own. A
 * day that cannot be moved keeps what it has. All of it is told by one mail.
 */
public class ChangeSeries {

    private final SeeSeries see;
    private final ChangeOccurrence change;
    private final EndAct end;

    @Inject
    public ChangeSeries(SeeSeries see, ChangeOccurrence change, EndAct end) {
        this.see = see;
        this.change = change;
        this.end = end;
    }

    public List<SeriesAnswer> change(
            SeriesId id, SeriesScope scope, Optional<DeskCode> desk, Optional<TimeOfDay> time) {
        var seen = see.see(id);
        return EachDay.of(seen, scope, end, (act, day) -> change(act, day, seen, desk, time));
    }

    private SeriesAnswer change(
            Act act, SeeSeries.Day day, SeeSeries.View seen, Optional<DeskCode> desk, Optional<TimeOfDay> time) {
        var booking = day.booking().orElseThrow();
        var site = seen.desk().site();
        Optional<Slot> slot = time.isEmpty()
                ? Optional.of(booking.slot())
                : time.get().leftOn(booking.slot().day(), site, seen.now());
        if (slot.isEmpty()) {
            return SeriesAnswer.refused(
                    day.day(), TimeOfDay.whyNoSlot(booking.slot().day(), site, seen.now()));
        }
        var request = new BookingRequest(desk.orElse(booking.desk()), slot.get());
        var decision = change.change(act, booking.id(), request);
        // What it is already is what was asked for.
        var asIs = decision instanceof BookingDecision.Refused refused
                && refused.because().reason() == Refusal.Reason.NOTHING_TO_CHANGE;
        return asIs ? SeriesAnswer.already(day.day(), booking) : SeriesAnswer.of(day.day(), decision);
    }
}
