/** Who leads a trial, writes its draft plan or acts for a lead, and from the lock on who is in its teams, noted by date. It must not know what they recorded, nor any signature or screen. */
@NullMarked
package org.jointestate.domain.trial.part;

import org.jspecify.annotations.NullMarked;
