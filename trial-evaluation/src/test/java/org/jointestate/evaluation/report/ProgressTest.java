package org.jointestate.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.stream.IntStream;
import org.jointestate.evaluation.demonstration.DemonstrationTrial;
import org.jointestate.evaluation.demonstration.Variant;
import org.jointestate.evaluation.publish.Publication;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void the_steps_are_told_in_order_each_once_and_the_last_is_the_last() {
        var trial = DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, Variant.DEFAULT);
        var measures = trial.protocol().measures().size();
        var steps = new ArrayList<Progress.Step>();
        steps.add(Progress.Step.of(Progress.Stage.READING, measures));

        Publication.publish(trial, Version.internal(), steps::add);

        assertEquals(
                IntStream.rangeClosed(1, measures + 6).boxed().toList(),
                steps.stream().map(Progress.Step::number).toList());
        steps.forEach(step -> assertEquals(measures + 6, step.of(), step.toString()));
        assertEquals(
                measures,
                steps.stream()
                        .filter(step -> step.stage() == Progress.Stage.MEASURE)
                        .count());
        assertEquals(Progress.Stage.OFFICE, steps.get(steps.size() - 1).stage());
    }

    @Test
    void whoever_listens_changes_nothing() {
        var trial = org.jointestate.evaluation.publish.Trials.usual();

        var heard = Publication.publish(trial, Version.internal(), step -> {});
        var unheard = Publication.publish(trial, Version.internal());

        assertArrayEquals(unheard.pdf(), heard.pdf());
        assertArrayEquals(unheard.html(), heard.html());
    }
}
