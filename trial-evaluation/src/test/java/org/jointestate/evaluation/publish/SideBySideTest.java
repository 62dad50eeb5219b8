package org.jointestate.evaluation.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jointestate.evaluation.demonstration.DemonstrationTrial;
import org.jointestate.evaluation.demonstration.Variant;
import org.jointestate.evaluation.report.Version;
import org.junit.jupiter.api.Test;

/** Reports that are made at the same time share a typeface and templates, and nothing of each other. */
class SideBySideTest {

    @Test
    void reports_made_at_the_same_time_have_the_bytes_of_one_made_alone() throws Exception {
        var trial = DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, Variant.NO_COVID);
        var alone = Publication.publish(trial, Version.internal());
        var pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Publication> one = () -> Publication.publish(trial, Version.internal());
            var jobs = new ArrayList<Callable<Publication>>();
            for (int n = 0; n < 8; n++) {
                jobs.add(one);
            }

            for (var made : pool.invokeAll(jobs)) {
                assertArrayEquals(alone.pdf(), made.get().pdf());
                assertEquals(text(alone.html()), text(made.get().html()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static String text(byte[] page) {
        return new String(page, StandardCharsets.UTF_8);
    }
}
