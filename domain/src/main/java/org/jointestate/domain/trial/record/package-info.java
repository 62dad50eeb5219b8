/** Events, outcome records and the ledger of a trial. It must not know how they are weighed in a report. */
@NullMarked
package org.jointestate.domain.trial.record;

import org.jspecify.annotations.NullMarked;
