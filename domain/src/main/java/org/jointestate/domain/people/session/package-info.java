/** Who is signed in, by which proof and until when, as every node sees it. It must not know a cookie, a page or how a proof is checked. */
@NullMarked
package org.jointestate.domain.people.session;

import org.jspecify.annotations.NullMarked;
