package org.jointestate.web.demonstration;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.waiting.JoinWaitingList;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.people.Person;
import org.jointestate.web.shared.CurrentCaller;

/** A small list to look at: the study room of the training centre is full on one day, and three people wait for it. */
public class DemonstrationWaiting {

    private static final SiteCode SITE = new SiteCode("JTC");
    private static final ZoneCode ROOM = new ZoneCode("JTC-0-D");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int DAYS_AHEAD = 8;
    private static final int PEOPLE = 3;

    private final JoinWaitingList joinWaitingList;
    private final CurrentCaller caller;
    private final Clock clock;

    @Inject
    public DemonstrationWaiting(JoinWaitingList joinWaitingList, CurrentCaller caller, Clock clock) {
        this.joinWaitingList = joinWaitingList;
        this.caller = caller;
        this.clock = clock;
    }

    /** The day that is full: a working day of the week after. */
    static LocalDate dayAfter(LocalDate today) {
        var day = today.plusDays(DAYS_AHEAD);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day;
    }

    static boolean isInRoom(Desk desk) {
        return desk.zone().equals(ROOM);
    }

    /** By the last people of the list, who have no account: whoever signs in finds nothing that they have not done. */
    void join(List<Person> people) {
        var day = dayAfter(clock.instant().atZone(LONDON).toLocalDate());
        var joined = 0;
        try {
            for (int n = people.size() - 1; n >= people.size() / 2 && joined < PEOPLE; n--) {
                caller.is(people.get(n), Set.of());
                joined += joinWaitingList.join(SITE, day, DayPart.DAY, Optional.of(ROOM))
                                instanceof JoinWaitingList.Answer.Joined
                        ? 1
                        : 0;
            }
        } finally {
            caller.isNobody();
        }
    }
}
