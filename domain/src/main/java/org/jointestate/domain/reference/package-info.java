/** Facts of the outside world that age: bank holidays, discount rates, priority frameworks, boards. It must not know what they are used for. */
@NullMarked
package org.jointestate.domain.reference;

import org.jspecify.annotations.NullMarked;
