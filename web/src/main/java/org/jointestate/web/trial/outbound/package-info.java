/** Files a trial takes in and gives out, and the evaluation library behind the ports of the trial. It must not know a page. */
@NullMarked
package org.jointestate.web.trial.outbound;

import org.jspecify.annotations.NullMarked;
