/** How long what is about people is kept, as one list, and when each rule was last worked. It must not know what it is that is kept. */
@NullMarked
package org.jointestate.domain.shared.retention;

import org.jspecify.annotations.NullMarked;
