/** The evaluation library behind the domain's port. It must not know a page. */
@NullMarked
package org.jointestate.web.evaluation.outbound;

import org.jspecify.annotations.NullMarked;
