/** A program's request that comes more than once: it is answered once, and the answer is kept for a day. It must not know what was asked. */
@NullMarked
package org.jointestate.domain.people.repeat;

import org.jspecify.annotations.NullMarked;
