package org.jointestate.evaluation.method.regression;

/** One coefficient of a model, its standard error, 95 % limits and two-sided p-value. */
public record Coefficient(String name, double estimate, double standardError, double lower, double upper, double p) {}
