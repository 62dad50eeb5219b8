package org.jointestate.domain.booking.series;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.notice.Act;
import org.jointestate.domain.booking.notice.Messenger;
import org.jointestate.domain.booking.notice.NoticeKind;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/**
 * Ends an act on a series of the caller: its days have their answers, so its one mail may go. The days that stay as they were, and why, are
 * told in it too. An act of which nothing came is told by no mail, as with a single booking.
 */
@UseCase(
        roles = {
            Role.STAFF,
            Role.TRIAL_LEAD,
            Role.SENIOR_LEADER,
            Role.ESTATE_MANAGER,
            Role.BOARD_SECRETARY,
            Role.AUDITOR,
            Role.ADMINISTRATOR
        })
public class EndAct {

    private final Sites sites;
    private final Bookings bookings;
    private final Messenger messenger;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public EndAct(Sites sites, Bookings bookings, Messenger messenger, Caller caller, Clock clock) {
        this.sites = sites;
        this.bookings = bookings;
        this.messenger = messenger;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param kept the bookings that stay as they are, each with the reason; without one, when it was as it was meant to be before */
    public void end(Act act, Map<BookingId, Optional<Refusal>> kept) {
        var me = caller.signedInPerson();
        var at = clock.instant();
        if (messenger.isOpen(act, at)) {
            var mine = bookings.find(kept.keySet()).stream()
                    .filter(booking -> booking.isOf(me))
                    .toList();
            var places = sites.places(mine.stream().map(Booking::desk).collect(Collectors.toSet())).stream()
                    .collect(Collectors.toMap(place -> place.desk().code(), Function.<Place>identity()));
            for (var booking : mine) {
                var place = places.get(booking.desk());
                var because = kept.get(booking.id());
                if (place != null && because != null) {
                    messenger.tell(Optional.of(act), NoticeKind.SERIES_KEPT, booking, place, at, facts(because));
                }
            }
            messenger.end(act, at);
        }
    }

    private static Object[] facts(Optional<Refusal> because) {
        var facts = new ArrayList<Object>();
        because.ifPresent(refusal -> {
            facts.add(refusal.reason());
            facts.addAll(refusal.facts());
        });
        return facts.toArray();
    }
}
