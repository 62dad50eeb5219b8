/**
 * What people are told about their bookings, on My day and by mail. It must not know the words, nor how a mail is sent.
 */
@NullMarked
package org.jointestate.domain.booking.notice;

import org.jspecify.annotations.NullMarked;
