/**
 * Worked cases in the oracle format, run against the methods: the reader of the file, the translation of keys to typed calls, the comparison.
 * It must not hold a statistic of its own, a case id or an expected number.
 */
@NullMarked
package org.jointestate.evaluation.oracle;

import org.jspecify.annotations.NullMarked;
