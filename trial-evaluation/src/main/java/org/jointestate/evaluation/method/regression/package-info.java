/**
 * Least squares and log-linear models with their variances, the engines under the trend analyses (method.md 3.4 to 3.6).
 * It must not know what the columns mean.
 */
@NullMarked
package org.jointestate.evaluation.method.regression;

import org.jspecify.annotations.NullMarked;
