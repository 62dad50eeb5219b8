/**
 * The report's data as a spreadsheet and its words as a text to go on writing, both OpenDocument. It knows no clock and no machine: the
 * same tables and words give the same bytes.
 */
@NullMarked
package org.jointestate.evaluation.publish.office;

import org.jspecify.annotations.NullMarked;
