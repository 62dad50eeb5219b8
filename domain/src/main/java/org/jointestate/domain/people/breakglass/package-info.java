/** Sealed accounts for the day when nobody can sign in the usual way. It must not know a page, nor who prints the sealed code. */
@NullMarked
package org.jointestate.domain.people.breakglass;

import org.jspecify.annotations.NullMarked;
