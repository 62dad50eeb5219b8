/** Frozen datasets and who may freeze and read them. It must not know a statistic: numbers are worked out elsewhere, from the frozen files. */
@NullMarked
package org.jointestate.domain.evaluation;

import org.jspecify.annotations.NullMarked;
