/** What the pages and the API have in common that take tables in: the file that was sent, and what came of it in words. */
@NullMarked
package org.jointestate.web.shared.table;

import org.jspecify.annotations.NullMarked;
