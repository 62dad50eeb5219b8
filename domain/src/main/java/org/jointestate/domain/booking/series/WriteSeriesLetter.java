package org.jointestate.domain.booking.series;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.SeriesId;
import org.jointestate.domain.booking.notice.Letter;
import org.jointestate.domain.booking.notice.Notice;
import org.jointestate.domain.booking.notice.NoticeKind;
import org.jointestate.domain.booking.notice.Notices;
import org.jointestate.domain.booking.notice.WriteLetter.Why;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.EmailAddress;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Puts together the one mail about an act on a series, when its turn has come: every day of it with what came of that day. */
@UseCase(roles = Role.SYSTEM)
public class WriteSeriesLetter {

    /** What came of it. */
    public sealed interface Decision {
        record Written(SeriesLetter letter) implements Decision {}

        /** It was about a single day, and is told as a single booking is. */
        record Single(Letter letter) implements Decision {}

        record NotNeeded(Why why) implements Decision {}
    }

    private final Notices notices;
    private final SeriesKept kept;
    private final Sites sites;
    private final People people;
    private final Clock clock;

    @Inject
    public WriteSeriesLetter(Notices notices, SeriesKept kept, Sites sites, People people, Clock clock) {
        this.notices = notices;
        this.kept = kept;
        this.sites = sites;
        this.people = people;
        this.clock = clock;
    }

    public Decision write(UUID act, SeriesId id) {
        var told = notices.ofAct(act);
        var done = told.stream()
                .filter(notice -> notice.kind() != NoticeKind.SERIES_KEPT && notice.kind() != NoticeKind.SERIES_MEANT)
                .toList();
        if (done.isEmpty()) {
            return new Decision.NotNeeded(Why.NOTHING_DONE);
        }
        var series = kept.find(id);
        if (series.isEmpty()) {
            return new Decision.NotNeeded(Why.FORGOTTEN);
        }
        var person = people.find(series.get().person()).filter(Person::active);
        var address = person.flatMap(Person::email);
        if (address.isEmpty()) {
            return new Decision.NotNeeded(Why.NO_ADDRESS);
        }
        if (!person.get().invitations()) {
            return new Decision.NotNeeded(Why.NOT_WANTED);
        }
        var now = clock.instant();
        if (done.stream().allMatch(notice -> notice.isTooLate(now))) {
            return new Decision.NotNeeded(Why.TOO_LATE);
        }
        var did = done.get(0).kind();
        var days = did == NoticeKind.BOOKED ? booked(series.get(), done) : changed(id, told);
        return days.size() == 1
                ? new Decision.Single(new Letter(done.get(0), address.get(), true))
                : written(series.get(), did, days, address.get());
    }

    private static Decision written(Series series, NoticeKind did, List<SeriesLetter.Day> days, EmailAddress to) {
        return new Decision.Written(new SeriesLetter(series, did, days, to));
    }

    /** Every day that was asked for, whatever came of it. */
    private List<SeriesLetter.Day> booked(Series series, List<Notice> done) {
        var told = done.stream()
                .collect(Collectors.toMap(WriteSeriesLetter::dayOf, Function.identity(), (one, other) -> one));
        var asked =
                kept.occurrences(series.id()).stream().collect(Collectors.toMap(Occurrence::day, Function.identity()));
        var labels = labels(
                asked.values().stream().flatMap(one -> one.offered().stream()).collect(Collectors.toSet()));
        var days = new ArrayList<SeriesLetter.Day>();
        for (var day : series.pattern().days()) {
            var one = Optional.ofNullable(asked.get(day));
            var notice = Optional.ofNullable(told.get(day));
            days.add(new SeriesLetter.Day(
                    day,
                    notice,
                    notice.isPresent() ? Optional.empty() : one.flatMap(Occurrence::because),
                    one.flatMap(Occurrence::offered).map(labels::get),
                    notice.isEmpty() && one.flatMap(Occurrence::booking).isPresent()));
        }
        return days;
    }

    private Map<DeskCode, String> labels(Set<DeskCode> offered) {
        return sites.places(offered).stream()
                .collect(Collectors.toMap(
                        place -> place.desk().code(), place -> place.desk().label()));
    }

    /** Every day that was meant: those of which something was told, and those that were not come to. */
    private List<SeriesLetter.Day> changed(SeriesId id, List<Notice> told) {
        var about = told.stream()
                .filter(notice -> notice.kind() != NoticeKind.SERIES_MEANT)
                .toList();
        var meant = told.stream()
                .filter(notice -> notice.kind() == NoticeKind.SERIES_MEANT)
                .flatMap(notice -> notice.facts().stream())
                .map(LocalDate::parse)
                .collect(Collectors.toSet());
        // A booking may have been moved to another day since, so it is not its day by which it is found among those
        // that were meant.
        var bookings = about.stream()
                .map(notice -> notice.about().orElseThrow().booking())
                .collect(Collectors.toSet());
        kept.occurrences(id).stream()
                .filter(one -> one.booking().filter(bookings::contains).isPresent())
                .forEach(one -> meant.remove(one.day()));
        return Stream.concat(
                        about.stream().map(WriteSeriesLetter::answered),
                        meant.stream().map(WriteSeriesLetter::notComeTo))
                .sorted(Comparator.comparing(SeriesLetter.Day::day))
                .toList();
    }

    private static SeriesLetter.Day answered(Notice notice) {
        var because = because(notice);
        var already = notice.kind() == NoticeKind.SERIES_KEPT && because.isEmpty();
        return new SeriesLetter.Day(
                dayOf(notice), already ? Optional.empty() : Optional.of(notice), because, Optional.empty(), already);
    }

    private static SeriesLetter.Day notComeTo(LocalDate day) {
        return new SeriesLetter.Day(day, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    private static Optional<Refusal> because(Notice notice) {
        return notice.kind() == NoticeKind.SERIES_KEPT && !notice.facts().isEmpty()
                ? Optional.of(new Refusal(
                        Refusal.Reason.valueOf(notice.facts().get(0)),
                        notice.facts().subList(1, notice.facts().size()),
                        Optional.empty()))
                : Optional.empty();
    }

    private static LocalDate dayOf(Notice notice) {
        return notice.about().orElseThrow().slot().day();
    }
}
