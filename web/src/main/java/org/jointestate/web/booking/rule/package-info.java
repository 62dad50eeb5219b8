/** The estate managers' rules on pages and over the API, in words. It must not know what a rule forbids, only how to say it. */
@NullMarked
package org.jointestate.web.booking.rule;

import org.jspecify.annotations.NullMarked;
