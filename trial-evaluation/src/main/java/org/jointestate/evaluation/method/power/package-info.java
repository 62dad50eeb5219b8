/**
 * What a trial of a given size could have shown, worked out from the baseline alone (method.md 3.8).
 * It must not know the observed result: power after the fact says nothing new.
 */
@NullMarked
package org.jointestate.evaluation.method.power;

import org.jspecify.annotations.NullMarked;
