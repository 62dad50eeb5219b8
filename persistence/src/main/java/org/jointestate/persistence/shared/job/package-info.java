/** Jobs claimed in the database: each due time is worked by one node, and another takes over when that one dies. It must not know what a job does. */
@NullMarked
package org.jointestate.persistence.shared.job;

import org.jspecify.annotations.NullMarked;
