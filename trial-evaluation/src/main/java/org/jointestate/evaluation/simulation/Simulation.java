package org.jointestate.evaluation.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jointestate.evaluation.characteristics.Scenario;
import org.jointestate.evaluation.characteristics.Tally;
import org.jointestate.evaluation.demonstration.SimulatedTrials;
import org.jointestate.evaluation.report.Headline;

/** Tries the headline on trials whose truth is known. Trials are made by number, so that it does not matter which thread makes which. */
final class Simulation {

    private static final int TOGETHER = 100;

    private final long seed;
    private final int trials;
    private final int threads;

    Simulation(long seed, int trials, int threads) {
        this.seed = seed;
        this.trials = trials;
        this.threads = threads;
    }

    /** One tally for each scenario, in their order. */
    List<Tally> run(List<Scenario> scenarios, Consumer<Tally> done) {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var waiting = new ArrayList<List<Future<Tally>>>();
            for (var scenario : scenarios) {
                var made = new SimulatedTrials(scenario, seed);
                var parts = new ArrayList<Future<Tally>>();
                for (int from = 1; from <= trials; from += TOGETHER) {
                    parts.add(pool.submit(part(scenario, made, from, Math.min(trials, from + TOGETHER - 1))));
                }
                waiting.add(parts);
            }
            var tallies = new ArrayList<Tally>();
            for (int n = 0; n < waiting.size(); n++) {
                var tally = Tally.none(scenarios.get(n));
                for (var part : waiting.get(n)) {
                    tally = tally.plus(part.get());
                }
                done.accept(tally);
                tallies.add(tally);
            }
            return tallies;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The simulation was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A simulated trial could not be judged: " + e.getCause(), e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Callable<Tally> part(Scenario scenario, SimulatedTrials made, int from, int to) {
        return () -> {
            var tally = Tally.none(scenario);
            for (int number = from; number <= to; number++) {
                tally = tally.plus(judged(scenario, made, number));
            }
            return tally;
        };
    }

    private static Tally judged(Scenario scenario, SimulatedTrials made, int number) {
        var headline = Headline.of(made.trial(number), made.measure());
        var likeness = headline.likeness();
        boolean range = headline.change().filter(e -> e.hasInterval()).isPresent();
        return new Tally(
                scenario,
                1,
                one(range),
                one(range && headline.covers(made.truth())),
                one(headline.saysLower()),
                one(headline.saysHigher()),
                one(headline.saysMuchTheSame()),
                one(headline.saysCannotTell()),
                one(headline.saysNothing()),
                one(likeness.isPresent()),
                Tally.millionths(likeness.orElse(0)));
    }

    private static int one(boolean yes) {
        return yes ? 1 : 0;
    }
}
