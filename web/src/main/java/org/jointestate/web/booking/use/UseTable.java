package org.jointestate.web.booking.use;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jointestate.domain.booking.use.Dimension;
import org.jspecify.annotations.Nullable;

/** Each table of use figures: one on the page, one file, one list in an answer of the API. */
enum UseTable {
    MONTHS(null),
    HOURS(Dimension.HOUR),
    WEEKDAYS(Dimension.WEEKDAY),
    ZONES(Dimension.ZONE),
    ORGANISATIONS(Dimension.ORGANISATION),
    BANKS(Dimension.BANK),
    DESKS(Dimension.DESK),
    PEAKS(null),
    NEVER_USED(null);

    private final @Nullable Dimension dimension;

    UseTable(@Nullable Dimension dimension) {
        this.dimension = dimension;
    }

    Optional<Dimension> dimension() {
        return Optional.ofNullable(dimension);
    }

    /** As it is written in addresses and names of files. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<UseTable> of(String code) {
        return Arrays.stream(values())
                .filter(table -> table.code().equals(code))
                .findFirst();
    }
}
