/**
 * What must happen to results before they are read together or by the public: adjustment for many outcomes (method.md 3.9), suppression of small numbers (3.16), the strength of evidence (3.13).
 * It must not know how a table is drawn.
 */
@NullMarked
package org.jointestate.evaluation.method.publication;

import org.jspecify.annotations.NullMarked;
