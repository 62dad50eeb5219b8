/** Renderings of the report: HTML, PDF, CSV. It knows no clock, no locale and no server. */
@NullMarked
package org.jointestate.evaluation.publish;

import org.jspecify.annotations.NullMarked;
