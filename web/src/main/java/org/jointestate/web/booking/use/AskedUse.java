package org.jointestate.web.booking.use;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jointestate.domain.booking.use.SeeUse;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.shared.NotFound;

/** What an address asks of use figures: a site and some months, or why it cannot be told. */
record AskedUse(Optional<SeeUse.Asked> asked, Optional<Fault> fault) {

    /** Longer than any estate has been counted. */
    static final int MOST_YEARS = 20;

    /** The field that is wrong, the word for how, and what was typed. */
    record Fault(String field, Wrong wrong, String typed) {}

    enum Wrong {
        NOT_A_MONTH,
        BACKWARDS,
        TOO_LONG
    }

    /**
     * @param typed what the address has in a field, or nothing
     * @param last how many months to show when it names none
     * @throws NotFound when the site cannot be one
     */
    static AskedUse read(UnaryOperator<String> typed, Optional<Integer> last) {
        var from = month(typed.apply("from"));
        if (from.isEmpty() && !typed.apply("from").isEmpty()) {
            return wrong("from", Wrong.NOT_A_MONTH, typed);
        }
        var to = month(typed.apply("to"));
        if (to.isEmpty() && !typed.apply("to").isEmpty()) {
            return wrong("to", Wrong.NOT_A_MONTH, typed);
        }
        if (from.isPresent() && to.isPresent()) {
            if (to.get().isBefore(from.get())) {
                return wrong("to", Wrong.BACKWARDS, typed);
            }
            if (!to.get().isBefore(from.get().plusYears(MOST_YEARS))) {
                return wrong("to", Wrong.TOO_LONG, typed);
            }
        }
        return new AskedUse(Optional.of(new SeeUse.Asked(site(typed.apply("site")), from, to, last)), Optional.empty());
    }

    private static AskedUse wrong(String field, Wrong wrong, UnaryOperator<String> typed) {
        return new AskedUse(Optional.empty(), Optional.of(new Fault(field, wrong, typed.apply(field))));
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(YearMonth.parse(text))
                            .filter(month -> month.getYear() >= 1900 && month.getYear() <= 9000);
        } catch (DateTimeParseException notAMonth) {
            return Optional.empty();
        }
    }

    private static Optional<SiteCode> site(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(new SiteCode(text));
        } catch (IllegalArgumentException notACode) {
            throw new NotFound("site", "of that code");
        }
    }
}
