/** The pages on which leaders watch trials: control charts, dose and use in words, pictures and tables. It must judge nothing. */
@NullMarked
package org.jointestate.web.trial.chart;

import org.jspecify.annotations.NullMarked;
