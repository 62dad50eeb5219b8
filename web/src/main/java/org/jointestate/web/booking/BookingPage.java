package org.jointestate.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingReference;
import org.jointestate.domain.booking.BookingRow;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.CheckInSource;
import org.jointestate.domain.booking.MyBookings;
import org.jointestate.domain.booking.SeeBooking;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.arrival.CheckIn;
import org.jointestate.domain.booking.floor.SeeFloor;
import org.jointestate.domain.booking.others.NamesBeside;
import org.jointestate.domain.booking.reserve.CancelBooking;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.booking.series.Posted;
import org.jointestate.web.estate.FloorPlan;
import org.jointestate.web.shared.CurrentCaller;
import org.jointestate.web.shared.QrCode;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Shows one booking, confirmed, changed or cancelled, and cancels it when asked to. The address names it by its reference. */
@Named
@RequestScoped
public class BookingPage {

    @Inject
    private SeeBooking seeBooking;

    @Inject
    private CancelBooking cancelBooking;

    @Inject
    private SeeFloor seeFloor;

    @Inject
    private Floors floors;

    @Inject
    private RefusalWords refusals;

    @Inject
    private Words words;

    @Inject
    private NamesBeside namesBeside;

    @Inject
    private CheckIn checkIn;

    @Inject
    private CurrentCaller caller;

    @Inject
    private MyBookings myBookings;

    private NamesBeside.@Nullable Names names;

    private String ref = "";
    private @Nullable BookingRow row;
    private @Nullable FloorPlan plan;
    private boolean drawn;

    public BookingRow getRow() {
        var known = row;
        if (known == null) {
            known = seeBooking.see(reference());
            row = known;
        }
        return known;
    }

    private BookingReference reference() {
        try {
            return new BookingReference(getRef().strip());
        } catch (IllegalArgumentException notAReference) {
            throw new NotFound("booking", "of that reference");
        }
    }

    public @Nullable String cancel() throws IOException {
        var decision = cancelBooking.cancel(getRow().id());
        if (decision instanceof BookingDecision.Refused refused) {
            words.errorSentence(null, refusals.sentence(refused.because()));
            return null;
        }
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/confirmed.xhtml?ref=" + getRef());
        return null;
    }

    public boolean isCancelled() {
        return getRow().state() == BookingState.CANCELLED;
    }

    public boolean isHolding() {
        return getRow().state().holdsDesk();
    }

    private NamesBeside.Names names() {
        var known = names;
        if (known == null) {
            var nobody = new NamesBeside.Names(
                    Optional.empty(), Optional.empty(), getRow().made().forVisitor());
            known = namesBeside.of(List.of(getRow())).getOrDefault(getRow().id(), nobody);
            names = known;
        }
        return known;
    }

    /** Whether the caller answers for it: their own, or that of their visitor. Who booked for a colleague may cancel it and no more. */
    public boolean isMine() {
        return getRow().made().forVisitor()
                || caller.person().filter(getRow().made()::isFor).isPresent();
    }

    /** Who made it, when that was another; for whom, when it is not the caller's own. */
    public @Nullable String getWith() {
        if (getRow().made().forVisitor()) {
            return names().forWhom()
                    .map(name -> words.of("for.visitorIs", name))
                    .orElseGet(() -> words.of("for.visitorForgotten"));
        }
        if (!isMine()) {
            return words.of("for.colleagueIs", names().forWhom().orElse(words.of("for.colleague")));
        }
        return names().by().map(name -> words.of("for.madeBy", name)).orElse(null);
    }

    public boolean isForVisitor() {
        return getRow().made().forVisitor();
    }

    /** Whether the host can say now that the visitor has come. */
    public boolean isVisitorDue() {
        return isForVisitor()
                && getRow().state() == BookingState.RESERVED
                && !myBookings.mine().now().isBefore(getRow().checkInFrom());
    }

    public @Nullable String checkInVisitor() throws IOException {
        var decision = checkIn.checkIn(getRow().id(), CheckInSource.PAGE);
        if (decision instanceof BookingDecision.Refused refused) {
            words.errorSentence(null, refusals.sentence(refused.because()));
            return null;
        }
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/confirmed.xhtml?ref=" + getRef());
        return null;
    }

    public String getHeading() {
        if (isHolding() && (isForVisitor() || !isMine())) {
            return words.of(isForVisitor() ? "confirmed.forVisitor" : "confirmed.forColleague", getRow().deskLabel());
        }
        if (!isDesk()) {
            var spaceKey =
                    isCancelled() ? "cancelled" : isHolding() ? getRow().kind().name() : "over";
            return words.of("confirmed.space." + spaceKey, getRow().deskLabel());
        }
        var key = isCancelled() ? "confirmed.cancelled" : isHolding() ? "confirmed.yours" : "confirmed.over";
        return words.of(key, getRow().deskLabel());
    }

