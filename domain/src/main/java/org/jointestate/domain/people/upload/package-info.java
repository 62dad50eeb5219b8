/** A file that somebody has sent and looked at in a dry run: it waits until they say yes. It must not know what is in it. */
@NullMarked
package org.jointestate.domain.people.upload;

import org.jspecify.annotations.NullMarked;
