/** Who leads a trial, writes its draft plan, acts for a lead or is in its teams, noted by date. It must not know what they recorded, nor any signature or screen. */
@NullMarked
package org.jointestate.domain.trial.part;

import org.jspecify.annotations.NullMarked;
