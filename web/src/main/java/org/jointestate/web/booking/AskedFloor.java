package org.jointestate.web.booking;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.BookingRow;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.TimeOfDay;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.DeskFeature;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.web.shared.Asking;

/**
 * What somebody has asked for in the address of the page that chooses a desk. What is missing is taken from the booking that is being
 * moved, and else from habit; what cannot be read is left out, but for a wrong day, which is said.
 *
 * @param other what was typed as another day
 * @param others whether the page asks for whom it is
 * @param floor the code of the floor as it stands in the address, which may be that of no floor
 */
record AskedFloor(
        SiteCode site,
        LocalDate day,
        boolean wrongDay,
        String other,
        AskedTime time,
        Set<DeskFeature> needs,
        String floor,
        Optional<DeskCode> desk,
        boolean others) {

    static final List<DeskFeature> NEEDS = List.of(
            DeskFeature.HEIGHT_ADJUSTABLE,
            DeskFeature.TWO_SCREENS,
            DeskFeature.STEP_FREE,
            DeskFeature.QUIET,
            DeskFeature.NEAR_LIFT);

    AskedFloor {
        needs = needs.isEmpty() ? EnumSet.noneOf(DeskFeature.class) : EnumSet.copyOf(needs);
    }

    static AskedFloor read(Optional<BookingRow> old, LocalDate firstDay) {
        var other = parameter("other");
        var asked = other.isEmpty() ? parameter("day") : other;
        var usual = old.map(booking -> booking.slot().day()).orElse(firstDay);
        var day = usual;
        var wrongDay = false;
        try {
            day = asked.isEmpty() ? usual : When.parseDay(asked);
        } catch (DateTimeParseException notADay) {
            wrongDay = true;
        }
        return new AskedFloor(
                siteCode(parameter("site")).or(() -> old.map(BookingRow::site)).orElse(new SiteCode("HQ")),
                day,
                wrongDay,
                other,
                AskedTime.read(
                        AskedFloor::parameter, old.map(AskedFloor::timeOf).orElse(DayPart.DAY)),
                Arrays.stream(parameters("need"))
                        .flatMap(need ->
                                NEEDS.stream().filter(feature -> feature.name().equals(need)))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DeskFeature.class))),
                parameter("floor"),
                deskCode(parameter("desk")),
                !parameter("others").isEmpty());
    }

    /** The time of day of a booking: a part where it is one, else its times. */
    static TimeOfDay timeOf(BookingRow booking) {
        return booking.partOfDay()
                .<TimeOfDay>map(part -> part)
                .orElseGet(() -> new TimeOfDay.Between(
                        booking.slot().from().toLocalTime(), booking.slot().to().toLocalTime()));
    }

    /** The booking to be moved, if the address names one. */
    static String reference() {
        return parameter("ref");
    }

    private static Optional<DeskCode> deskCode(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(new DeskCode(text));
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }

    private static Optional<SiteCode> siteCode(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(new SiteCode(text));
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }

    static String parameter(String name) {
        var value = Asking.parameter(name);
        return value == null ? "" : value.strip();
    }

    private static String[] parameters(String name) {
        var values = Asking.parameters(name);
        return values == null ? new String[0] : values;
    }
}
