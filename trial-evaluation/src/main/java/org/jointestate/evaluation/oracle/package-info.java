/** Worked cases in the oracle format, run against the methods. It knows no clock, no locale and no server. */
@NullMarked
package org.jointestate.evaluation.oracle;

import org.jspecify.annotations.NullMarked;
