package org.jointestate.evaluation.method.regression;

/**
 * Standard errors that do not trust the residuals to be independent or equally spread (method.md 3.4 and 3.6).
 * Newey and West 1987 with Bartlett weights, no prewhitening and the factor n/(n-k), as sandwich::NeweyWest with
 * adjust=TRUE; MacKinnon and White 1985 HC1 and HC3, as sandwich::vcovHC.
 */
public final class RobustErrors {

    private RobustErrors() {}

    /** The default number of lags, 4 (n/100)^(2/9) rounded down. */
    public static int lagFor(int n) {
        return (int) StrictMath.floor(4 * StrictMath.pow(n / 100.0, 2.0 / 9.0));
    }

    /** The rows are taken as neighbours in their order, as the R function does. */
    public static double[] neweyWest(LeastSquares fit, int lag) {
        var x = fit.design();
        var e = fit.residuals();
        var n = e.length;
        var k = x[0].length;
        var meat = new double[k][k];
        for (var l = 0; l <= StrictMath.min(lag, n - 1); l++) {
            var weight = 1 - l / (lag + 1.0);
            for (var t = l; t < n; t++) {
                var product = weight * e[t] * e[t - l];
                Matrices.addOuter(meat, x[t], x[t - l], product);
                if (l > 0) {
                    Matrices.addOuter(meat, x[t - l], x[t], product);
                }
            }
        }
        return scaled(Matrices.sandwichErrors(fit.inverse(), meat), n / (double) (n - k));
    }

    public static double[] hc1(LeastSquares fit) {
        var n = fit.residuals().length;
        return scaled(heteroscedastic(fit, 0), n / (double) fit.df());
    }

    /** NaN when one row alone decides a coefficient, because its residual is then always zero. */
    public static double[] hc3(LeastSquares fit) {
        return heteroscedastic(fit, 2);
    }

    private static double[] heteroscedastic(LeastSquares fit, int leveragePower) {
        var x = fit.design();
        var e = fit.residuals();
        var h = fit.leverages();
        var k = x[0].length;
        var meat = new double[k][k];
        for (var t = 0; t < e.length; t++) {
            var room = 1 - h[t];
            var shrink = leveragePower == 0 ? 1 : room < 1e-10 ? Double.NaN : StrictMath.pow(room, leveragePower);
            Matrices.addOuter(meat, x[t], x[t], e[t] * e[t] / shrink);
        }
        return Matrices.sandwichErrors(fit.inverse(), meat);
    }

    private static double[] scaled(double[] errors, double varianceFactor) {
        for (var j = 0; j < errors.length; j++) {
            errors[j] *= StrictMath.sqrt(varianceFactor);
        }
        return errors;
    }
}
