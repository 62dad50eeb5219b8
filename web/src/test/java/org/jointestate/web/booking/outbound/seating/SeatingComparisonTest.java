package org.jointestate.web.booking.outbound.seating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import org.jointestate.domain.booking.seating.BestInsertion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The solver beside the simple way over 30 drawn weeks; writes target/seating.md, which docs/measurements keeps a copy of. */
@Tag("long")
class SeatingComparisonTest {

    private static final int SEEDS = 30;
    private static final int ORDERS = 30;
    private static final double HUNDREDTHS_TO_METRES = 10_000;

    @Test
    void over_thirty_weeks_the_solver_beats_the_simple_way_under_the_same_rules() throws IOException {
        var solver = new TimefoldSeating();
        var lines = new ArrayList<String>();
        var wins = 0;
        var ties = 0;
        var losses = 0;
        var winsOverThirty = 0;
        var millis = new ArrayList<Long>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            var week = DemonstrationWeek.of(seed);
            var problem = week.draft().problem();
            var simple = problem.score(BestInsertion.seat(problem, seed));
            var thirty = problem.score(BestInsertion.bestOf(ORDERS, problem, seed));
            var began = System.nanoTime();
            var seats = solver.improve(problem, BestInsertion.bestOf(ORDERS, problem, seed), seed);
            millis.add((System.nanoTime() - began) / 1_000_000);
            var score = problem.score(seats);
            assertEquals(0, score.broken(), "seed " + seed);
            wins += score.isBetterThan(simple) ? 1 : 0;
            losses += simple.isBetterThan(score) ? 1 : 0;
            ties += score.equals(simple) ? 1 : 0;
            winsOverThirty += score.isBetterThan(thirty) ? 1 : 0;
            lines.add(String.format(
                    Locale.ROOT,
                    "| %d | %s | %d / %.1f | %d / %.1f | %d / %.1f | %d |",
                    seed,
                    week.says(),
                    simple.unseated(),
                    simple.cost() / HUNDREDTHS_TO_METRES,
                    thirty.unseated(),
                    thirty.cost() / HUNDREDTHS_TO_METRES,
                    score.unseated(),
                    score.cost() / HUNDREDTHS_TO_METRES,
                    millis.get(millis.size() - 1)));
        }
        var verdict = "%d wins, %d ties, %d losses against the simple way; %d of %d against the best of %d simple ways"
                .formatted(wins, ties, losses, winsOverThirty, SEEDS, ORDERS);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/seating.md"), """
                %s, over %d drawn weeks: %s. Longest search %d ms.

                | seed | week | simple: unseated / metres | best of %d simple | solver | ms |
                |---|---|---|---|---|---|
                %s
                """.formatted(
                        solver.name(),
                        SEEDS,
                        verdict,
                        millis.stream().max(Long::compare).orElseThrow(),
                        ORDERS,
                        String.join("\n", lines)));
        Files.writeString(Path.of("target/trials.txt"), "Seating: " + verdict + "\n");

        assertEquals(0, losses, verdict);
        assertEquals(SEEDS, wins, verdict);
    }
}
