/** Adding, changing and taking out of use what the estate is made of: sites, floors, zones and desks. It must not know who has booked what. */
@NullMarked
package org.jointestate.domain.estate.building;

import org.jspecify.annotations.NullMarked;
