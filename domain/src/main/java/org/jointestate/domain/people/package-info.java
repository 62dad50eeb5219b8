/** Organisations, teams, people, how they sign in and what they may do. It must not know estate, booking or trial. */
@NullMarked
package org.jointestate.domain.people;

import org.jspecify.annotations.NullMarked;
