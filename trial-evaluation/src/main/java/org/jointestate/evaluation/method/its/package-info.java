/**
 * Interrupted time series: one series before and during the trial, as counts (method.md 3.5) or as continuous values (3.4), and the three views of a disruption (3.7).
 * It must not know verdicts, nor choose a model by its result.
 */
@NullMarked
package org.jointestate.evaluation.method.its;

import org.jspecify.annotations.NullMarked;
