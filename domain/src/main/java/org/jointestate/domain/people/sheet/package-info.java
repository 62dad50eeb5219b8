/** The people of the estate written down as a table, and such a table taken in: who joins, who moves and who leaves. It must not know files. */
@NullMarked
package org.jointestate.domain.people.sheet;

import org.jspecify.annotations.NullMarked;
