/** The estate as files. It must not know a page. */
@NullMarked
package org.jointestate.web.estate.outbound;

import org.jspecify.annotations.NullMarked;
