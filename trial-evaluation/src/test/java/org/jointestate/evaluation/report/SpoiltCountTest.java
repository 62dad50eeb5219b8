package org.jointestate.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.demonstration.DemonstrationTrial;
import org.jointestate.evaluation.demonstration.Variant;
import org.jointestate.evaluation.publish.Publication;
import org.junit.jupiter.api.Test;

class SpoiltCountTest {

    @Test
    void a_negative_count_is_refused_in_words_and_gives_no_verdict() {
        var trial = DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, Variant.DEFAULT);
        var spoilt = trial.observations().stream()
                .filter(one -> one.value() != null && one.value().signum() < 0)
                .findFirst()
                .orElseThrow();
        Measure measure = trial.protocol().measures().stream()
                .filter(one -> one.code().equals(spoilt.measure()))
                .findFirst()
                .orElseThrow();

        var results = new String(
                Publication.publish(trial, Version.internal()).data().entrySet().stream()
                        .filter(file -> file.getKey().endsWith("results.csv"))
                        .findFirst()
                        .orElseThrow()
                        .getValue(),
                java.nio.charset.StandardCharsets.UTF_8);

        var rows = results.lines()
                .filter(line -> line.startsWith(measure.name() + ","))
                .toList();
        assertEquals(3, rows.size());
        assertTrue(rows.stream().allMatch(row -> row.contains("not worked out")), String.join("\n", rows));
    }
}
