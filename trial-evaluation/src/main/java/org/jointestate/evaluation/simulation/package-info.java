/**
 * Simulates many trials of each scenario, has the report's own headline judge them, and counts. It must not work out a number that the
 * method works out, nor know a clock: the same seed gives the same counts, on one core or on many.
 */
@NullMarked
package org.jointestate.evaluation.simulation;

import org.jspecify.annotations.NullMarked;
