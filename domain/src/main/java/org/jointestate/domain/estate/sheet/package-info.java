/** The estate written down as tables, and tables taken in: what each column is, what a line must keep to, and what it changes. It must not know files. */
@NullMarked
package org.jointestate.domain.estate.sheet;

import org.jspecify.annotations.NullMarked;
