/** What every feature needs: the mark of a use case, roles, who is calling, and refusals. It must not know any feature. */
@NullMarked
package org.jointestate.domain.shared;

import org.jspecify.annotations.NullMarked;
