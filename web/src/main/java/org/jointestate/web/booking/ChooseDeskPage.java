package org.jointestate.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingReference;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.BookingRow;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.SeeBooking;
import org.jointestate.domain.booking.floor.SeeFloor;
import org.jointestate.domain.booking.floor.SiteDay;
import org.jointestate.domain.booking.others.ReserveForAnother;
import org.jointestate.domain.booking.reserve.ChangeBooking;
import org.jointestate.domain.booking.reserve.ReserveDesk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.booking.others.BookingFor;
import org.jointestate.web.estate.DeskWords;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * Shows the desks of a floor on a day and books the one that is chosen, or moves a booking there. All that somebody has asked for stands
 * in the address ({@link AskedFloor}), so that the page can be kept, sent and gone back to; {@link FloorView} says what was found.
 */
@Named
@RequestScoped
public class ChooseDeskPage {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    private SeeFloor seeFloor;

    @Inject
    private SeeBooking seeBooking;

    @Inject
    private ReserveDesk reserveDesk;

    @Inject
    private ChangeBooking changeBooking;

    @Inject
    private Floors floors;

    @Inject
    private DeskWords deskWords;

    @Inject
    private RefusalWords refusals;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    @Inject
    private BookingFor bookingFor;

    @Inject
    private ReserveForAnother reserveForAnother;

    private @Nullable SiteDay seen;
    private @Nullable BookingRow changing;
    private @Nullable DeskCode suggested;
    private @Nullable AskedFloor asked;
    private @Nullable FloorView view;

    /** Reads the address and looks at the floor; called before the page is shown. */
    public void look() {
        if (seen == null) {
            see();
            sayWhatIsWrong();
        }
    }

    /**
     * Looks at the floor without saying what is wrong with the address.
     *
     * @return whether nothing is; otherwise it is as if nobody had looked
     */
    boolean lookQuietly() {
        see();
        var right = !asked().wrongDay() && wrongTime().isEmpty();
        if (!right) {
            seen = null;
            asked = null;
        }
        return right;
    }

    private Optional<AskedTime.Problem> wrongTime() {
        return asked().time().at(seen().site().hours().on(asked().day())).problem();
    }

    /** @return whether something in the address is wrong */
    private boolean sayWhatIsWrong() {
        if (asked().wrongDay()) {
            var typed = asked().other().isEmpty() ? AskedFloor.parameter("day") : asked().other();
            words.error("other", "book.notADay", typed);
        }
        var time = wrongTime();
        time.ifPresent(
                wrong -> words.error(wrong.field(), wrong.key(), wrong.gaps().toArray()));
        return asked().wrongDay() || time.isPresent();
    }

    /** Books the chosen desk, or moves the booking there. */
    public @Nullable String book() throws IOException {
        see();
        var chosen = asked().desk();
        if (sayWhatIsWrong()) {
            return null;
        }
        if (chosen.isEmpty()) {
            words.error("desks", "book.noDesk");
            return null;
        }
        var slot = seen().slot();
        if (slot.isEmpty()) {
            seen().because().ifPresent(because -> say(because));
            return null;
        }
        var request = new BookingRequest(chosen.get(), slot.get());
        var old = changing;
        if (old == null && bookingFor.isForAnother()) {
            return bookFor(request);
        }
        var decision = old == null ? reserveDesk.reserve(request) : changeBooking.change(old.id(), request);
        if (decision instanceof BookingDecision.Booked booked) {
            return confirm(booked.booking(), old != null);
        }
        if (decision instanceof BookingDecision.AlreadySo already) {
            return confirm(already.booking(), false);
        }
        var because = ((BookingDecision.Refused) decision).because();
        if (old != null && because.reason() == Refusal.Reason.NOTHING_TO_CHANGE) {
            // Nobody can choose the desk they have, so this is the form that moved them, sent again.
            return confirm(old, true);
        }
        refuse(because, chosen.get());
        return null;
    }

    private @Nullable String bookFor(BookingRequest request) throws IOException {
        var occupant = bookingFor.occupant();
        var decision = occupant.isEmpty()
                ? new BookingDecision.Refused(Refusal.of(Refusal.Reason.UNKNOWN_COLLEAGUE))
                : reserveForAnother.reserve(occupant.get(), request);
        if (decision instanceof BookingDecision.Booked booked) {
            return confirm(booked.booking(), false);
        }
        if (decision instanceof BookingDecision.AlreadySo already) {
            return confirm(already.booking(), false);
        }
        var because = ((BookingDecision.Refused) decision).because();
        if (because.reason() == Refusal.Reason.DESK_TAKEN) {
            refuse(because, request.desk());
        } else {
            bookingFor.say(because, "desks");
        }
        return null;
    }

