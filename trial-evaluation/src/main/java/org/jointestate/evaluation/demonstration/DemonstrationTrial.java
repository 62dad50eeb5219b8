package org.jointestate.evaluation.demonstration;

import java.util.ArrayList;
import java.util.List;
import org.jointestate.evaluation.dataset.ExpectedPeriods;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.Observation;
import org.jointestate.evaluation.dataset.Presence;
import org.jointestate.evaluation.dataset.Protocol;

/**
 * The demonstration: the trial of 2019/20 with its real dates and made-up numbers. A function of seed and variant, so
 * that anybody can make the same bytes again and hold the report against {@link #truth}.
 */
public final class DemonstrationTrial {

    public static final long DEFAULT_SEED = 20191025;
    public static final String BANNER = "SYNTHETIC: not Derbyshire data";

    private DemonstrationTrial() {}

    /** A draft: nobody has signed it. */
    public static FrozenTrial generate(long seed, Variant variant) {
        return generate(seed, variant, true);
    }

    /** @param compared whether there is a comparison team; every other number is the same with it and without it */
    public static FrozenTrial generate(long seed, Variant variant, boolean compared) {
        var protocol = DemonstrationProtocol.of(variant, compared);
        var made = new Observations(seed, variant);
        var office = OfficeDays.of(seed, variant);
        return FrozenTrial.freeze(
                TrialDays.FROZEN,
                seed,
                protocol,
                observations(planted(made, seed, variant), protocol, seed, variant),
                EventLog.of(variant),
                office.presence(),
                office.deskUse(),
                OutcomeDiary.of(made.jointVisits, made.referralTimes, made.requestTimes, seed, variant),
                Ledger.lines(),
                StaffSurvey.of(seed, variant),
                TrialLeadsWords.of(variant),
                List.of());
    }

    private static List<Observation> observations(Planted planted, Protocol protocol, long seed, Variant variant) {
        var all = new ArrayList<>(planted.observations());
        all.addAll(Elsewhere.observations(protocol, seed, variant));
        return all;
    }

    /** The effects that were put in and every planted defect, as the bytes of a JSON file. */
    public static byte[] truth(long seed, Variant variant) {
        return truthOf(seed, variant).json();
    }

    static Truth truthOf(long seed, Variant variant) {
        var defects = new ArrayList<>(
                planted(new Observations(seed, variant), seed, variant).defects());
        var office = OfficeDays.of(seed, variant);
        office.closedByRule().forEach(p -> defects.add(inPresence(Defect.Kind.UNCLOSED_VISIT, p)));
        office.loggedTwice().forEach(p -> defects.add(inPresence(Defect.Kind.DOUBLE_LOG, p)));
        return Truth.of(seed, variant, defects);
    }

    private static Defect inPresence(Defect.Kind kind, Presence stay) {
        return new Defect(
                kind,
                "presence in " + stay.zone(),
                stay.from().atZone(TrialDays.ZONE).toLocalDate(),
                "%s from %s".formatted(stay.pseudonym(), stay.from()));
    }

    /** Defects are planted in the full length and then cut, so that the short variant keeps the same rows. */
    private static Planted planted(Observations made, long seed, Variant variant) {
        var full = DemonstrationProtocol.of(Variant.DEFAULT);
        var planted = Planted.in(made.all(full), seed, variant);
        if (variant != Variant.FIVE_BASELINE_MONTHS) {
            return planted;
        }
        var kept = DemonstrationProtocol.of(variant);
        return new Planted(
                planted.observations().stream().filter(o -> owed(kept, o)).toList(),
                planted.defects().stream()
                        .filter(d -> !d.from().isBefore(TrialDays.FIVE_MONTHS_BEFORE))
                        .toList());
    }

    private static boolean owed(Protocol protocol, Observation observation) {
        var measure = protocol.measure(observation.measure()).orElseThrow();
        var periods = ExpectedPeriods.of(protocol, measure.calendar());
        return periods.baseline().contains(observation.span())
                || periods.trial().contains(observation.span());
    }
}
