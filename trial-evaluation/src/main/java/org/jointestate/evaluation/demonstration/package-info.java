/**
 * Makes the demonstration trial from a seed, lists the truth behind it, and lays published worked examples out as
 * frozen trials. It must not know how a report is made, nor any clock: the same seed gives the same bytes on any JDK.
 */
@NullMarked
package org.jointestate.evaluation.demonstration;

import org.jspecify.annotations.NullMarked;
