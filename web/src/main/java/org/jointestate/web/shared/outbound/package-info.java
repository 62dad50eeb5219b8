/** The way out by mail. It must not know what is in a mail. */
@NullMarked
package org.jointestate.web.shared.outbound;

import org.jspecify.annotations.NullMarked;
