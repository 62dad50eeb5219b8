/** The pages on which a staff survey is planned, opened, answered and closed. It must hold no rule, and no code longer than one answer. */
@NullMarked
package org.jointestate.web.trial.survey;

import org.jspecify.annotations.NullMarked;
