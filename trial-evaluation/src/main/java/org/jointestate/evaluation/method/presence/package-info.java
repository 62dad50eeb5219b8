/**
 * Who was in a zone at the same time, how much the desks were used, and whether weeks with more shared time went with more of something else (method.md 3.11 and 3.12).
 * It must not know bookings, names or roles: a person is a key.
 */
@NullMarked
package org.jointestate.evaluation.method.presence;

import org.jspecify.annotations.NullMarked;
