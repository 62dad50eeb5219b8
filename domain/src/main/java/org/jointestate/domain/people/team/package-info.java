/** Organisations and teams as administrators keep them, and who is in which. It must not know what is booked. */
@NullMarked
package org.jointestate.domain.people.team;

import org.jspecify.annotations.NullMarked;
