/**
 * The launcher: settings from the environment, the home directory, the terminal, the server's start and its end.
 * It must not know what the application does: it sees one WAR, one page that tells whether it answers, and one marker for
 * lines meant for the person at the terminal.
 */
@NullMarked
package org.jointestate.deploy;

import org.jspecify.annotations.NullMarked;
