/** The frozen trial: what was locked and counted, as plain files and as values. It knows no clock, no locale and no server. */
@NullMarked
package org.jointestate.evaluation.dataset;

import org.jspecify.annotations.NullMarked;
