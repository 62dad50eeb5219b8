/** Tables and mapping of trials, their entries, stays, outcome records, ledger and imports. It must not know a rule about them. */
@NullMarked
package org.jointestate.persistence.trial;

import org.jspecify.annotations.NullMarked;
