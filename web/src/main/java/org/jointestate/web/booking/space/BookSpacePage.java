package org.jointestate.web.booking.space;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingReference;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.BookingRow;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.SeeBooking;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.floor.DeskState;
import org.jointestate.domain.booking.floor.SeeSpaces;
import org.jointestate.domain.booking.floor.SpacesDay;
import org.jointestate.domain.booking.floor.SpacesDay.SpaceOnDay;
import org.jointestate.domain.booking.reserve.ChangeBooking;
import org.jointestate.domain.booking.reserve.ReserveDesk;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.booking.BookingPage;
import org.jointestate.web.booking.RefusalWords;
import org.jointestate.web.booking.When;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Shows the rooms or car parks of a site in a time, with the rest of their day, and books one or moves a booking there. */
@Named
@RequestScoped
public class BookSpacePage {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime LATE = LocalTime.of(17, 0);
    private static final int CELL_WIDTH = 10;

    @Inject
    private SeeSpaces seeSpaces;

    @Inject
    private SeeBooking seeBooking;

    @Inject
    private ReserveDesk reserveDesk;

    @Inject
    private ChangeBooking changeBooking;

    @Inject
    private RefusalWords refusals;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    private @Nullable AskedSpace asked;
    private @Nullable SpacesDay seen;
    private @Nullable BookingRow changing;

    /** One choice of a group of radios or of a list. */
    public record Option(String value, String label, boolean chosen) {}

    /** One half hour on the strip that shows a day. */
    public record StripCell(int x, String look) {}

    /**
     * A space in words.
     *
     * @param free how many places are free, for those that have several
     * @param times when it is free that day
     * @param why why it cannot be booked then; nothing when it can
     */
    public record Row(
            String code,
            String name,
            String size,
            String place,
            String free,
            String times,
            @Nullable String why,
            boolean chosen,
            List<StripCell> strip) {}

    /** Reads the address and looks; called before the page is shown. */
    public void look() {
        if (seen == null) {
            see();
            sayWhatIsWrong();
        }
    }

    private void sayWhatIsWrong() {
        asked().wrong().forEach((field, key) -> words.error(field, key, typed(field)));
    }

    private String typed(String field) {
        return switch (field) {
            case "day" -> asked().day();
            case "from" -> asked().from();
            case "to" -> asked().to();
            default -> asked().people();
        };
    }

    /** Books the chosen space, or moves the booking there. */
    public @Nullable String book() throws IOException {
        see();
        sayWhatIsWrong();
        var slot = asked().slot();
        if (slot.isEmpty() || FacesContext.getCurrentInstance().isValidationFailed()) {
            return null;
        }
        var chosen = asked().space();
        if (chosen.isEmpty()) {
            words.error("spaces", "space.none.chosen");
            return null;
        }
        var request = new BookingRequest(chosen.get(), slot.get());
        var old = changing;
        var decision = old == null ? reserveDesk.reserve(request) : changeBooking.change(old.id(), request);
        if (decision instanceof BookingDecision.Booked booked) {
            return confirm(booked.booking(), old != null);
        }
        if (decision instanceof BookingDecision.AlreadySo already) {
            return confirm(already.booking(), false);
        }
        var because = ((BookingDecision.Refused) decision).because();
        if (old != null && because.reason() == Refusal.Reason.NOTHING_TO_CHANGE) {
            // Shown as it is chosen already, so this may be the form that changed it, sent again.
            return confirm(old, true);
        }
        seen = null;
        see();
        words.errorSentence(fieldOf(because.reason()), sentence(because));
        return null;
    }

    private String sentence(Refusal because) {
        return because.reason() == Refusal.Reason.SPACE_FULL
                ? words.of("refusal.SPACE_FULL", nameOfChosen())
                : refusals.sentence(because);
    }

    private String nameOfChosen() {
        var code = asked().space().orElseThrow();
        return seen().spaces().stream()
                .filter(space -> space.place().desk().code().equals(code))
                .findFirst()
                .map(space -> space.place().desk().spokenName())
                .orElse(code.value());
    }