    /** Goes on to the page for several days, with what is chosen here. */
    public @Nullable String several() throws IOException {
        see();
        if (sayWhatIsWrong()) {
            return null;
        }
        if (asked().desk().isEmpty()) {
            words.error("desks", "book.noDesk");
            return null;
        }
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect("%s/book-series.xhtml?site=%s&desk=%s&first=%s&weekday=%s&%s"
                .formatted(
                        external.getRequestContextPath(),
                        seen().site().code(),
                        asked().desk().get(),
                        asked().day(),
                        asked().day().getDayOfWeek(),
                        asked().time().query()));
        return null;
    }

    private static @Nullable String confirm(BookingRow booking, boolean moved) throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/confirmed.xhtml?ref=" + booking.reference()
                + (moved ? "&changed=1" : ""));
        return null;
    }

    /** Says no where the choice is made, and offers the nearest desk when the other was just taken. */
    private void refuse(Refusal because, DeskCode chosen) {
        seen = null;
        see();
        var beside = seen().freeBeside(chosen);
        if (because.reason() == Refusal.Reason.DESK_TAKEN && beside.isPresent()) {
            var neighbour = beside.get().place().desk();
            suggested = neighbour.code();
            view = null;
            words.error(
                    "d-" + neighbour.code(),
                    "book.justTaken",
                    seen().find(chosen).map(desk -> desk.place().desk().label()).orElse(chosen.value()),
                    neighbour.label());
        } else {
            say(because);
        }
    }

    private void say(Refusal because) {
        words.errorSentence("desks", refusals.sentence(because));
    }

    private void see() {
        readBooking();
        var days = daysToCome();
        var first =
                days.stream().filter(ChooseDeskPage::isWorkingDay).findFirst().orElseThrow();
        asked = AskedFloor.read(old(), first);
        seen = seeFloor.see(asked.site(), asked.day(), asked.time().time(), days);
        view = null;
    }

    private void readBooking() {
        var reference = AskedFloor.reference();
        if (changing == null && !reference.isEmpty()) {
            try {
                changing = seeBooking.see(new BookingReference(reference));
            } catch (IllegalArgumentException notAReference) {
                throw new NotFound("booking", "of that reference");
            }
        }
    }

    /** The next five working days, beginning with today while there is enough of it left, and the weekend between them. */
    private List<LocalDate> daysToCome() {
        var first = firstDay();
        var last = Stream.iterate(first, next -> next.plusDays(1))
                .filter(ChooseDeskPage::isWorkingDay)
                .skip(4)
                .findFirst()
                .orElseThrow();
        return first.datesUntil(last.plusDays(1)).toList();
    }

    private LocalDate firstDay() {
        var now = clock.instant().atZone(LONDON);
        return now.toLocalTime().isBefore(LocalTime.of(17, 0))
                ? now.toLocalDate()
                : now.toLocalDate().plusDays(1);
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private SiteDay seen() {
        if (seen == null) {
            see();
        }
        return Objects.requireNonNull(seen);
    }

    private AskedFloor asked() {
        if (asked == null) {
            see();
        }
        return Objects.requireNonNull(asked);
    }

    /** The floor in words and drawings. */
    public FloorView getView() {
        var known = view;
        if (known == null) {
            known = new FloorView(
                    seen(), asked(), changing, suggested, new FloorView.Makers(words, deskWords, refusals, floors));
            view = known;
        }
        return known;
    }

    private Optional<BookingRow> old() {
        return Optional.ofNullable(changing);
    }

    public @Nullable BookingRow getChanging() {
        return changing;
    }

    /** What the field for another day shows: what was typed, or the day when it is none of those offered. */
    public String getOther() {
        if (asked().wrongDay()) {
            return asked().other();
        }
        return getView().getDays().stream().anyMatch(FloorView.DayOption::chosen) ? "" : getDay();
    }

    public String getDay() {
        return asked().day().toString();
    }

    public AskedTime getTime() {
        return asked().time();
    }

    public String getPart() {
        return asked().time().part();
    }

    public String getToday() {
        return clock.instant().atZone(LONDON).toLocalDate().toString();
    }

    /** What the booking that is being changed says now. */
    public String getNow() {
        return old().map(booking -> words.of("change.now", booking.deskLabel(), BookingPage.whenOf(words, booking)))
                .orElseThrow(() -> new NotFound("booking", "without a reference"));
    }

    public String getReference() {
        return old().map(booking -> booking.reference().value()).orElse("");
    }

    public List<String> getChosenNeeds() {
        return asked().needs().stream().map(Enum::name).toList();
    }

    public String getPage() {
        return changing == null ? "/book.xhtml" : "/change-booking.xhtml";
    }
}
