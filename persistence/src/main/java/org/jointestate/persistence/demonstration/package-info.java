/** The demonstration as many rows at once. It must not know what they say. */
@NullMarked
package org.jointestate.persistence.demonstration;

import org.jspecify.annotations.NullMarked;
