package org.jointestate.evaluation.characteristics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One kind of trial that is simulated many times: two years before it and six months in it.
 *
 * @param perMonth how many are counted, or how many times are measured, in a month on average
 * @param season whether the year moves the numbers and the model is given terms for it
 * @param autocorrelation in tenths: how far what stirs the mean of a month is like that of the month before
 * @param lockdown whether the last six weeks are touched by one
 * @param effect in per cent, what the trial really does; 0 for nothing
 */
public record Scenario(
        Kind kind, Cadence cadence, int perMonth, boolean season, int autocorrelation, boolean lockdown, int effect) {

    /** What is measured. */
    public enum Kind {
        /** How many there were in a period. */
        COUNT,
        /** The median of how long each took. */
        TIME
    }

    public enum Cadence {
        MONTH,
        WEEK
    }

    public static final List<Integer> VOLUMES = List.of(2, 20, 100, 1000);
    public static final List<Integer> AUTOCORRELATIONS = List.of(0, 3, 6);
    public static final List<Integer> EFFECTS = List.of(-30, -20, -10, 20);
    /** The one at which known effects are simulated, as most of the demonstration's measures have it. */
    public static final int USUAL_AUTOCORRELATION = 3;

    public static final int MOST_AUTOCORRELATION = 6;

    public static final int TIMES_A_MONTH = 20;

    /** Every scenario in the order of the shipped files. */
    public static List<Scenario> all() {
        var all = new ArrayList<Scenario>();
        for (var cadence : Cadence.values()) {
            for (var season : List.of(true, false)) {
                for (int volume : VOLUMES) {
                    add(all, Kind.COUNT, cadence, volume, season);
                }
            }
        }
        add(all, Kind.TIME, Cadence.MONTH, TIMES_A_MONTH, false);
        return List.copyOf(all);
    }

    private static void add(List<Scenario> all, Kind kind, Cadence cadence, int volume, boolean season) {
        for (var lockdown : List.of(false, true)) {
            for (int like : AUTOCORRELATIONS) {
                all.add(new Scenario(kind, cadence, volume, season, like, lockdown, 0));
            }
            for (int effect : EFFECTS) {
                all.add(new Scenario(kind, cadence, volume, season, USUAL_AUTOCORRELATION, lockdown, effect));
            }
        }
    }

    /** {@code count-month-100-season-like3-lockdown-minus20}: every part in its place, for the command and the files. */
    public String name() {
        return String.join(
                "-",
                kind.name().toLowerCase(Locale.ROOT),
                cadence.name().toLowerCase(Locale.ROOT),
                String.valueOf(perMonth),
                season ? "season" : "even",
                "like" + autocorrelation,
                lockdown ? "lockdown" : "undisturbed",
                effect == 0 ? "same" : (effect < 0 ? "minus" : "plus") + Math.abs(effect));
    }

    public boolean withoutEffect() {
        return effect == 0;
    }

    /** The true value of what the headline estimates, as a ratio. */
    public double ratio() {
        return 1 + effect / 100.0;
    }

    /** The same trial with another true effect, at the autocorrelation at which effects are simulated. */
    public Scenario with(int otherEffect) {
        return new Scenario(
                kind,
                cadence,
                perMonth,
                season,
                otherEffect == 0 ? autocorrelation : USUAL_AUTOCORRELATION,
                lockdown,
                otherEffect);
    }

    public Scenario withAutocorrelation(int other) {
        return new Scenario(kind, cadence, perMonth, season, other, lockdown, effect);
    }
}
