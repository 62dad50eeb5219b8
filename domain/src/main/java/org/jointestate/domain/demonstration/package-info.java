/**
 * Filling an empty database with the demonstration, all of it or nothing. It must not know how the demonstration is made up, nor a table.
 */
@NullMarked
package org.jointestate.domain.demonstration;

import org.jspecify.annotations.NullMarked;
