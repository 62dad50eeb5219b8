/**
 * From a result to one of the six answers a board can read (method.md 3.0), and the choice of the method before the result is known.
 * It must not know how a number was worked out, nor the words an answer is given in.
 */
@NullMarked
package org.jointestate.evaluation.method.verdict;

import org.jspecify.annotations.NullMarked;
