package org.jointestate.web.booking.outbound.seating;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.RuinRecreateMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.jointestate.domain.booking.seating.SeatingProblem;
import org.jointestate.domain.booking.seating.SeatingSolver;

/**
 * Timefold Solver, community edition, in one thread. It stops after a number of moves and never by the clock, so the same seed gives the
 * same plan on a slow machine as on a quick one; the number is small enough for a request (docs/measurements says how long it takes).
 */
@ApplicationScoped
public class TimefoldSeating implements SeatingSolver {

    private static final String LIBRARY = "Timefold Solver 1.32.0";

    /** Moves that are tried, taken or not. */
    private static final long MOVES = 100_000;

    /** A move is taken when the plan is then no worse than so many moves ago. */
    private static final int LATE = 400;

    /** Taking some seats away and giving them anew costs as much as hundreds of other moves. */
    private static final double RARELY = 0.003;

    private static final int MOST_RUINED = 8;

    /** It says little that an operator needs, and would say it for each plan. Held, because loggers nobody holds forget their level. */
    private static final Logger LOG = Logger.getLogger("ai.timefold.solver");

    static {
        LOG.setLevel(Level.WARNING);
    }

    private final long moves;
    private final EnvironmentMode mode;

    public TimefoldSeating() {
        this(MOVES, EnvironmentMode.NO_ASSERT);
    }

    TimefoldSeating(long moves, EnvironmentMode mode) {
        this.moves = moves;
        this.mode = mode;
    }

    @Override
    public String name() {
        return "%s, %d moves".formatted(LIBRARY, moves);
    }

    @Override
    public int[] improve(SeatingProblem problem, int[] start, long seed) {
        var turns = IntStream.range(0, problem.turns())
                .mapToObj(turn -> new SeatedTurn(
                        turn,
                        Arrays.stream(problem.desksOf(turn)).boxed().toList(),
                        start[turn] == SeatingProblem.NONE ? null : start[turn]))
                .toList();
        var solver = SolverFactory.<Seats>create(config(seed)).buildSolver();
        var best = solver.solve(new Seats(problem, turns));
        var seats = new int[problem.turns()];
        for (var turn : best.getTurns()) {
            var desk = turn.getDesk();
            seats[turn.getNumber()] = desk == null ? SeatingProblem.NONE : desk;
        }
        return seats;
    }

    private SolverConfig config(long seed) {
        return new SolverConfig()
                .withSolutionClass(Seats.class)
                .withEntityClasses(SeatedTurn.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(LedgerScore.class))
                .withEnvironmentMode(mode)
                .withRandomSeed(seed)
                .withMoveThreadCount(SolverConfig.MOVE_THREAD_COUNT_NONE)
                .withPhases(new LocalSearchPhaseConfig()
                        .withMoveSelectorConfig(new UnionMoveSelectorConfig(List.of(
                                new ChangeMoveSelectorConfig().withFixedProbabilityWeight(1.0),
                                new SwapMoveSelectorConfig().withFixedProbabilityWeight(1.0),
                                new RuinRecreateMoveSelectorConfig()
                                        .withMinimumRuinedCount(2)
                                        .withMaximumRuinedCount(MOST_RUINED)
                                        .withFixedProbabilityWeight(RARELY))))
                        .withAcceptorConfig(new LocalSearchAcceptorConfig().withLateAcceptanceSize(LATE))
                        .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))
                        .withTerminationConfig(new TerminationConfig().withMoveCountLimit(moves)));
    }
}
