/** Tables and mapping of frozen datasets and their files. It must not know what stands in a file. */
@NullMarked
package org.jointestate.persistence.evaluation;

import org.jspecify.annotations.NullMarked;
