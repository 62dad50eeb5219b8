/** Statistics as pure functions: a method takes plain numbers and gives a result envelope (method.md 3.0). It knows no clock, no locale and no server. */
@NullMarked
package org.jointestate.evaluation.method;

import org.jspecify.annotations.NullMarked;
