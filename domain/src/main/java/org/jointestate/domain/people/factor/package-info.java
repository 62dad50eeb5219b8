/** The second factor of local accounts: authenticator apps and recovery codes. It must not know a page, nor how a secret is kept. */
@NullMarked
package org.jointestate.domain.people.factor;

import org.jspecify.annotations.NullMarked;
