/** Official street-crime files counted by crime type and district, and the measures they feed. It must not know how a file is read. */
@NullMarked
package org.jointestate.domain.trial.crime;

import org.jspecify.annotations.NullMarked;
