package org.jointestate.evaluation.demonstration;

import java.math.BigDecimal;
import java.util.List;
import org.jointestate.evaluation.dataset.LedgerLine;
import org.jointestate.evaluation.dataset.LedgerLine.Kind;
import org.jointestate.evaluation.dataset.LedgerLine.Side;
import org.jspecify.annotations.Nullable;

/** Costs and benefits of the six months, as ranges; all assumed. */
final class Ledger {

    private static final String PRICES = "2019/20";

    private Ledger() {}

    static List<LedgerLine> lines() {
        return List.of(
                cost(
                        "desks",
                        Kind.CASH,
                        "Six desks, chairs and screens",
                        DemonstrationProtocol.POLICE,
                        "4800",
                        "5400",
                        "6600",
                        "0.05",
                        "Estates",
                        "Quotations"),
                cost(
                        "network",
                        Kind.CASH,
                        "Network points and access passes for both organisations",
                        DemonstrationProtocol.FIRE,
                        "2600",
                        "3900",
                        "7200",
                        "0.20",
                        "Information technology",
                        "Quotation and past projects"),
                cost(
                        "coordination",
                        Kind.NON_CASH,
                        "Half a day a week of coordination, both trial leads",
                        DemonstrationProtocol.FIRE,
                        "4100",
                        "5200",
                        "6900",
                        "0.10",
                        "Trial leads",
                        "Diaries, valued at full cost"),
                cost(
                        "vetting",
                        Kind.NON_CASH,
                        "Vetting and induction of fire staff",
                        DemonstrationProtocol.POLICE,
                        "900",
                        "1400",
                        "2300",
                        "0.10",
                        "People department",
                        "Number of people and usual hours"),
                benefit(
                        "journeys",
                        Kind.CASH,
                        "Fewer journeys between offices",
                        DemonstrationProtocol.FIRE,
                        "300",
                        "900",
                        "1600",
                        "0.20",
                        "Transport",
                        "Mileage claims of both teams",
                        null),
                benefit(
                        "asking",
                        Kind.NON_CASH,
                        "Time saved in asking and chasing for information",
                        DemonstrationProtocol.POLICE,
                        "0",
                        "3600",
                        "8200",
                        "0.40",
                        "Trial leads",
                        "20 to 40 minutes a request, by the staff themselves",
                        "INFORMATION-REQUESTS"),
                benefit(
                        "twice",
                        Kind.NON_CASH,
                        "Visits and assessments not made twice",
                        DemonstrationProtocol.FIRE,
                        "200",
                        "1500",
                        "3900",
                        "0.40",
                        "Trial leads",
                        "Outcome records of duplicate work avoided",
                        null),
                benefit(
                        "seen-sooner",
                        Kind.QUALITY,
                        "People at risk seen sooner, as staff value it",
                        DemonstrationProtocol.FIRE,
                        "0",
                        "4000",
                        "11000",
                        "0.40",
                        "Prevention manager",
                        "Value of a visit brought forward, assumed",
                        "REFERRAL-RESPONSE"));
    }

    private static LedgerLine cost(
            String code,
            Kind kind,
            String name,
            String organisation,
            String low,
            String best,
            String high,
            String bias,
            String owner,
            String evidence) {
        return line(code, Side.COST, kind, name, organisation, low, best, high, bias, owner, evidence, null);
    }

    private static LedgerLine benefit(
            String code,
            Kind kind,
            String name,
            String organisation,
            String low,
            String best,
            String high,
            String bias,
            String owner,
            String evidence,
            @Nullable String measure) {
        return line(code, Side.BENEFIT, kind, name, organisation, low, best, high, bias, owner, evidence, measure);
    }

    private static LedgerLine line(
            String code,
            Side side,
            Kind kind,
            String name,
            String organisation,
            String low,
            String best,
            String high,
            String bias,
            String owner,
            String evidence,
            @Nullable String measure) {
        return new LedgerLine(
                code,
                side,
                kind,
                name,
                organisation,
                0,
                new BigDecimal(low),
                new BigDecimal(best),
                new BigDecimal(high),
                new BigDecimal(bias),
                PRICES,
                owner,
                "%s (%s)".formatted(evidence, DemonstrationTrial.BANNER),
                measure);
    }
}
