/** Tables and mapping of organisations, teams, people, credentials and tokens. It must not know a rule about them. */
@NullMarked
package org.jointestate.persistence.people;

import org.jspecify.annotations.NullMarked;
