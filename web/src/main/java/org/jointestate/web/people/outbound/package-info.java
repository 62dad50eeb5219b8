/** Hashing and random secrets behind the domain's ports. It must not know a page. */
@NullMarked
package org.jointestate.web.people.outbound;

import org.jspecify.annotations.NullMarked;
