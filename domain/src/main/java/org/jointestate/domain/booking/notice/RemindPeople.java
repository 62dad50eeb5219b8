package org.jointestate.domain.booking.notice;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.ReminderWish;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Reminds those who want it of their bookings, on the evening before or in the morning of the day, once for each booking. */
@UseCase(roles = Role.SYSTEM)
public class RemindPeople {

    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final Sites sites;
    private final Reminders reminders;
    private final Messenger messenger;
    private final Clock clock;

    @Inject
    public RemindPeople(Sites sites, Reminders reminders, Messenger messenger, Clock clock) {
        this.sites = sites;
        this.reminders = reminders;
        this.messenger = messenger;
        this.clock = clock;
    }

    /** @return the number of people reminded */
    public int remind() {
        var at = clock.instant();
        var reminded = 0;
        for (var site : sites.all()) {
            var now = site.wallClock(at);
            var today = now.toLocalDate();
            if (!now.toLocalTime().isBefore(MORNING)) {
                reminded += remind(site, today, ReminderWish.MORNING, today.atTime(MORNING), at);
            }
            if (!now.toLocalTime().isBefore(EVENING)) {
                reminded += remind(site, today.plusDays(1), ReminderWish.EVENING_BEFORE, today.atTime(EVENING), at);
            }
        }
        return reminded;
    }

    private int remind(Site site, LocalDate day, ReminderWish wish, LocalDateTime since, Instant at) {
        var now = site.wallClock(at);
        var due = reminders
                .due(site.code(), day, wish, since.atZone(site.timeZone()).toInstant())
                .stream()
                .filter(booking -> booking.slot().from().isAfter(now))
                .toList();
        var places = sites.places(due.stream().map(Booking::desk).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(place -> place.desk().code(), Function.<Place>identity()));
        for (var booking : due) {
            var place = places.get(booking.desk());
            if (place != null) {
                messenger.tell(NoticeKind.REMINDER, booking, place, at);
            }
        }
        return due.size();
    }
}
