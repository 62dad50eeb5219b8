/** The chain of the audit in the database, and its key and heads outside it. */
@NullMarked
package org.jointestate.persistence.shared.audit;

import org.jspecify.annotations.NullMarked;
