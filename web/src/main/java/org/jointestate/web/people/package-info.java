/** Pages and filters for signing in and out and for people's own credentials. It must not know a rule about them. */
@NullMarked
package org.jointestate.web.people;

import org.jspecify.annotations.NullMarked;
