package broken.evaluation.method;

import jakarta.inject.Inject;

/** Breaks: the evaluation stands alone. */
public class LeansOnTheServer {
    @Inject
    Object server;
}
