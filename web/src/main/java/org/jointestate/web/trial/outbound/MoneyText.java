package org.jointestate.web.trial.outbound;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Pounds and per cent as people type them; what is not certain is none, and so are words such as "5k". */
public final class MoneyText {

    private static final Pattern POUNDS = Pattern.compile("([-−+]?)\\s*£\\s*(\\d.*)", Pattern.DOTALL);
    private static final Pattern PER_CENT = Pattern.compile("(.*\\d)\\s*%", Pattern.DOTALL);
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private MoneyText() {}

    /** A sign of pounds may stand before the figures; thousands may be parted as in any number. */
    public static Optional<BigDecimal> pounds(String typed) {
        var matched = POUNDS.matcher(typed.strip());
        return NumberText.read(matched.matches() ? matched.group(1) + matched.group(2) : typed);
    }

    /** "20" and "20 %" are 0.2. */
    public static Optional<BigDecimal> fraction(String typed) {
        var matched = PER_CENT.matcher(typed.strip());
        return NumberText.read(matched.matches() ? matched.group(1) : typed)
                .map(number -> number.divide(HUNDRED).stripTrailingZeros());
    }
}
