/** All that the tables hold about people, as one list, and what is worked from it: copies and erasures. It must not decide who may have which. */
@NullMarked
package org.jointestate.persistence.people.privacy;

import org.jspecify.annotations.NullMarked;
