package broken.web.booking;

import ai.timefold.solver.core.api.solver.Solver;

/** Breaks: one package knows the solver. */
public class KnowsTheSolver {
    Solver<Object> solver;
}
