/**
 * The organisations' own directory, which says who somebody is and in which groups, and what its word is worth here. It must not know by
 * which protocol the directory was asked.
 */
@NullMarked
package org.jointestate.domain.people.directory;

import org.jspecify.annotations.NullMarked;
