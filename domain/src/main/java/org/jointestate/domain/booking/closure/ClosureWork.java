package org.jointestate.domain.booking.closure;

import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.shared.ChangedMeanwhile;
import org.jspecify.annotations.Nullable;

/**
 * Sees to the bookings of places that are closed or out of use, one transaction a person. It may be run at any time, on any number of nodes
 * at once, and be killed at any moment: what was not done is found again.
 */
public class ClosureWork {

    /** Bookings may come in while it works; what comes after so many looks waits for the next run. */
    private static final int LOOKS = 5;

    private final FindShutOut find;
    private final SeatElsewhere seat;

    @Inject
    public ClosureWork(FindShutOut find, SeatElsewhere seat) {
        this.find = find;
        this.seat = seat;
    }

    /** How many bookings were given another place, and how many could not be. */
    public record Done(int seated, int without) {

        public int all() {
            return seated + without;
        }
    }

    /** @throws RuntimeException the first failure, after all others have been seen to */
    public Done finish() {
        var seated = 0;
        var without = 0;
        Set<BookingId> failed = new HashSet<>();
        @Nullable RuntimeException first = null;
        for (int look = 0; look < LOOKS; look++) {
            var work = find.find().stream().filter(id -> !failed.contains(id)).toList();
            if (work.isEmpty()) {
                break;
            }
            for (var id : work) {
                try {
                    var answer = seat.seat(id);
                    seated += answer instanceof SeatElsewhere.Answer.Seated ? 1 : 0;
                    without += answer instanceof SeatElsewhere.Answer.NoPlace ? 1 : 0;
                    if (answer instanceof SeatElsewhere.Answer.NothingToDo) {
                        failed.add(id);
                    }
                } catch (ChangedMeanwhile theirs) {
                    // Its person, or another node, did something with it in the same instant: the next look says what
                    // is left.
                    continue;
                } catch (RuntimeException failure) {
                    first = first == null ? failure : first;
                    failed.add(id);
                }
            }
        }
        if (first != null) {
            throw first;
        }
        return new Done(seated, without);
    }
}
