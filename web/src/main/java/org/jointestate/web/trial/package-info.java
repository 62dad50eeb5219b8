/** Pages and API of trials: what a lead types, uploads and reads. It must not know a rule about it. */
@NullMarked
package org.jointestate.web.trial;

import org.jspecify.annotations.NullMarked;
