/**
 * What an event that overlaps the trial does to a result: three views side by side (method.md 3.7).
 * It must not know which event it was, nor choose the view by its result.
 */
@NullMarked
package org.jointestate.evaluation.method.disruption;

import org.jspecify.annotations.NullMarked;