    /** Where the refusal is to stand: beside what has to be changed. */
    private static String fieldOf(Refusal.Reason reason) {
        return switch (reason) {
            case IN_THE_PAST, TOO_FAR_AHEAD, SITE_CLOSED, TOO_MANY_DAYS_A_WEEK -> "day";
            case NOT_ON_HALF_HOUR, OUTSIDE_OPENING_HOURS, NO_SUCH_TIME -> "from";
            case TOO_LONG, TOO_SHORT, TIME_COMES_TWICE -> "to";
            default -> "spaces";
        };
    }

    private static @Nullable String confirm(BookingRow booking, boolean moved) throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/confirmed.xhtml?ref=" + booking.reference()
                + (moved ? "&changed=1" : ""));
        return null;
    }

    private void see() {
        var reference = AskedSpace.parameter("ref");
        if (changing == null && !reference.isEmpty()) {
            try {
                changing = seeBooking.see(new BookingReference(reference));
            } catch (IllegalArgumentException notAReference) {
                throw new NotFound("booking", "of that reference");
            }
        }
        var now = clock.instant().atZone(LONDON);
        var usual = now.toLocalTime().isBefore(LATE)
                ? now.toLocalDate()
                : now.toLocalDate().plusDays(1);
        asked = AskedSpace.read(old(), usual, now.toLocalDateTime());
        seen = seeSpaces.see(asked.site(), asked.dayOrNothing().orElse(usual), asked.slot());
    }

    private AskedSpace asked() {
        if (asked == null) {
            see();
        }
        return Objects.requireNonNull(asked);
    }

    private SpacesDay seen() {
        if (seen == null) {
            see();
        }
        return Objects.requireNonNull(seen);
    }

    private Optional<BookingRow> old() {
        return Optional.ofNullable(changing);
    }

    public List<Option> getSites() {
        return seen().sites().stream()
                .map(site -> new Option(
                        site.code().value(),
                        site.name(),
                        site.code().equals(seen().site().code())))
                .toList();
    }

    public List<Option> getKinds() {
        return Arrays.stream(SpaceKind.values())
                .filter(kind -> kind != SpaceKind.DESK)
                .map(kind -> new Option(kind.name(), words.of("kind." + kind), kind == asked().kind()))
                .toList();
    }

    public List<Option> getStarts() {
        return times(asked().from());
    }

    public List<Option> getEnds() {
        return times(asked().to());
    }

    /** Every half hour of the opening hours, and what was typed when it is none of them. */
    private List<Option> times(String typed) {
        var day = seen().day();
        var first = seen().open().map(Slot::from).orElse(day.atTime(7, 0));
        var last = seen().open().map(Slot::to).orElse(day.atTime(19, 0));
        var all = IntStream.iterate(0, n -> !first.plusMinutes(30L * n).isAfter(last), n -> n + 1)
                .mapToObj(n -> first.plusMinutes(30L * n).toLocalTime().toString())
                .distinct()
                .collect(Collectors.toList());
        if (!all.contains(typed)) {
            all.add(0, typed);
        }
        return all.stream()
                .map(time -> new Option(time, time, time.equals(typed)))
                .toList();
    }

    /** The spaces of that kind that hold so many people and can be booked then. */
    public List<Row> getRows() {
        return spaces().stream()
                .filter(this::canBeBooked)
                .map(space -> row(space, null))
                .toList();
    }

    /** The others, with the reason. */
    public List<Row> getOthers() {
        return spaces().stream()
                .filter(space -> !canBeBooked(space))
                .map(space -> row(space, why(space)))
                .toList();
    }

    private List<SpaceOnDay> spaces() {
        return seen().spaces().stream()
                .filter(space -> space.place().desk().kind() == asked().kind())
                .filter(space -> space.place().desk().seats() >= asked().seats())
                .toList();
    }

    private boolean canBeBooked(SpaceOnDay space) {
        return space.state().filter(state -> state == DeskState.FREE).isPresent() || isOwnOnly(space);
    }

    /** Whether only the booking that is being moved is in the way of its own change. */
    private boolean isOwnOnly(SpaceOnDay space) {
        var slot = asked().slot();
        return old().filter(booking ->
                                booking.desk().equals(space.place().desk().code()))
                        .isPresent()
                && slot.isPresent()
                && space.state().filter(state -> state == DeskState.TAKEN).isPresent()
                && space.halfHours().stream()
                        .filter(half -> slot.get().contains(half.from()))
                        .allMatch(half -> half.free() > 0 || half.yours());
    }

    private @Nullable String why(SpaceOnDay space) {
        if (space.because().isPresent()) {
            return refusals.sentence(space.because().get());
        }
        if (space.state().isEmpty()) {
            return null;
        }
        var slot = asked().slot().orElseThrow();
        var yours = space.halfHours().stream().anyMatch(half -> half.yours() && slot.contains(half.from()));
        return words.of(yours ? "space.yoursThen" : "space.takenThen");
    }

    private Row row(SpaceOnDay space, @Nullable String why) {
        var desk = space.place().desk();
        var times = space.freeTimes(seen().now());
        return new Row(
                desk.code().value(),
                desk.spokenName(),
                desk.kind() == SpaceKind.PARKING_BAY
                        ? words.of("space.bays", desk.places())
                        : words.of("space.seats", desk.seats()),
                words.of(
                        "space.place",
                        space.place().zone().name(),
                        space.place().floor().name().toLowerCase(Locale.UK)),
                why == null && desk.places() > 1 ? words.of("space.freeOf", space.free(), desk.places()) : "",
                times.isEmpty()
                        ? words.of("space.fullDay")
                        : words.of(
                                "space.freeAt",
                                times.stream()
                                        .map(time ->
                                                words.of("space.time", When.time(time.from()), When.time(time.to())))
                                        .collect(Collectors.joining(", "))),
                why,
                isChosen(space),
                strip(space));
    }

    private boolean isChosen(SpaceOnDay space) {
        return asked().space()
                .or(() -> old().map(BookingRow::desk))
                .filter(space.place().desk().code()::equals)
                .isPresent();
    }

    private List<StripCell> strip(SpaceOnDay space) {
        var cells = space.halfHours();
        return IntStream.range(0, cells.size())
                .mapToObj(n -> new StripCell(
                        n * CELL_WIDTH,
                        cells.get(n).yours() ? "yours" : cells.get(n).free() > 0 ? "free" : "full"))
                .toList();
    }

    public int getStripWidth() {
        return seen().open().map(slot -> slot.cells().size() * CELL_WIDTH).orElse(CELL_WIDTH);
    }

    /** The time that is wanted, on the strip. */
    public int getWantedX() {
        return wanted(0);
    }

    public int getWantedWidth() {
        return Math.max(CELL_WIDTH, wanted(1) - wanted(0));
    }

    private int wanted(int end) {
        var open = seen().open();
        var slot = asked().slot();
        if (open.isEmpty() || slot.isEmpty()) {
            return 0;
        }
        var moment = end == 0 ? slot.get().from() : slot.get().to();
        var halfHours = java.time.Duration.between(open.get().from(), moment).toMinutes() / 30;
        return (int) Math.max(0, Math.min(getStripWidth(), halfHours * CELL_WIDTH));
    }

    public String getHeading() {
        return words.of(changing == null ? "space.heading" : "change.heading");
    }

    public String getListHeading() {
        return words.of("space.list." + asked().kind());
    }

    /** What was asked, in one line over the button. */
    public String getWhen() {
        return asked().slot()
                .map(slot ->
                        words.of("booking.when", When.day(slot.day()), When.time(slot.from()), When.time(slot.to())))
                .orElse("");
    }

    public boolean isTimeKnown() {
        return asked().slot().isPresent();
    }

    public String getWhyNone() {
        if (!isTimeKnown()) {
            return words.of("space.sayWhen");
        }
        return seen().open().isEmpty()
                ? words.of("refusal.SITE_CLOSED.plain", When.day(seen().day()))
                : words.of("space.none");
    }

    /** What the booking that is being changed says now. */
    public String getNow() {
        return old().map(
                        booking -> words.of("change.nowSpace", booking.deskLabel(), BookingPage.whenOf(words, booking)))
                .orElse("");
    }

    public String getReference() {
        return old().map(booking -> booking.reference().value()).orElse("");
    }

    public String getSite() {
        return seen().site().code().value();
    }

    public String getDay() {
        return asked().day();
    }

    public String getKind() {
        return asked().kind().name();
    }

    public String getFrom() {
        return asked().from();
    }

    public String getTo() {
        return asked().to();
    }

    public String getPeople() {
        return asked().people();
    }

    public boolean isCar() {
        return asked().kind() == SpaceKind.PARKING_BAY;
    }
}
