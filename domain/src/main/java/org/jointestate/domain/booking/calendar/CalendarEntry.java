package org.jointestate.domain.booking.calendar;

import java.time.Instant;
import org.jointestate.domain.booking.notice.Notice;

/**
 * A booking as it stands in a calendar.
 *
 * @param stands whether it holds its place, or did until it was over; false when it was cancelled or taken away
 * @param revised when it became what it is
 */
public record CalendarEntry(Notice.About about, boolean stands, Instant revised) {}
