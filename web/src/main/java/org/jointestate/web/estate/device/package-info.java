/** The pages for making, enrolling and revoking screens, and the cookie by which a screen is known. It must not know what a screen shows. */
@NullMarked
package org.jointestate.web.estate.device;

import org.jspecify.annotations.NullMarked;
