package org.jointestate.web.booking.outbound;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jointestate.domain.booking.calendar.CalendarEntry;
import org.jointestate.domain.booking.notice.Letter;
import org.jointestate.domain.booking.notice.Notice;
import org.jointestate.domain.booking.notice.NoticeKind;
import org.jointestate.domain.booking.series.SeriesLetter;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.web.booking.NoticeWords;
import org.jointestate.web.shared.outbound.Mail;

/**
 * Bookings as iCalendar (RFC 5545). Times are the wall clock of the site with the rules of its zone beside them, so they stay right on the
 * days the clocks change; the same booking is known by the same UID for ever, and the higher SEQUENCE is the newer news.
 */
public class CalendarFile {

    private static final ZoneId HOME = ZoneId.of("Europe/London");

    private final NoticeWords words;

    @Inject
    public CalendarFile(NoticeWords words) {
        this.words = words;
    }

    /** A file with these bookings, for reading alone. The same bookings give the same bytes. */
    public String of(List<CalendarEntry> entries) {
        var calendar = empty();
        calendar.add(new XProperty("X-WR-CALNAME", words.calendarName()));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        // A file must hold something, and one without bookings holds the rules of home.
        Stream.concat(
                        entries.stream().map(entry -> entry.about().timeZone()),
                        entries.isEmpty() ? Stream.of(HOME) : Stream.empty())
                .distinct()
                .forEach(zone -> calendar.add(TimeZoneRules.of(zone)));
        entries.forEach(entry -> calendar.add(event(entry.about(), entry.stands(), entry.revised())));
        return text(calendar);
    }

    /** What a mail carries (RFC 6047): an invitation that its reader has accepted by booking, or its withdrawal. */
    public Optional<Mail.CalendarPart> of(Letter letter, String organiser) {
        if (!letter.inCalendar()) {
            return Optional.empty();
        }
        return letter.notice().about().map(about -> {
            var stands = letter.notice().kind().mail() == NoticeKind.Mail.INVITATION;
            Method method = stands ? ImmutableMethod.REQUEST : ImmutableMethod.CANCEL;
            var calendar = empty();
            calendar.add(method);
            calendar.add(TimeZoneRules.of(about.timeZone()));
            var event = event(about, stands, letter.notice().told());
            event.add(organiser(organiser));
            var reader = new Attendee(URI.create("mailto:" + letter.to().value()));
            reader.add(Role.REQ_PARTICIPANT);
            reader.add(PartStat.ACCEPTED);
            reader.add(Rsvp.FALSE);
            event.add(reader);
            calendar.add(event);
            return new Mail.CalendarPart(method.getValue(), text(calendar));
        });
    }

    /**
     * What the one mail about a series carries: all that was done, each booking with the UID and the SEQUENCE that it has everywhere. REQUEST
     * and CANCEL may be about one UID alone (RFC 5546, 3.2.2 and 3.2.5), so it is published (3.2.1): without attendees, and what was given
     * up among it as cancelled.
     */
    public Mail.CalendarPart of(SeriesLetter letter, String organiser) {
        var calendar = empty();
        calendar.add(ImmutableMethod.PUBLISH);
        var done = letter.done();
        done.stream()
                .flatMap(notice -> notice.about().stream())
                .map(Notice.About::timeZone)
                .distinct()
                .forEach(zone -> calendar.add(TimeZoneRules.of(zone)));
        for (var notice : done) {
            var stands = notice.kind().mail() == NoticeKind.Mail.INVITATION;
            var event = event(notice.about().orElseThrow(), stands, notice.told());
            event.add(organiser(organiser));
            calendar.add(event);
        }
        return new Mail.CalendarPart(ImmutableMethod.PUBLISH.getValue(), text(calendar), Optional.of(words.fileName()));
    }

    private static Organizer organiser(String address) {
        var from = new Organizer(URI.create("mailto:" + address));
        from.add(new Cn("Joint Estate"));
        return from;
    }

    private static Calendar empty() {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Joint Estate//Joint Estate//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        return calendar;
    }

    private VEvent event(Notice.About about, boolean stands, Instant revised) {
        var event = new VEvent(false);
        event.add(new Uid(about.booking() + "@joint-estate"));
        event.add(new Sequence(about.revision()));
        event.add(new DtStamp(revised.truncatedTo(ChronoUnit.SECONDS)));
        var zone = new TzId(about.timeZone().getId());
        var start = new DtStart<LocalDateTime>(about.slot().from());
        start.add(zone);
        event.add(start);
        var end = new DtEnd<LocalDateTime>(about.slot().to());
        end.add(zone);
        event.add(end);
        event.add(new Summary(words.summary(about)));
        event.add(new Location(words.location(about)));
        event.add(new Description(words.description(about)));
        event.add(stands ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_CANCELLED);
        // Having a desk keeps nobody from a meeting; sitting in a meeting room does.
        var busy = about.deskKind() == SpaceKind.MEETING_ROOM || about.deskKind() == SpaceKind.TRAINING_ROOM;
        event.add(busy ? ImmutableTransp.OPAQUE : ImmutableTransp.TRANSPARENT);
        event.add(new XProperty("X-MICROSOFT-CDO-BUSYSTATUS", busy ? "BUSY" : "FREE"));
        return event;
    }

    private static String text(Calendar calendar) {
        var text = new StringWriter();
        try {
            new CalendarOutputter(true).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
