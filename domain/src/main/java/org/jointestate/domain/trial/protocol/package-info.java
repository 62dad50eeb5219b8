/** The protocol as a value: aims, partners, measures with their calendars, and its canonical text. It must not know what was observed. */
@NullMarked
package org.jointestate.domain.trial.protocol;

import org.jspecify.annotations.NullMarked;
