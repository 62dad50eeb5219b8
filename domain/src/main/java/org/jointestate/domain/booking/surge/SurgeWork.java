package org.jointestate.domain.booking.surge;

import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jointestate.domain.shared.ChangedMeanwhile;
import org.jointestate.domain.shared.Undone;
import org.jspecify.annotations.Nullable;

/**
 * Does what surges leave to do, one transaction a person. It may be run at any time, on any number of nodes at once, and be killed at any
 * moment: what was not done is found again.
 */
public class SurgeWork {

    /** Bookings may come in while it works; what comes after so many looks waits for the next run. */
    private static final int LOOKS = 5;

    private final FindSurgeWork findWork;
    private final ReseatDisplaced reseat;
    private final EndSurgeBooking end;
    private final GiveBackPlace giveBack;

    @Inject
    public SurgeWork(FindSurgeWork findWork, ReseatDisplaced reseat, EndSurgeBooking end, GiveBackPlace giveBack) {
        this.findWork = findWork;
        this.reseat = reseat;
        this.end = end;
        this.giveBack = giveBack;
    }

    /**
     * @return how many bookings were seen to
     * @throws RuntimeException the first failure, after all others have been seen to
     */
    public int finish() {
        var done = 0;
        Set<FindSurgeWork.Work> failed = new LinkedHashSet<>();
        @Nullable RuntimeException first = null;
        for (int look = 0; look < LOOKS; look++) {
            var work = findWork.find();
            work.removeAll(failed);
            if (work.isEmpty()) {
                break;
            }
            for (var one : work) {
                try {
                    done += isDone(one) ? 1 : 0;
                } catch (ChangedMeanwhile theirs) {
                    // Its person, or another node, did something with it in the same instant: the next look says what
                    // is left.
                    continue;
                } catch (RuntimeException failure) {
                    first = first == null ? failure : first;
                    failed.add(one);
                }
            }
        }
        if (first != null) {
            throw first;
        }
        return done;
    }

    private boolean isDone(FindSurgeWork.Work work) {
        return switch (work.kind()) {
            case RESEAT -> {
                var answer = reseat.reseat(work.surge(), work.booking(), work.suggested());
                yield !(answer instanceof Undone) && !(answer instanceof ReseatDisplaced.Answer.NothingToDo);
            }
            case END -> end.end(work.surge(), work.booking());
            case GIVE_BACK -> giveBack.giveBack(work.surge(), work.booking()) instanceof GiveBackPlace.Answer.Ended;
        };
    }
}
