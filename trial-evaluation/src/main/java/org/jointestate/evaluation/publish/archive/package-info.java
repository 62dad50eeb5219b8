/** ZIP files that are the same wherever they are made. It knows nothing of what is in them. */
@NullMarked
package org.jointestate.evaluation.publish.archive;

import org.jspecify.annotations.NullMarked;
