package org.jointestate.domain.booking.rollcall;

import java.time.LocalDate;
import java.util.List;
import org.jointestate.domain.estate.SiteCode;

/** Who is at a site. Today these are people who checked in to a desk; whoever counts visitors adds them behind this port. */
public interface Attendance {

    /**
     * Those who checked in to a booking that touches that day and have not said that they left. Somebody with two comes twice, where they
     * most likely are last: at the latest desk or room, and in the car park only when nothing else is known.
     */
    List<Present> at(SiteCode site, LocalDate day);
}
