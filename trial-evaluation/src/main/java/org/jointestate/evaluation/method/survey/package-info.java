/**
 * Staff surveys of five-point answers: tied, few and paired or not (method.md 3.10).
 * It must not know who answered, nor average the answers.
 */
@NullMarked
package org.jointestate.evaluation.method.survey;

import org.jspecify.annotations.NullMarked;
