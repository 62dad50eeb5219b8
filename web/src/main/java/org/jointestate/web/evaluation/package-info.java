/** Pages and downloads of frozen datasets and their reports. It must not know how a number is worked out. */
@NullMarked
package org.jointestate.web.evaluation;

import org.jspecify.annotations.NullMarked;
