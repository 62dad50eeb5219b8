package org.jointestate.web.trial.outbound;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number as people type it: thousands may be parted by commas or spaces where they can mean nothing else. "1,23" can, so it is none. */
public final class NumberText {

    private static final Pattern PLAIN = Pattern.compile("[-−+]?\\d{1,15}(\\.\\d{1,6})?");
    private static final Pattern GROUPED =
            Pattern.compile("[-−+]?\\d{1,3}([,\\u00a0\\u202f\\u2009 ]\\d{3})+(\\.\\d{1,6})?");

    private NumberText() {}

    public static Optional<BigDecimal> read(String typed) {
        var text = typed.strip();
        if (GROUPED.matcher(text).matches() && separators(text) == 1) {
            text = text.replaceAll("[,\\u00a0\\u202f\\u2009 ]", "");
        }
        if (text.length() > 22 || !PLAIN.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text.replace('−', '-')));
    }

    private static long separators(String text) {
        return text.chars()
                .filter(letter -> !Character.isDigit(letter) && "-−+.".indexOf(letter) < 0)
                .distinct()
                .count();
    }
}
