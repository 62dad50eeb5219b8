package org.jointestate.web.trial.outbound;

/** Ends the reading of a file with the one problem after which nothing more can be read. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient FileProblem problem;

    Refusal(FileProblem problem) {
        super(problem.key());
        this.problem = problem;
    }

    FileProblem problem() {
        return problem;
    }
}
