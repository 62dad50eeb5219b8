package org.jointestate.evaluation.method.regression;

/** The three products the variance formulas need; matrices are arrays of rows. */
public final class Matrices {

    private Matrices() {}

    /** v' M v. */
    public static double quadratic(double[][] m, double[] v) {
        var sum = 0.0;
        for (var i = 0; i < v.length; i++) {
            for (var j = 0; j < v.length; j++) {
                sum += v[i] * m[i][j] * v[j];
            }
        }
        return sum;
    }

    public static double dot(double[] a, double[] b) {
        var sum = 0.0;
        for (var i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Square roots of the diagonal of B M B, for a symmetric bread B and meat M. */
    public static double[] sandwichErrors(double[][] bread, double[][] meat) {
        var errors = new double[bread.length];
        for (var j = 0; j < errors.length; j++) {
            errors[j] = StrictMath.sqrt(quadratic(meat, bread[j]));
        }
        return errors;
    }

    /** Adds weight times a b' to the matrix. */
    public static void addOuter(double[][] into, double[] a, double[] b, double weight) {
        for (var i = 0; i < a.length; i++) {
            for (var j = 0; j < b.length; j++) {
                into[i][j] += weight * a[i] * b[j];
            }
        }
    }
}