    public boolean isDesk() {
        return getRow().kind() == SpaceKind.DESK;
    }

    /** What is booked, such as "Desk B5" or "Derwent room". */
    public String getWhat() {
        return isDesk() ? words.of("plan.desk", getRow().deskLabel()) : getRow().deskLabel();
    }

    /** The page that changes it. */
    public String getChange() {
        return changeOf(getRow());
    }

    static String changeOf(BookingRow booking) {
        return (booking.kind() == SpaceKind.DESK ? "/change-booking.xhtml?ref=" : "/book-space.xhtml?ref=")
                + booking.reference();
    }

    /** The page that books another such. */
    public String getAnother() {
        return isDesk() ? "/book.xhtml" : "/book-space.xhtml";
    }

    public String getAnotherWords() {
        return words.of(isDesk() ? "confirmed.bookAgain" : "confirmed.space.bookAgain");
    }

    public String getWhen() {
        return whenOf(words, getRow());
    }

    /** Day and time of a booking, in words. */
    public static String whenOf(Words words, BookingRow booking) {
        var slot = booking.slot();
        return booking.partOfDay()
                .map(part -> words.of(
                        "book.when",
                        When.day(slot.day()),
                        words.of("partIn." + part),
                        When.time(slot.from()),
                        When.time(slot.to())))
                .orElseGet(() -> timesOf(words, slot));
    }

    /** A slot with its times; over midnight, with both days. */
    public static String timesOf(Words words, Slot slot) {
        return slot.days().size() > 1
                ? words.of(
                        "booking.whenOvernight",
                        When.day(slot.day()),
                        When.time(slot.from()),
                        When.time(slot.to()),
                        When.day(slot.lastDay()))
                : words.of("booking.when", When.day(slot.day()), When.time(slot.from()), When.time(slot.to()));
    }

    public String getWhere() {
        var booking = getRow();
        return words.of(
                "booking.where", booking.zoneName(), booking.floorName().toLowerCase(Locale.UK), booking.siteName());
    }

    public String getCheckIn() {
        return words.of("confirmed.checkIn", When.time(getRow().checkInFrom()), When.time(getRow().checkInBy()));
    }

    public @Nullable String getClosed() {
        return getRow().closedBecause()
                .map(reason -> words.of("booking.closed", getRow().deskLabel(), reason))
                .orElse(null);
    }

    /** The same desk a week later, on the page that books. */
    public String getNextWeek() {
        var booking = getRow();
        if (!isDesk()) {
            return "/book-space.xhtml?site=%s&kind=%s&day=%s&from=%s&to=%s&space=%s"
                    .formatted(
                            booking.site(),
                            booking.kind(),
                            booking.slot().day().plusWeeks(1),
                            booking.slot().from().toLocalTime(),
                            booking.slot().to().toLocalTime(),
                            booking.desk());
        }
        return "/book.xhtml?site=%s&day=%s&%s&floor=%s&desk=%s"
                .formatted(
                        booking.site(),
                        booking.slot().day().plusWeeks(1),
                        AskedTime.of(AskedFloor.timeOf(booking)).query(),
                        booking.floor(),
                        booking.desk());
    }

    public String getNextWeekWords() {
        return words.of(
                isDesk() ? "confirmed.nextWeek" : "confirmed.space.nextWeek",
                getRow().deskLabel(),
                When.dayOnly(getRow().slot().day().plusWeeks(1)));
    }

    public String getFind() {
        return words.of(
                isDesk() ? "confirmed.find" : "confirmed.space.find",
                getRow().deskLabel(),
                getRow().zoneName(),
                getRow().floorName().toLowerCase(Locale.UK));
    }

    /** The floor with the desk; rooms and car parks are not on it. */
    public @Nullable FloorPlan getPlan() {
        if (!drawn && isDesk()) {
            plan = draw();
        }
        drawn = true;
        return plan;
    }

    private @Nullable FloorPlan draw() {
        var booking = getRow();
        try {
            var seen = seeFloor.see(booking.site(), booking.slot().day(), AskedFloor.timeOf(booking), List.of());
            return Floors.of(seen).stream()
                    .filter(candidate -> candidate.code().equals(booking.floor()))
                    .findFirst()
                    .map(floor -> floors.plan(seen, floor, Set.<DeskCode>of()))
                    .orElse(null);
        } catch (NotFound outOfUse) {
            // The site or the floor was taken out of use since: the booking is shown without its plan.
            return null;
        }
    }

    /** The reference to hold before the scanner of a kiosk. */
    public QrCode getKioskCode() {
        return QrCode.of(getRow().reference().value());
    }

    /** From the address, which is read before the page's own fields are. */
    public String getRef() {
        return ref.isEmpty() ? Posted.one("ref") : ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }
}
