/** The grid of periods and measures: values typed by keyboard and columns pasted from spreadsheets. It must not know what a value may be. */
@NullMarked
package org.jointestate.web.trial.grid;

import org.jspecify.annotations.NullMarked;
