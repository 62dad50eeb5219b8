package org.jointestate.domain.booking.notice;

import jakarta.inject.Inject;
import java.time.Instant;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.shared.outbox.Outbox;
import org.jointestate.domain.shared.outbox.OutboxMessage;

/**
 * Tells people what happened to their bookings, in the transaction in which it happened: a notice, which My day shows when its kind says
 * so, and a message in the outbox, from which the mail is sent later. Nothing here can make a booking fail.
 */
public class Messenger {

    /** The topic under which the courier of mail finds its messages. */
    public static final String TOPIC = "booking-mail";

    private final Notices notices;
    private final Outbox outbox;

    @Inject
    public Messenger(Notices notices, Outbox outbox) {
        this.notices = notices;
        this.outbox = outbox;
    }

    /** Tells the person of this booking; a booking whose person is forgotten tells nobody. */
    public void tell(NoticeKind kind, Booking booking, Place place, Instant at, Object... facts) {
        booking.person().ifPresent(person -> tell(Notice.of(person, kind, Notice.About.of(booking, place), at, facts)));
    }

    public void tell(Notice notice) {
        notices.add(notice);
        var about = notice.about()
                .map(booking -> booking.booking().toString())
                .orElse(notice.id().toString());
        outbox.add(OutboxMessage.about(TOPIC, about, notice.id().toString(), notice.told()));
    }
}
