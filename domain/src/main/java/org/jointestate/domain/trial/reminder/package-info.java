/** The morning mail that tells a lead what waits in his or her trials. It must not hold a value, a name or the words of a trial's record. */
@NullMarked
package org.jointestate.domain.trial.reminder;

import org.jspecify.annotations.NullMarked;
