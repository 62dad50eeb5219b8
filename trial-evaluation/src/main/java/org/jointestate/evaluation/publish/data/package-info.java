/**
 * The tables that go out with a report: what their columns mean, how they stand as CSV, and what CSV on the Web says of them. It knows
 * no page and no file system.
 */
@NullMarked
package org.jointestate.evaluation.publish.data;

import org.jspecify.annotations.NullMarked;
