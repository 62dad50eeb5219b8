package org.jointestate.domain.booking.notice;

import org.jointestate.domain.people.EmailAddress;

/**
 * A notice on its way to a person by mail.
 *
 * @param inCalendar whether the person's calendar is to learn of it too
 */
public record Letter(Notice notice, EmailAddress to, boolean inCalendar) {}
