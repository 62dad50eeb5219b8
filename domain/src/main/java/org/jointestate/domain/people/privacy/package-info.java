/** What somebody can ask for by right: a copy of all that is held about them, and to be forgotten. It must not know tables, nor what other features keep. */
@NullMarked
package org.jointestate.domain.people.privacy;

import org.jspecify.annotations.NullMarked;
