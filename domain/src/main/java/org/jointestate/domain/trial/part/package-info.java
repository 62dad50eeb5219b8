/** Who leads a trial and who is in its teams, noted by date from the lock on. It must not know what they did, nor any signature or screen. */
@NullMarked
package org.jointestate.domain.trial.part;

import org.jspecify.annotations.NullMarked;
