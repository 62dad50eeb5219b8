/**
 * What every statistical method shares: the result envelope, the reasons for refusing, the words (method.md 3.0); the methods themselves stand in the sub-packages.
 * It must not know a clock, a locale, a file, a server or the trial it is used for.
 */
@NullMarked
package org.jointestate.evaluation.method;

import org.jspecify.annotations.NullMarked;
