/**
 * The individuals and moving range chart with its rules (method.md 3.1): it describes a series and marks unusual points.
 * It must not know verdicts: a signal is never a finding about the trial.
 */
@NullMarked
package org.jointestate.evaluation.method.xmr;

import org.jspecify.annotations.NullMarked;
