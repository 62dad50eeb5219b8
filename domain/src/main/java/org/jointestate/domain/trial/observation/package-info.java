/** What was observed of each measure, entry by entry. It must not know where a figure was typed, nor judge what it means. */
@NullMarked
package org.jointestate.domain.trial.observation;

import org.jspecify.annotations.NullMarked;
