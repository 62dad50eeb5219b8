/**
 * Makes up the people, the bookings and the trials of the demonstration and loads them into an empty database. It must not know a page,
 * and nothing but the first start may call it.
 */
@NullMarked
package org.jointestate.web.demonstration;

import org.jspecify.annotations.NullMarked;
