package org.jointestate.web.booking.seating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.TimeOfDay;
import org.jointestate.domain.booking.seating.BestInsertion;
import org.jointestate.domain.booking.seating.GroupMember;
import org.jointestate.domain.booking.seating.KeepSeatingPlan;
import org.jointestate.domain.booking.seating.PrepareSeatingPlan;
import org.jointestate.domain.booking.seating.PrepareSeatingPlan.Prepared;
import org.jointestate.domain.booking.seating.SeatingDraft;
import org.jointestate.domain.booking.seating.SeatingPlanId;
import org.jointestate.domain.booking.seating.SeatingSolver;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.shared.Busy;

/**
 * Makes a plan in three steps: reads in one transaction, searches in none, keeps in another. One plan at a time is made on this node, so
 * that planning takes one processor and the memory of one problem however many ask, and the plans of somebody are counted one after the
 * other; the others wait for their turn, and are told to come back when that takes long.
 */
@ApplicationScoped
public class SeatingPlanner {

    private static final int ORDERS = 30;
    private static final int LONGEST_WAIT_SECONDS = 20;

    private final Semaphore turn = new Semaphore(1, true);

    private PrepareSeatingPlan prepare;
    private KeepSeatingPlan keep;
    private SeatingSolver solver;
    private int longestWait;

    @SuppressWarnings("NullAway.Init")
    protected SeatingPlanner() {}

    @Inject
    public SeatingPlanner(PrepareSeatingPlan prepare, KeepSeatingPlan keep, SeatingSolver solver) {
        this(prepare, keep, solver, LONGEST_WAIT_SECONDS);
    }

    SeatingPlanner(PrepareSeatingPlan prepare, KeepSeatingPlan keep, SeatingSolver solver, int longestWait) {
        this.prepare = prepare;
        this.keep = keep;
        this.solver = solver;
        this.longestWait = longestWait;
    }

    /** What came of it. */
    public sealed interface Planned {
        record Kept(SeatingPlanId plan) implements Planned {}

        record Refused(Refusal because) implements Planned {}
    }

    /** @throws Busy when other plans are being searched for, and go on to be */
    public Planned plan(SiteCode site, TimeOfDay time, List<GroupMember> group) {
        return plan(site, time, group, Planned.Refused::new, keeping -> new Planned.Kept(keeping.get()));
    }

    /**
     * The same for who wants more done in the transaction that keeps the plan.
     *
     * @param kept is given what keeps it, once it was found
     * @throws Busy when other plans are being searched for, and go on to be
     */
    public <T> T plan(
            SiteCode site,
            TimeOfDay time,
            List<GroupMember> group,
            Function<Refusal, ? extends T> refused,
            Function<Supplier<SeatingPlanId>, ? extends T> kept) {
        awaitTurn();
        try {
            var prepared = prepare.prepare(site, time, group);
            if (prepared instanceof Prepared.Refused no) {
                return refused.apply(no.because());
            }
            var draft = ((Prepared.Ready) prepared).draft();
            var simple = BestInsertion.seat(draft.problem(), draft.seed());
            var found = search(draft);
            return kept.apply(() -> keep.keep(draft, simple, found, solver.name()));
        } finally {
            turn.release();
        }
    }

    private void awaitTurn() {
        try {
            if (!turn.tryAcquire(longestWait, TimeUnit.SECONDS)) {
                throw new Busy("Other plans are being made at this moment. Try again in a minute.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Busy("The application is stopping.");
        }
    }

    private int[] search(SeatingDraft draft) {
        var start = BestInsertion.bestOf(ORDERS, draft.problem(), draft.seed());
        return solver.improve(draft.problem(), start, draft.seed());
    }
}
