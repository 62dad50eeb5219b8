/** Facts that age in the database. It must hold no rule about them. */
@NullMarked
package org.jointestate.persistence.reference;

import org.jspecify.annotations.NullMarked;
