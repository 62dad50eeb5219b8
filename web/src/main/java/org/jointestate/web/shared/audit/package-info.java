/** The page on which the audit is searched and checked, and the job that seals it. */
@NullMarked
package org.jointestate.web.shared.audit;

import org.jspecify.annotations.NullMarked;
