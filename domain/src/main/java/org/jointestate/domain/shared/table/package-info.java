/** Tables that people write in a spreadsheet and send: columns, what is wrong with them by line, and what they would change. It must not know what a table is about. */
@NullMarked
package org.jointestate.domain.shared.table;

import org.jspecify.annotations.NullMarked;
