/**
 * The trial as the public may have it: derived from the frozen one by a list of what may be published, small numbers withheld, and
 * compared with what was published earlier. It knows how to hide, and nothing of pages, files of the report, clocks or servers.
 */
@NullMarked
package org.jointestate.evaluation.open;

import org.jspecify.annotations.NullMarked;
