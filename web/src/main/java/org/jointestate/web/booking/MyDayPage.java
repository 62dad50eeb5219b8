package org.jointestate.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingReference;
import org.jointestate.domain.booking.BookingRow;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.CheckInSource;
import org.jointestate.domain.booking.MyBookings;
import org.jointestate.domain.booking.SeeBooking;
import org.jointestate.domain.booking.arrival.CheckIn;
import org.jointestate.domain.booking.arrival.LeaveEarly;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Says where the caller sits today and takes check-in and leaving; then this week, and what comes after. */
@Named
@RequestScoped
public class MyDayPage {

    /** One day of this week. */
    public record WeekDay(String name, int number, boolean today, String icon, String desk, String says) {}

    private static final int NEXT = 5;

    @Inject
    private MyBookings myBookings;

    @Inject
    private SeeBooking seeBooking;

    @Inject
    private CheckIn checkIn;

    @Inject
    private LeaveEarly leaveEarly;

    @Inject
    private RefusalWords refusals;

    @Inject
    private Words words;

    private MyBookings.@Nullable Mine mine;

    private MyBookings.Mine mine() {
        var known = mine;
        if (known == null) {
            known = myBookings.mine();
            mine = known;
        }
        return known;
    }

    public @Nullable String checkIn() throws IOException {
        return answer(checkIn.checkIn(asked().id(), CheckInSource.PAGE), "in");
    }

    public @Nullable String leave() throws IOException {
        return answer(leaveEarly.leave(asked().id()), "left");
    }

    private @Nullable String answer(BookingDecision decision, String done) throws IOException {
        if (decision instanceof BookingDecision.Refused refused) {
            words.errorSentence(null, refusals.sentence(refused.because()));
        } else {
            var external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(external.getRequestContextPath() + "/my-day.xhtml?done=" + done);
        }
        return null;
    }

    private BookingRow asked() {
        var reference = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("ref", "");
        try {
            return seeBooking.see(new BookingReference(reference));
        } catch (IllegalArgumentException notAReference) {
            throw new NotFound("booking", "of that reference");
        }
    }

    private LocalDate date() {
        return mine().now().toLocalDate();
    }

    public String getHeading() {
        return When.dayOnly(date());
    }

    public String getGreeting() {
        var hour = mine().now().getHour();
        var key = hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
        return words.of("myDay." + key, When.time(mine().now()));
    }

    /** The booking that holds a desk today and is not over; the first of them. A night shift of yesterday is one until it ends. */
    private Optional<BookingRow> now() {
        return running().filter(booking -> booking.kind() == SpaceKind.DESK).findFirst();
    }

    private Stream<BookingRow> running() {
        return mine().bookings().stream()
                .filter(booking -> booking.state().holdsDesk())
                .filter(booking -> !booking.slot().day().isAfter(date()))
                .filter(booking -> booking.slot().to().isAfter(mine().now()));
    }

    /** A room or a bay of today, beside the desk. */
    public record Also(BookingRow booking, String says, String whatNow, boolean checkedIn, String change) {}

    public List<Also> getAlso() {
        return running()
                .filter(booking -> booking.kind() != SpaceKind.DESK)
                .map(booking -> new Also(
                        booking,
                        words.of(
                                "myDay.where",
                                booking.zoneName(),
                                booking.floorName().toLowerCase(Locale.UK),
                                When.time(booking.slot().from()),
                                When.time(booking.slot().to())),
                        whatNow(booking),
                        booking.state() == BookingState.CHECKED_IN,
                        BookingPage.changeOf(booking)))
                .toList();
    }

    public @Nullable BookingRow getToday() {
        return now().orElse(null);
    }

    public boolean isCheckedIn() {
        return now().filter(booking -> booking.state() == BookingState.CHECKED_IN)
                .isPresent();
    }

    public boolean isTooEarly() {
        return now().filter(booking -> booking.checkInFrom().isAfter(mine().now()))
                .isPresent();
    }

    public String getWhere() {
        return now().map(booking -> words.of(
                        "myDay.where",
                        booking.zoneName(),
                        booking.floorName().toLowerCase(Locale.UK),
                        When.time(booking.slot().from()),
                        When.time(booking.slot().to())))
                .orElse("");
    }

    public String getWhatNow() {
        return now().map(this::whatNow).orElse("");
    }

    private String whatNow(BookingRow booking) {
        if (booking.state() == BookingState.CHECKED_IN) {
            return words.of("myDay.checkedIn");
        }
        if (booking.checkInFrom().isAfter(mine().now())) {
            return words.of("myDay.tooEarly", When.time(booking.checkInFrom()));
        }
        return mine().now().isBefore(booking.checkInBy())
                ? words.of("myDay.checkInBy", When.time(booking.checkInBy()))
                : words.of("myDay.late", When.time(booking.checkInBy()));
    }

    public @Nullable String getClosed() {
        return now().flatMap(booking ->
                        booking.closedBecause().map(reason -> words.of("booking.closed", booking.deskLabel(), reason)))
                .orElse(null);
    }

    public List<WeekDay> getWeek() {
        var monday = date().minusDays(date().getDayOfWeek().getValue() - 1L).plusWeeks(isWeekend() ? 1 : 0);
        return IntStream.range(0, 7)
                .mapToObj(monday::plusDays)
                .filter(this::isShown)
                .map(this::day)
                .toList();
    }

    /** Of a weekend, the days on which a site is open or the caller has a desk. */
    private boolean isShown(LocalDate day) {
        return day.getDayOfWeek().getValue() <= 5
                || mine().openWeekdays().contains(day.getDayOfWeek())
                || mine().bookings().stream()
                        .anyMatch(booking -> booking.slot().day().equals(day)
                                && booking.state().holdsDesk());
    }

    /** At a weekend on which nothing is open, the week that matters is the next. */
    public boolean isWeekend() {
        return !isShown(date());
    }

    private WeekDay day(LocalDate day) {
        var booking = mine().bookings().stream()
                .filter(candidate -> candidate.slot().day().equals(day))
                .filter(candidate ->
                        candidate.state() != BookingState.CANCELLED && candidate.state() != BookingState.RELEASED)
                // A desk before a room of the same day.
                .min(Comparator.comparing(BookingRow::kind));
        var today = day.equals(date());
        var icon = booking.map(found -> switch (found.state()) {
                    case LEFT, CHECKED_IN -> "tick";
                    case RESERVED -> today ? "clock" : "calendar";
                    default -> "none";
                })
                .orElse("none");
        return new WeekDay(
                day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.UK),
                day.getDayOfMonth(),
                today,
                icon,
                booking.map(BookingRow::deskLabel).orElse(words.of("myDay.none")),
                booking.map(found -> words.of("week." + found.state())).orElse(""));
    }

    public List<MyBookingsPage.Row> getNext() {
        var shown = Stream.concat(now().stream(), getAlso().stream().map(Also::booking))
                .map(BookingRow::id)
                .toList();
        return mine().bookings().stream()
                .filter(booking -> booking.state().holdsDesk())
                .filter(booking -> booking.slot().to().isAfter(mine().now()))
                .filter(booking -> !shown.contains(booking.id()))
                .limit(NEXT)
                .map(booking -> MyBookingsPage.row(words, booking))
                .toList();
    }
}
