/** Pages, downloads and addresses of the API for the tables of the estate. It must not know who uses the desks. */
@NullMarked
package org.jointestate.web.estate.sheet;

import org.jspecify.annotations.NullMarked;
