/** The pages on which facts that age are looked up and kept. It must hold no rule about them. */
@NullMarked
package org.jointestate.web.reference;

import org.jspecify.annotations.NullMarked;
