package org.jointestate.evaluation.method.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jointestate.evaluation.method.Counts;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;

/** Ordinary least squares of one column on others, with an intercept. Rows with a missing value are left out and counted. */
public final class LinearModel {
    private static final String ID = "ols";

    private LinearModel() {}

    /** @param rSquared share of the variation around the mean that the columns account for */
    public record Fit(Coefficients coefficients, double residualSd, double rSquared, int df) {}

    public static Result<Fit> fit(double[] y, Map<String, double[]> columns) {
        if (columns.values().stream().anyMatch(column -> column.length != y.length)) {
            return Result.refused(ID, Reason.INVALID_DATA, "the columns are not equally long");
        }
        var names = new ArrayList<String>(List.of("(Intercept)"));
        names.addAll(columns.keySet());
        var rows = new ArrayList<double[]>();
        var response = new ArrayList<Double>();
        for (var i = 0; i < y.length; i++) {
            var row = new double[names.size()];
            row[0] = 1;
            var complete = !Double.isNaN(y[i]);
            var j = 1;
            for (var column : columns.values()) {
                row[j++] = column[i];
                complete &= !Double.isNaN(column[i]);
            }
            if (complete) {
                rows.add(row);
                response.add(y[i]);
            }
        }
        if (rows.isEmpty()) {
            return Result.refused(ID, Reason.NO_DATA);
        }
        if (rows.size() <= names.size()) {
            return Result.refused(ID, Reason.TOO_FEW_POINTS);
        }
        var values = response.stream().mapToDouble(Double::doubleValue).toArray();
        if (Counts.constant(values)) {
            return Result.refused(ID, Reason.NO_VARIATION);
        }
        var fit = LeastSquares.fit(rows.toArray(double[][]::new), values);
        if (fit.isEmpty()) {
            return Result.refused(ID, Reason.SINGULAR_DESIGN);
        }
        var least = fit.get();
        var mean = Counts.mean(values);
        var total = Counts.sum(java.util.Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .toArray());
        var numbers = new Fit(
                Coefficients.studentT(names, least.coefficients(), least.standardErrors(), least.df()),
                StrictMath.sqrt(least.residualVariance()),
                1 - least.residualSumOfSquares() / total,
                least.df());
        var envelope = Envelope.of(
                        ID, values.length, "A straight line was fitted through %s points.".formatted(values.length))
                .withMissing(y.length - values.length)
                .withDf(least.df());
        return new Result<>(envelope, numbers);
    }
}
