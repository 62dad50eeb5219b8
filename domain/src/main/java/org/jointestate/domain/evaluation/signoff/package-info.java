/** How a report is reviewed, approved by two keys, published and withdrawn, and what stands in the way. It must not know how a report is written. */
@NullMarked
package org.jointestate.domain.evaluation.signoff;

import org.jspecify.annotations.NullMarked;
