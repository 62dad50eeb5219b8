/** Published papers: what stands on the public shelf, version after version. It must not know how a paper is written, nor who signed it. */
@NullMarked
package org.jointestate.domain.evaluation.paper;

import org.jspecify.annotations.NullMarked;
