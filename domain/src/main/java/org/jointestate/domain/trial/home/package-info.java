/** What needs a trial lead today, worked out from everything that is recorded. It must not change anything. */
@NullMarked
package org.jointestate.domain.trial.home;

import org.jspecify.annotations.NullMarked;
