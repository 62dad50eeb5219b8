/** Rows that say when the rules of keeping were worked. It must not know what the rules are about. */
@NullMarked
package org.jointestate.persistence.shared.retention;

import org.jspecify.annotations.NullMarked;
