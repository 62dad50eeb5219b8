/** The report as a value: sections, results, sentences. It knows no clock, no locale and no server. */
@NullMarked
package org.jointestate.evaluation.report;

import org.jspecify.annotations.NullMarked;
