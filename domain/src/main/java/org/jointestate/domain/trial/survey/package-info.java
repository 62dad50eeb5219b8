/**
 * What staff answered, by wave. Nothing is shown of fewer than five people, and one person's answers never. It must not know how answers
 * are compared in a report.
 */
@NullMarked
package org.jointestate.domain.trial.survey;

import org.jspecify.annotations.NullMarked;
