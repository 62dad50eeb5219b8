package org.jointestate.evaluation.method.its;

import org.jointestate.evaluation.method.regression.Coefficients;

/** @param theta smaller means more variation than Poisson; NaN when there was none to speak of */
public record NegativeBinomialNumbers(
        int used, double theta, double deviance, double twiceLogLikelihood, Coefficients coefficients) {}
