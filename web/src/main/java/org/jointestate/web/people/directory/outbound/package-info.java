/** OpenID Connect through a library: the one place that knows it. It must not know pages or sessions. */
@NullMarked
package org.jointestate.web.people.directory.outbound;

import org.jspecify.annotations.NullMarked;
