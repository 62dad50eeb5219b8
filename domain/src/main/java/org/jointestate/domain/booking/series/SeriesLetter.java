package org.jointestate.domain.booking.series;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.notice.Notice;
import org.jointestate.domain.booking.notice.NoticeKind;
import org.jointestate.domain.people.EmailAddress;

/**
 * All that came of an act on a series, on its way to the person by one mail.
 *
 * @param did what was done: BOOKED, CHANGED or CANCELLED
 * @param days every day that the act was about, in their order
 */
public record SeriesLetter(Series series, NoticeKind did, List<Day> days, EmailAddress to) {

    /**
     * One day.
     *
     * @param told what was done with its booking, as it was then; nothing for a day that was refused or has not been come to
     * @param because why it was not done, when it was not
     * @param offered the label of the desk that is offered in its place
     * @param earlier whether the day was as it was meant to be before the act, so that nothing was done
     */
    public record Day(
            LocalDate day,
            Optional<Notice> told,
            Optional<Refusal> because,
            Optional<String> offered,
            boolean earlier) {}

    public SeriesLetter {
        days = List.copyOf(days);
    }

    /** What was done, without the days on which it was not. */
    public List<Notice> done() {
        return days.stream()
                .filter(day -> day.because().isEmpty())
                .flatMap(day -> day.told().stream())
                .toList();
    }
}
