package org.jointestate.domain.trial.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.Protocol;
import org.jointestate.domain.trial.record.LedgerLine.Kind;
import org.jointestate.domain.trial.record.LedgerLine.Side;
import org.jspecify.annotations.Nullable;

/**
 * A ledger line as somebody would like it, before it is accepted or refused. What could not be read, or was not given, is null.
 *
 * @param optimismBias a fraction: 0.2 is 20 %
 * @param organisation the code of a partner, or empty for all of them together
 */
public record LedgerDraft(
        @Nullable Side side,
        @Nullable Kind kind,
        String name,
        String organisation,
        @Nullable Integer year,
        @Nullable BigDecimal low,
        @Nullable BigDecimal best,
        @Nullable BigDecimal high,
        @Nullable BigDecimal optimismBias,
        String optimismReason,
        String priceYear,
        String owner,
        String evidence,
        @Nullable MeasureCode measure) {

    public enum Field {
        SIDE,
        KIND,
        NAME,
        ORGANISATION,
        YEAR,
        LOW,
        BEST,
        HIGH,
        OPTIMISM,
        OPTIMISM_REASON,
        PRICE_YEAR,
        OWNER,
        EVIDENCE,
        MEASURE,
        WHY
    }

    public enum Reason {
        MISSING,
        NEGATIVE,
        TOO_LARGE,
        TOO_FINE,
        LOW_ABOVE_BEST,
        HIGH_BELOW_BEST,
        OUT_OF_RANGE,
        NOT_A_PRICE_YEAR,
        TOO_LONG,
        UNKNOWN,
        PERSONAL_DATA
    }

    public record Refusal(Field field, Reason reason) {}

    static final int LONGEST_NAME = 200;
    static final int LONGEST_OWNER = 120;
    static final int LONGEST_TEXT = 500;
    private static final BigDecimal MOST_POUNDS = new BigDecimal("1000000000");
    private static final BigDecimal MOST_BIAS_OF_A_COST = new BigDecimal("2");
    private static final int LAST_YEAR = 60;
    private static final Pattern PRICE_YEAR = Pattern.compile("(?:19|20)\\d{2}(?:/\\d{2})?");

    public LedgerDraft {
        name = name.strip();
        organisation = organisation.strip();
        optimismReason = optimismReason.strip();
        priceYear = priceYear.strip();
        owner = owner.strip();
        evidence = evidence.strip();
    }

    /** Everything that is wrong with it but personal data, which the draft cannot know of. */
    List<Refusal> refusals(Protocol plan) {
        var refusals = new ArrayList<Refusal>();
        if (side == null) {
            refusals.add(new Refusal(Field.SIDE, Reason.MISSING));
        }
        if (kind == null) {
            refusals.add(new Refusal(Field.KIND, Reason.MISSING));
        }
        text(Field.NAME, name, LONGEST_NAME, refusals);
        if (!organisation.isEmpty()
                && plan.partners().stream()
                        .noneMatch(partner -> partner.code().value().equals(organisation))) {
            refusals.add(new Refusal(Field.ORGANISATION, Reason.UNKNOWN));
        }
        if (year == null) {
            refusals.add(new Refusal(Field.YEAR, Reason.MISSING));
        } else if (year < 0 || year > LAST_YEAR) {
            refusals.add(new Refusal(Field.YEAR, Reason.OUT_OF_RANGE));
        }
        pounds(refusals);
        optimism(refusals);
        if (priceYear.isEmpty()) {
            refusals.add(new Refusal(Field.PRICE_YEAR, Reason.MISSING));
        } else if (!isPriceYear(priceYear)) {
            refusals.add(new Refusal(Field.PRICE_YEAR, Reason.NOT_A_PRICE_YEAR));
        }
        text(Field.OWNER, owner, LONGEST_OWNER, refusals);
        text(Field.EVIDENCE, evidence, LONGEST_TEXT, refusals);
        if (measure != null && plan.measure(measure).isEmpty()) {
            refusals.add(new Refusal(Field.MEASURE, Reason.UNKNOWN));
        }
        return refusals;
    }

    private static void text(Field field, String text, int most, List<Refusal> refusals) {
        if (text.isEmpty()) {
            refusals.add(new Refusal(field, Reason.MISSING));
        } else if (text.length() > most) {
            refusals.add(new Refusal(field, Reason.TOO_LONG));
        }
    }

    private void pounds(List<Refusal> refusals) {
        var before = refusals.size();
        amount(Field.LOW, low, refusals);
        amount(Field.BEST, best, refusals);
        amount(Field.HIGH, high, refusals);
        if (refusals.size() > before || low == null || best == null || high == null) {
            return;
        }
        if (low.compareTo(best) > 0) {
            refusals.add(new Refusal(Field.LOW, Reason.LOW_ABOVE_BEST));
        }
        if (high.compareTo(best) < 0) {
            refusals.add(new Refusal(Field.HIGH, Reason.HIGH_BELOW_BEST));
        }
    }

    private static void amount(Field field, @Nullable BigDecimal pounds, List<Refusal> refusals) {
        if (pounds == null) {
            refusals.add(new Refusal(field, Reason.MISSING));
        } else if (pounds.signum() < 0) {
            refusals.add(new Refusal(field, Reason.NEGATIVE));
        } else if (pounds.compareTo(MOST_POUNDS) > 0) {
            refusals.add(new Refusal(field, Reason.TOO_LARGE));
        } else if (pounds.stripTrailingZeros().scale() > 2) {
            refusals.add(new Refusal(field, Reason.TOO_FINE));
        }
    }

    /** A benefit can be lowered to nothing and no further; a cost may turn out three times as high. */
    private void optimism(List<Refusal> refusals) {
        if (optimismBias == null) {
            refusals.add(new Refusal(Field.OPTIMISM, Reason.MISSING));
            return;
        }
        var most = side == Side.BENEFIT ? BigDecimal.ONE : MOST_BIAS_OF_A_COST;
        if (optimismBias.signum() < 0 || optimismBias.compareTo(most) > 0) {
            refusals.add(new Refusal(Field.OPTIMISM, Reason.OUT_OF_RANGE));
        } else if (optimismBias.stripTrailingZeros().scale() > 4) {
            refusals.add(new Refusal(Field.OPTIMISM, Reason.TOO_FINE));
        }
        text(Field.OPTIMISM_REASON, optimismReason, LONGEST_TEXT, refusals);
    }

    /** A calendar year such as 2020, or a financial year such as 2019/20. */
    private static boolean isPriceYear(String text) {
        if (!PRICE_YEAR.matcher(text).matches()) {
            return false;
        }
        var next = (Integer.parseInt(text.substring(2, 4)) + 1) % 100;
        return text.length() == 4 || Integer.parseInt(text.substring(5)) == next;
    }
}
