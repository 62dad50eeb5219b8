/** Pages, downloads and addresses of the API for the table of people. */
@NullMarked
package org.jointestate.web.people.sheet;

import org.jspecify.annotations.NullMarked;
