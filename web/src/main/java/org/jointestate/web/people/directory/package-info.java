/** The way in and out by the organisations' own directory: the addresses a browser is sent over, and the settings. It must not know the protocol's library. */
@NullMarked
package org.jointestate.web.people.directory;

import org.jspecify.annotations.NullMarked;
