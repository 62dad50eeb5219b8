package org.jointestate.evaluation.oracle;

import java.util.Locale;
import java.util.Map;
import org.jointestate.evaluation.method.survey.SignedRank;
import org.jointestate.evaluation.method.survey.TwoGroups;
import org.jointestate.evaluation.method.survey.ZeroHandling;

/** Survey answers. */
final class SurveyMethods {

    private SurveyMethods() {}

    static void into(Map<String, Catalogue.Method> all) {
        all.put("wilcoxon_signed_rank", SurveyMethods::signedRank);
        all.put("mann_whitney_cliff", SurveyMethods::twoGroups);
    }

    private static Answer signedRank(Input input) {
        var zeros = input.text("zeroHandling", "WILCOXON_DROP")
                        .toUpperCase(Locale.ROOT)
                        .equals("PRATT")
                ? ZeroHandling.PRATT
                : ZeroHandling.WILCOXON_DROP;
        var result = SignedRank.of(input.numbers("pre"), input.numbers("post"), zeros);
        return Answer.of(result, (answer, numbers) -> answer.put("nPairs", numbers.pairs())
                .put("nZero", numbers.zeros())
                .put("nUsed", numbers.used())
                .put("Wplus", numbers.plus())
                .put("Wminus", numbers.minus())
                .put("pExactTwoSided", numbers.pExact())
                .put("pNormalTieCorrectedContinuity", numbers.pNormal())
                .put("zeroHandling", numbers.zeroHandling().name())
                .put("matchedRankBiserial", numbers.rankBiserial())
                .put("improved", numbers.improved())
                .put("worsened", numbers.worsened())
                .put("unchanged", numbers.unchanged()));
    }

    private static Answer twoGroups(Input input) {
        var result = TwoGroups.of(input.numbers("pre"), input.numbers("post"));
        return Answer.of(result, (answer, numbers) -> answer.put("nPre", numbers.before())
                .put("nPost", numbers.after())
                .put("U", numbers.u())
                .put("pExactTwoSided", numbers.pExact())
                .put("pNormalTieCorrectedContinuity", numbers.pNormal())
                .put("cliffsDelta", numbers.delta().value())
                .put("cliffsDeltaVarianceUnbiased", numbers.varianceUnbiased())
                .put("cliffsLower", numbers.delta().lower())
                .put("cliffsUpper", numbers.delta().upper())
                .put("probabilityPostHigher", numbers.probabilityAfterHigher()));
    }
}
