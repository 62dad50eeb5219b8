package org.jointestate.evaluation.demonstration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was put into the data, for whoever checks what a method found. Never part of the frozen folder. */
record Truth(long seed, Variant variant, List<Line> measures, List<Defect> defects) {

    /**
     * @param effect ratio the trial multiplies by, once it has ramped up
     * @param average the average ratio over the periods of the trial that COVID did not touch: what a level should find
     * @param change the same as a difference in the measure's unit, for the two that are medians
     */
    record Line(
            String code,
            String meaning,
            BigDecimal mean,
            BigDecimal effect,
            BigDecimal average,
            BigDecimal change,
            BigDecimal fifthMonth,
            BigDecimal sixthMonth) {}

    static Truth of(long seed, Variant variant, List<Defect> defects) {
        var lines = new ArrayList<Line>();
        for (var plan : Plan.COUNTS) {
            var monthly = plan != Plan.SAFEGUARDING && plan != Plan.ANTI_SOCIAL_BEHAVIOUR;
            lines.add(line(plan.code(), plan, monthly ? TrialDays.FIFTH_MONTH : LAST_CLEAN_WEEK, variant));
        }
        lines.add(line("JOINT-REFERRALS-WEEKLY", Plan.JOINT_REFERRALS, LAST_CLEAN_WEEK, variant));
        double share = none(variant) ? 1 : Observations.POLICE_SHARE_EFFECT;
        lines.add(new Line(
                "SAFE-AND-WELL-FROM-POLICE",
                "ratio of shares",
                number(Observations.POLICE_SHARE),
                number(share),
                number(share),
                number(Observations.POLICE_SHARE * (share - 1)),
                covid(Observations.POLICE_SHARE_FIFTH, variant),
                covid(Observations.POLICE_SHARE_SIXTH, variant)));
        lines.add(line(Requests.Pace.REFERRAL_RESPONSE, variant));
        lines.add(line(Requests.Pace.INFORMATION, variant));
        return new Truth(seed, variant, List.copyOf(lines), List.copyOf(defects));
    }

    /** Weeks from Friday 13 March 2020 on have more than a fifth of their days after the 16th. */
    private static final LocalDate LAST_CLEAN_WEEK = LocalDate.of(2020, 3, 13);

    private static Line line(String code, Plan plan, LocalDate cleanUntil, Variant variant) {
        double effect = none(variant) ? 1 : plan.effect();
        return new Line(
                code,
                "ratio of rates",
                number(variant == Variant.ALL_ZEROS ? 0 : plan.perMonth()),
                number(effect),
                number(average(plan, cleanUntil, variant)),
                number(0),
                covid(plan.fifth(), variant),
                covid(plan.sixth(), variant));
    }

    private static Line line(Requests.Pace pace, Variant variant) {
        double effect = none(variant) ? 1 : pace.effect();
        return new Line(
                pace.code(),
                "ratio of medians",
                number(pace.median()),
                number(effect),
                number(effect),
                number(pace.median() * (effect - 1)),
                covid(pace.fifth(), variant),
                covid(pace.sixth(), variant));
    }

    /** The effect of each day weighted by what the day would have brought without it. */
    static double average(Plan plan, LocalDate cleanUntil, Variant variant) {
        if (none(variant)) {
            return 1;
        }
        var means = DailyCounts.untouchedMeans(plan);
        double with = 0;
        double without = 0;
        for (int n = TrialDays.indexOf(TrialDays.START); n < TrialDays.indexOf(cleanUntil); n++) {
            with += means[n] * plan.effectOn(TrialDays.day(n), variant);
            without += means[n];
        }
        return with / without;
    }

    private static boolean none(Variant variant) {
        return variant == Variant.NO_EFFECT || variant == Variant.ALL_ZEROS;
    }

    private static BigDecimal covid(double factor, Variant variant) {
        return number(variant == Variant.NO_COVID ? 1 : factor);
    }

    /** Six decimals: the text of a double differs between JDK 17 and 19, that of these does not. */
    private static BigDecimal number(double value) {
        return new BigDecimal(value).setScale(6, RoundingMode.HALF_EVEN);
    }

    byte[] json() {
        var all = new LinkedHashMap<String, Object>();
        all.put("banner", DemonstrationTrial.BANNER);
        all.put("seed", seed);
        all.put("variant", variant.name());
        all.put("measures", measures.stream().map(Truth::asMap).toList());
        all.put("comparisonTeam", comparison());
        all.put("personHoursTogetherAimedAt", targets());
        all.put("defects", defects.stream().map(Truth::asMap).toList());
        var indent = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(indent)
                .withArrayIndenter(indent);
        try {
            return (JsonMapper.builder().build().writer(printer).writeValueAsString(all) + "\n")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The truth could not be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The same series without an effect, struck by the same lockdown. */
    private Map<String, Object> comparison() {
        var team = new LinkedHashMap<String, Object>();
        team.put("code", Elsewhere.TEAM.code());
        team.put("effect", number(1));
        team.put("lockdown", "as at the trial's teams");
        team.put("measures", Elsewhere.TEAM.measures());
        return team;
    }

    private List<Map<String, Object>> targets() {
        var weeks = new ArrayList<Map<String, Object>>();
        for (int week = 0; week < 26; week++) {
            var from = TrialDays.START.plusWeeks(week);
            var line = new LinkedHashMap<String, Object>();
            line.put("week", from.toString());
            line.put("hours", number(OfficeDays.aim(week, variant)));
            weeks.add(line);
        }
        return weeks;
    }

    private static Map<String, Object> asMap(Line line) {
        var map = new LinkedHashMap<String, Object>();
        map.put("measure", line.code());
        map.put("meaning", line.meaning());
        map.put("meanInBaseline", line.mean());
        map.put("effect", line.effect());
        map.put("averageEffectBeforeCovid", line.average());
        map.put("changeInUnits", line.change());
        map.put("lockdownFifthMonth", line.fifthMonth());
        map.put("lockdownSixthMonth", line.sixthMonth());
        return map;
    }

    private static Map<String, Object> asMap(Defect defect) {
        var map = new LinkedHashMap<String, Object>();
        map.put("kind", defect.kind().name());
        map.put("where", defect.where());
        map.put("from", defect.from().toString());
        map.put("detail", defect.detail());
        return map;
    }
}
