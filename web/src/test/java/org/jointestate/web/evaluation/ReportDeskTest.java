package org.jointestate.web.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.evaluation.dataset.FrozenFolder;
import org.jointestate.evaluation.dataset.Hashes;
import org.jointestate.evaluation.demonstration.PublishedExamples;
import org.jointestate.evaluation.publish.Publication;
import org.jointestate.evaluation.publish.archive.Archive;
import org.jointestate.evaluation.publish.rscript.RAnnex;
import org.jointestate.evaluation.report.Progress;
import org.jointestate.evaluation.report.Version;
import org.junit.jupiter.api.Test;

class ReportDeskTest {

    private static final DatasetId DATASET = DatasetId.of("11111111-2222-4333-8444-555555555555");
    private static final Publication PUBLICATION =
            Publication.publish(PublishedExamples.crimeFiles(), Version.internal());

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void nothing_is_made_while_somebody_asks_and_all_who_ask_meanwhile_wait_for_the_same() {
        var desk = new ReportDesk(waiting::add, this::publication);

        var first = desk.ask(order());
        var second = desk.ask(order());

        assertSame(first, second);
        assertEquals(1, waiting.size());
        assertTrue(first.result().isEmpty() && first.step().isEmpty());
        waiting.remove().run();
        assertSame(PUBLICATION, first.result().orElseThrow().publication());
        assertSame(first, desk.ask(order()), "made once, kept for the next");
        assertEquals(1, made.get());
    }

    @Test
    void the_step_it_is_at_can_be_seen_from_outside() {
        var seen = new ArrayList<Progress.Step>();
        var making = new ReportMaking[1];
        var desk = new ReportDesk(waiting::add, (order, progress) -> {
            progress.at(Progress.Step.of(Progress.Stage.READING, 200));
            making[0].step().ifPresent(seen::add);
            progress.at(Progress.Step.measure(17, 200));
            making[0].step().ifPresent(seen::add);
            return PUBLICATION;
        });

        making[0] = desk.ask(order());
        waiting.remove().run();

        assertEquals(
                List.of(
                        new Progress.Step(Progress.Stage.READING, 0, 0, 1, 206),
                        new Progress.Step(Progress.Stage.MEASURE, 17, 200, 18, 206)),
                seen);
    }

    @Test
    void one_that_fails_says_under_which_reference_and_is_made_again_when_asked_for_again() {
        var desk = new ReportDesk(waiting::add, (order, progress) -> {
            if (made.getAndIncrement() == 0) {
                throw new IllegalStateException("broken");
            }
            return PUBLICATION;
        });

        var first = desk.ask(order());
        waiting.remove().run();

        assertFalse(first.failure().orElseThrow().isBlank());
        assertTrue(first.result().isEmpty());
        assertThrows(IllegalStateException.class, () -> first.await(Duration.ZERO));
        assertSame(first, desk.unfinished(DATASET).orElseThrow(), "looking is not trying again");
        var second = desk.ask(order());
        assertNotSame(first, second);
        waiting.remove().run();
        assertTrue(second.result().isPresent());
        assertTrue(desk.unfinished(DATASET).isEmpty());
    }

    @Test
    void a_report_that_somebody_has_signed_is_another_one() {
        var desk = new ReportDesk(waiting::add, this::publication);
        var unsigned = desk.ask(order());
        waiting.remove().run();
        var files = new TreeMap<String, byte[]>();
        files.put("sign-offs.json", new byte[] {'[', ']'});

        var signed = desk.ask(new ReportDesk.Order(DATASET, 1, files));

        assertNotSame(unsigned, signed);
        assertSame(signed, desk.unfinished(DATASET).orElseThrow());
        waiting.remove().run();
        assertEquals(2, made.get());
    }

    @Test
    void after_a_restart_nobody_knows_of_it_and_the_next_question_starts_it_again() {
        var before = new ReportDesk(waiting::add, this::publication);
        before.ask(order());
        waiting.clear();

        var after = new ReportDesk(waiting::add, this::publication);

        assertTrue(after.unfinished(DATASET).isEmpty());
        var making = after.ask(order());
        waiting.remove().run();
        assertTrue(making.result().isPresent());
    }

