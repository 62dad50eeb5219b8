/**
 * How good the data of a measure are (method.md 3.15) and what plain description can say of a series.
 * It must not fill a gap: what is missing stays missing.
 */
@NullMarked
package org.jointestate.evaluation.method.quality;

import org.jspecify.annotations.NullMarked;
