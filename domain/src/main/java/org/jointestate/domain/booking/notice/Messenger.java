package org.jointestate.domain.booking.notice;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.SeriesId;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.outbox.Outbox;
import org.jointestate.domain.shared.outbox.OutboxMessage;

/**
 * Tells people what happened to their bookings, in the transaction in which it happened: a notice, which My day shows when its kind says
 * so, and a message in the outbox, from which the mail is sent later. Nothing here can make a booking fail.
 */
public class Messenger {

    /** The topic under which the courier of mail finds its messages. */
    public static final String TOPIC = "booking-mail";

    /** The topic of mail that tells of an act on a series; its content is the act, and it is about the series. */
    public static final String SERIES_TOPIC = "series-mail";

    /** How long after its last day the mail of an act waits for another, if nobody says that it is over: a server may have died meanwhile. */
    private static final Duration HELD = Duration.ofMinutes(2);

    private final Notices notices;
    private final Outbox outbox;

    @Inject
    public Messenger(Notices notices, Outbox outbox) {
        this.notices = notices;
        this.outbox = outbox;
    }

    /** Tells the person of this booking; a booking whose person is forgotten tells nobody. */
    public void tell(NoticeKind kind, Booking booking, Place place, Instant at, Object... facts) {
        // What is about one day of a series leaves after what was said of the whole of it before.
        booking.person()
                .map(person -> Notice.of(person, kind, Notice.About.of(booking, place), at, facts))
                .ifPresent(notice ->
                        tell(notice, booking.series().map(SeriesId::toString).orElseGet(() -> thing(notice))));
    }

    public void tell(Notice notice) {
        tell(notice, thing(notice));
    }

    private static String thing(Notice notice) {
        return notice.about().map(booking -> booking.booking().toString()).orElseGet(() -> notice.id()
                .toString());
    }

    private void tell(Notice notice, String about) {
        notices.add(notice);
        outbox.add(OutboxMessage.about(TOPIC, about, notice.id().toString(), notice.told()));
    }

    /** Begins an act: what is told within it goes by one mail, when it is over or nothing has been added to it for a while. */
    public void begin(Act act, Instant at) {
        outbox.add(OutboxMessage.held(act.id(), SERIES_TOPIC, act.series().toString(), at, at.plus(HELD)));
    }

    /** Whether something can still be told in the mail of this act; it waits a while for that then. */
    public boolean isOpen(Act act, Instant at) {
        return outbox.hold(act.id(), at.plus(HELD));
    }

    /**
     * The act, when one more day can be told in its mail: it begins with its first day unless it was begun before. Nothing when its mail has
     * left already; a mail of its own tells of the day then, so that none is lost. Which days are meant is written down as it begins, so that
     * its mail can say which of them were not come to. It asks the outbox, so it comes before anything is written together.
     */
    public Optional<Act> join(Optional<Act> act, PersonId person, Instant at) {
        return act.flatMap(whole -> join(whole, person, at));
    }

    private Optional<Act> join(Act act, PersonId person, Instant at) {
        if (isOpen(act, at)) {
            return Optional.of(act);
        }
        if (outbox.find(act.id()).isPresent()) {
            return Optional.empty();
        }
        begin(act, at);
        if (act.meant().size() > 1) {
            notices.add(
                    Notice.of(person, NoticeKind.SERIES_MEANT, at, act.meant().toArray())
                            .within(act));
        }
        return Optional.of(act);
    }

    /** Tells the person of this booking as one day of an act that was {@link #join joined}; by itself, when none was. */
    public void tell(Optional<Act> joined, NoticeKind kind, Booking booking, Place place, Instant at, Object... facts) {
        if (joined.isEmpty()) {
            tell(kind, booking, place, at, facts);
            return;
        }
        booking.person()
                .map(person -> Notice.of(person, kind, Notice.About.of(booking, place), at, facts))
                .ifPresent(notice -> notices.add(notice.within(joined.get())));
    }

    /** Nothing more is to be told within the act: its mail may go. */
    public void end(Act act, Instant at) {
        outbox.hold(act.id(), at);
    }
}
