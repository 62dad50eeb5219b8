package org.jointestate.evaluation.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.regression.Coefficient;
import org.jointestate.evaluation.method.regression.Coefficients;
import org.jspecify.annotations.Nullable;

/** What a method returned, in the keys of the format. A number that does not exist (NaN) is null; a null is a returned key. */
final class Answer {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    /** The status, the reason, the sentence and, unless the method refused, its numbers. */
    static <T> Answer of(Result<T> result, BiConsumer<Answer, T> numbers) {
        var answer = new Answer();
        answer.put("status", result.envelope().status().name());
        var reason = result.envelope().reason();
        if (reason != null) {
            answer.put("reason", reason.name());
        }
        answer.put("sentence", result.envelope().sentence());
        result.found().ifPresent(found -> numbers.accept(answer, found));
        return answer;
    }

    static Answer invalid(String because) {
        return of(Result.refused("input", Reason.INVALID_DATA, because), (answer, nothing) -> {});
    }

    Answer put(String key, @Nullable Object value) {
        values.put(key, value);
        return this;
    }

    Answer put(String key, double value) {
        return put(key, Double.isNaN(value) ? null : (Object) value);
    }

    Answer interval(Estimate estimate) {
        return put("lower", estimate.lower()).put("upper", estimate.upper());
    }

    Answer coefficients(Coefficients coefficients) {
        return put("coefficients", coefficients.by(Coefficient::estimate))
                .put("standardErrors", coefficients.by(Coefficient::standardError))
                .put("lower", coefficients.by(Coefficient::lower))
                .put("upper", coefficients.by(Coefficient::upper))
                .put("pValues", coefficients.by(Coefficient::p));
    }

    /** The coefficients again as ratios, for models on the log scale. */
    Answer ratios(Coefficients coefficients) {
        return put("rateRatios", coefficients.by(one -> StrictMath.exp(one.estimate())))
                .put("rateRatioLower", coefficients.by(one -> StrictMath.exp(one.lower())))
                .put("rateRatioUpper", coefficients.by(one -> StrictMath.exp(one.upper())));
    }

    static List<Double> list(double[] values) {
        return java.util.Arrays.stream(values).boxed().toList();
    }

    Map<String, @Nullable Object> values() {
        return values;
    }
}
