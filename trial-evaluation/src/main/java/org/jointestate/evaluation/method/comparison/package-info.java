/**
 * The trial site beside a comparison site (method.md 3.6).
 * It must not know why the site is comparable: that is for the author to say.
 */
@NullMarked
package org.jointestate.evaluation.method.comparison;

import org.jspecify.annotations.NullMarked;
