package org.jointestate.evaluation.method.presence;

import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.Words;

/** Desk hours booked and attended against those that were there (method.md 3.11). */
public final class DeskUse {
    private static final String ID = "desk_utilisation";

    private DeskUse() {}

    /** @param noShowRate share of the booked hours nobody came for; NaN when nothing was booked */
    public record Numbers(double capacityHours, double bookedRate, double attendedRate, double noShowRate) {}

    public static Result<Numbers> of(
            double desks, double openHoursPerDay, double days, double bookedHours, double attendedHours) {
        if (Double.isNaN(desks + openHoursPerDay + days + bookedHours + attendedHours)) {
            return Result.refused(ID, Reason.NO_DATA);
        }
        if (Double.isInfinite(desks + openHoursPerDay + days + bookedHours + attendedHours)
                || desks < 0
                || openHoursPerDay < 0
                || openHoursPerDay > 24
                || days < 0
                || bookedHours < 0
                || attendedHours < 0) {
            return Result.refused(ID, Reason.INVALID_DATA);
        }
        var capacity = desks * openHoursPerDay * days;
        if (capacity == 0) {
            return Result.refused(
                    ID, Reason.NO_CAPACITY, Reason.NO_CAPACITY.clause() + ", so desk use cannot be calculated");
        }
        var noShow = bookedHours == 0 ? Double.NaN : StrictMath.max(0, (bookedHours - attendedHours) / bookedHours);
        var numbers = new Numbers(capacity, bookedHours / capacity, attendedHours / capacity, noShow);
        var sentence = "Of %s desk hours, %s were booked and %s attended."
                .formatted(
                        Words.count(capacity),
                        Words.percent(numbers.bookedRate()),
                        Words.percent(numbers.attendedRate()));
        var envelope = Envelope.of(ID, (int) StrictMath.min(capacity, Integer.MAX_VALUE), sentence);
        return new Result<>(
                attendedHours > bookedHours
                        ? envelope.noting("More hours were attended than booked: some people came without a booking.")
                        : envelope,
                numbers);
    }
}
