package org.jointestate.evaluation.method.power;

/**
 * The smallest step up or down that a trial of this size would show with the stated power.
 *
 * @param size in the unit of the measure, above nought
 */
public record DetectableStep(double size, double standardError, double df) {}
