package org.jointestate.evaluation.method;

/** Neumaier's sum: the rounding errors are kept and added at the end, so a million large values lose nothing. */
public final class CompensatedSum {
    private double sum;
    private double lost;

    public void add(double value) {
        var next = sum + value;
        lost += StrictMath.abs(sum) >= StrictMath.abs(value) ? (sum - next) + value : (value - next) + sum;
        sum = next;
    }

    /** Adds a product without rounding it first. */
    public void addProduct(double a, double b) {
        var product = a * b;
        add(product);
        lost += Math.fma(a, b, -product);
    }

    public double value() {
        var total = sum + lost;
        return Double.isNaN(total) ? sum : total;
    }
}
