package org.jointestate.evaluation.method;

/** How a method ended (method.md 3.0). Only the first two come with numbers. */
public enum Status {
    OK,
    OK_WITH_WARNING,
    NOT_COMPUTED
}
