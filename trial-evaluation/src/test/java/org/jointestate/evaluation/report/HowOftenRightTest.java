package org.jointestate.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.demonstration.DemonstrationTrial;
import org.jointestate.evaluation.demonstration.Variant;
import org.junit.jupiter.api.Test;

class HowOftenRightTest {

    private static final FrozenTrial TRIAL =
            DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, Variant.DEFAULT);

    @Test
    void annex_a_quotes_the_nearest_simulated_trials_of_each_primary_measure() {
        var said = annexLines(TRIAL);

        assertEquals(
                List.of("Safe and Well visits.", "Joint referrals.", "Response to a referral."),
                said.stream().map(Block.Paragraph::lead).toList());
        assertTrue(
                said.get(0)
                        .text()
                        .startsWith(
                                "In 2,000 simulated trials like this one (counted by the month, about 1,000 a month, a season, "),
                said.get(0).text());
        assertTrue(
                said.get(1).text().contains("about 20 a month, no season, "),
                said.get(1).text());
        assertTrue(
                said.get(2).text().contains("(medians of times by the month, "),
                said.get(2).text());
        for (var line : said) {
            assertTrue(line.text().contains("the last six weeks touched by a lockdown"), line.text());
            assertTrue(line.text().contains("without any effect, the method wrongly said lower in "), line.text());
            assertTrue(line.text().contains("The likely range held the true value in "), line.text());
            assertTrue(
                    line.text().contains(" were it much (autocorrelation 0.6), the range would hold it in "),
                    line.text());
            assertTrue(line.text().contains("Of true changes \u221230\u00a0% was found in "), line.text());
        }
    }

    @Test
    void a_trial_unlike_all_that_were_simulated_is_told_so() {
        var said =
                annexLines(DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, Variant.FIVE_BASELINE_MONTHS));

        assertEquals(3, said.size());
        said.forEach(line -> assertTrue(
                line.text().startsWith("No simulated trial is like this one")
                        && line.text().contains("5 usable months"),
                line.text()));
    }

    @Test
    void the_simulated_trials_are_judged_by_the_headline_of_the_report() {
        for (var measure : TRIAL.protocol().measures()) {
            var reported = Analysis.of(MeasureData.of(TRIAL, measure));

            var alone = Headline.of(TRIAL, measure);

            assertEquals(reported.answer().verdict(), alone.verdict(), measure.code());
            assertEquals(reported.headline().change(), alone.change(), measure.code());
        }
    }

    private static List<Block.Paragraph> annexLines(FrozenTrial trial) {
        return ReportWriter.write(trial, Version.internal()).sections().stream()
                .filter(s -> s.id().equals("annex-a"))
                .flatMap(s -> s.blocks().stream())
                .filter(b -> b instanceof Block.Paragraph p && !p.lead().isEmpty())
                .map(b -> (Block.Paragraph) b)
                .toList();
    }
}
