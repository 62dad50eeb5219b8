/** What every page and resource needs: who is calling, the runner of use cases, security headers, errors. It must not know any feature's rules. */
@NullMarked
package org.jointestate.web.shared;

import org.jspecify.annotations.NullMarked;