    @Test
    void two_are_made_at_a_time_and_whoever_waits_too_long_is_told() throws Exception {
        var pool = Executors.newCachedThreadPool();
        try {
            var started = new CountDownLatch(2);
            var end = new CountDownLatch(1);
            var desk = new ReportDesk(pool, (order, progress) -> {
                progress.at(Progress.Step.of(Progress.Stage.READING, 1));
                started.countDown();
                await(end);
                return PUBLICATION;
            });
            desk.ask(order(1));
            desk.ask(order(2));
            assertTrue(started.await(1, TimeUnit.MINUTES));

            var third = desk.ask(order(3));

            assertTrue(third.await(Duration.ofMillis(200)).isEmpty());
            assertTrue(third.step().isEmpty(), "it waits for its turn");
            end.countDown();
            assertTrue(third.await(Duration.ofMinutes(1)).isPresent());
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void each_file_is_listed_with_its_size_and_hash_and_the_archives_hold_the_same() throws Exception {
        var trial = PublishedExamples.crimeFiles();
        var listed = MadeReport.of(PUBLICATION, FrozenFolder.files(trial));

        for (var file : listed.listed()) {
            var bytes = listed.files().get(file.name());
            assertEquals(bytes.length, file.size(), file.name());
            assertEquals(Hashes.sha256(bytes), file.hash(), file.name());
        }
        assertTrue(listed.files(true).keySet().containsAll(PUBLICATION.files().keySet()));
        assertEquals(
                Hashes.sha256(Archive.of(FrozenFolder.files(trial))),
                listed.folder().hash());
        assertFalse(listed.files().containsKey(MadeReport.FOLDER), "handed out by another door");
        assertEquals("Values of the measures", listed.tables().get("measures.csv"));
        listed.files().keySet().forEach(name -> assertFalse(ReportFile.of(name) == ReportFile.OTHER, name));
    }

    @Test
    void each_kind_of_file_has_its_type_of_content_and_its_words() {
        var words = new org.jointestate.web.shared.Words();

        assertEquals(ReportFile.SCRIPT_DATA, ReportFile.of("r/printed.csv"));
        assertEquals(ReportFile.SCRIPT, ReportFile.of("r/recompute.R"));
        assertTrue(ReportFile.of("r/printed.csv").mimeType().startsWith("text/csv"));
        for (var kind : ReportFile.values()) {
            assertTrue(words.has("files.says." + kind), kind.name());
        }
        for (var stage : Progress.Stage.values()) {
            assertTrue(words.has("files.stage." + stage), stage.name());
        }
    }

    @Test
    void people_one_by_one_are_in_the_annex_of_those_alone_who_may_have_them() throws Exception {
        var made = MadeReport.of(PUBLICATION, FrozenFolder.files(PublishedExamples.crimeFiles()));

        for (var name : List.of("presence.csv", "survey.csv", "outcome-records.csv")) {
            assertTrue(made.files(true).keySet().stream().anyMatch(file -> file.endsWith("data/" + name)), name);
            assertTrue(made.files(false).keySet().stream().noneMatch(file -> file.endsWith(name)), name);
        }
        for (var all : List.of(true, false)) {
            assertTrue(made.files(all).containsKey(RAnnex.SCRIPT));
            for (var file : made.listed(all)) {
                assertEquals(Hashes.sha256(made.files(all).get(file.name())), file.hash(), file.name());
            }
        }
        assertEquals(
                PUBLICATION.r().get(RAnnex.PRINTED).length, made.files(true).get(RAnnex.PRINTED).length);
    }

    private Publication publication(ReportDesk.Order order, Progress progress) {
        made.incrementAndGet();
        return PUBLICATION;
    }

    private static ReportDesk.Order order() {
        return new ReportDesk.Order(DATASET, 1, new TreeMap<>());
    }

    private static ReportDesk.Order order(int number) {
        return new ReportDesk.Order(DatasetId.of("11111111-2222-4333-8444-00000000000" + number), 1, new TreeMap<>());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(1, TimeUnit.MINUTES));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
