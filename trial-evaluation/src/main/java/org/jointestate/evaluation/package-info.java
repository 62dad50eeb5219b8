/**
 * The command line of the evaluation.
 * It must not know how a number is worked out or a page is drawn.
 */
@NullMarked
package org.jointestate.evaluation;

import org.jspecify.annotations.NullMarked;
