/** The annex in R: data, printed numbers, and the script that works them out again. It must not know a method of ours. */
@NullMarked
package org.jointestate.evaluation.publish.rscript;

import org.jspecify.annotations.NullMarked;
