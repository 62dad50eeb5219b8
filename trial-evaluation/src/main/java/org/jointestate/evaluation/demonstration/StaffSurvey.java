package org.jointestate.evaluation.demonstration;

import java.util.ArrayList;
import java.util.List;
import org.jointestate.evaluation.dataset.SurveyAnswer;
import org.jspecify.annotations.Nullable;

/** Sixteen answered before, thirteen at the end, eleven of them twice under a code of their own. */
final class StaffSurvey {

    static final int BEFORE = 16;
    static final int AFTER = 13;
    static final int PAIRS = 11;

    private static final List<String> WORDS = List.of(
            "otter", "heron", "birch", "larch", "finch", "moss", "slate", "ferry", "amber", "cedar", "plover",
            "bramble", "quartz", "willow", "lark", "hazel", "gorse", "tarn");

    private StaffSurvey() {}

    static List<SurveyAnswer> of(long seed, Variant variant) {
        var chance = Chance.of(seed, "survey");
        var codes = chance.shuffled(WORDS);
        var answers = new ArrayList<SurveyAnswer>();
        for (int item = 0; item < DemonstrationProtocol.SURVEY.size(); item++) {
            var code = DemonstrationProtocol.SURVEY.get(item).code();
            for (int person = 0; person < BEFORE; person++) {
                int first = first(chance);
                var pair = person < PAIRS ? pairCode(codes, person) : null;
                answers.add(new SurveyAnswer(0, pair, code, first));
                int later = later(code, first, chance, variant);
                if (person < PAIRS) {
                    answers.add(new SurveyAnswer(1, pair, code, later));
                }
            }
            for (int person = PAIRS; person < AFTER; person++) {
                answers.add(new SurveyAnswer(
                        1, newcomer(codes, person), code, later(code, first(chance), chance, variant)));
            }
        }
        return List.copyOf(answers);
    }

    private static String pairCode(List<String> codes, int person) {
        return "%s%s".formatted(codes.get(person), 2 + person % 8);
    }

    /** One gave a code that matches nobody's, one gave none. */
    private static @Nullable String newcomer(List<String> codes, int person) {
        return person == PAIRS ? pairCode(codes, BEFORE) : null;
    }

    private static int first(Chance chance) {
        double u = chance.uniform();
        return u < 0.08 ? 1 : u < 0.30 ? 2 : u < 0.62 ? 3 : u < 0.90 ? 4 : 5;
    }

    private static int later(String item, int before, Chance chance, Variant variant) {
        double u = chance.uniform();
        if (item.equals(DemonstrationProtocol.UNCHANGED_ITEM)) {
            return before;
        }
        double up = variant == Variant.NO_EFFECT ? 0.2 : rises(item);
        double down = variant == Variant.NO_EFFECT ? 0.2 : item.equals("quiet") ? 0.45 : 0.05;
        int change = u < up ? 1 : u > 1 - down ? -1 : 0;
        return StrictMath.max(1, StrictMath.min(5, before + change));
    }

    private static double rises(String item) {
        return switch (item) {
            case "know" -> 0.75;
            case "understand", "share" -> 0.6;
            case "trust", "together" -> 0.4;
            case "twice" -> 0.3;
            default -> 0.05;
        };
    }
}
