/**
 * Rates, shares and times compared without a model of time (method.md 3.2 and 3.3).
 * It must not know trends: two periods and their exposure are all it sees.
 */
@NullMarked
package org.jointestate.evaluation.method.rates;

import org.jspecify.annotations.NullMarked;
