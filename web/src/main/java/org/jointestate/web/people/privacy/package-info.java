/** Copies of what is held about somebody, and the page on which somebody is erased. It must not know where things are kept. */
@NullMarked
package org.jointestate.web.people.privacy;

import org.jspecify.annotations.NullMarked;
