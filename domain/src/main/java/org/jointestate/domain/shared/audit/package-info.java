/** The audit as a chain: entries are sealed one after the other with a key that the database does not know, and can be searched and checked. */
@NullMarked
package org.jointestate.domain.shared.audit;

import org.jspecify.annotations.NullMarked;
