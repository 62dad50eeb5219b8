/**
 * What must be in order before a report is signed: open items, words that claim too much, what a signature is bound to, and what differs
 * between two frozen folders. It must not know who signs.
 */
@NullMarked
package org.jointestate.evaluation.signoff;

import org.jspecify.annotations.NullMarked;
