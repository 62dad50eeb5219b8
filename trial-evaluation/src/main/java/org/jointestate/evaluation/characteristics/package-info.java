/**
 * What simulated trials showed of the headline method: the scenarios, what was counted in each, and the one that is nearest to a trial
 * at hand. It must not know how a trial is simulated, nor the report.
 */
@NullMarked
package org.jointestate.evaluation.characteristics;

import org.jspecify.annotations.NullMarked;
