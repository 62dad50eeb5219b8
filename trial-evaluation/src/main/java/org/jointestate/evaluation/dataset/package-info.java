/**
 * The frozen trial as immutable records and as a folder of plain files, and the periods each measure owes it. It knows
 * no statistics, no report, no clock, no locale and no server.
 */
@NullMarked
package org.jointestate.evaluation.dataset;

import org.jspecify.annotations.NullMarked;
