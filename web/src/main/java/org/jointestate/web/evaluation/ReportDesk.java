package org.jointestate.web.evaluation;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.evaluation.SeeReports;
import org.jointestate.evaluation.dataset.FolderReading;
import org.jointestate.evaluation.dataset.FrozenFolder;
import org.jointestate.evaluation.publish.Publication;
import org.jointestate.evaluation.report.Progress;
import org.jointestate.evaluation.report.Version;
import org.jointestate.web.evaluation.outbound.FrozenBytes;

/**
 * Makes reports of frozen datasets, away from the request that asks. The same files always give the same bytes, so a report made once is
 * kept for the next reader, and everybody who asks for one while it is made waits for the same. Only two are made at a time, since each
 * takes memory. Nothing is written down: after a restart the next question starts the making again.
 */
@ApplicationScoped
public class ReportDesk {

    private static final int KEPT = 8;

    /** What a report is made from. */
    record Order(DatasetId dataset, int measures, SortedMap<String, byte[]> frozen) {
        private Made made() {
            return new Made(
                    dataset, new String(frozen.getOrDefault("sign-offs.json", new byte[0]), StandardCharsets.UTF_8));
        }
    }

    /** A report is another one when somebody has signed it. */
    private record Made(DatasetId dataset, String signatures) {}

    /** How the files of a dataset become a report. */
    interface Maker {
        Publication make(Order order, Progress progress);
    }

    @Resource
    private ManagedExecutorService managed;

    private final Executor executor;
    private final Maker maker;
    private final Semaphore room = new Semaphore(2);
    private final Map<Made, ReportMaking> makings = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Made, ReportMaking> eldest) {
            return size() > KEPT && eldest.getValue().ended();
        }
    };

    @SuppressWarnings("NullAway.Init")
    public ReportDesk() {
        this.executor = work -> managed.execute(work);
        this.maker = ReportDesk::render;
    }

    @SuppressWarnings("NullAway.Init")
    ReportDesk(Executor executor, Maker maker) {
        this.executor = executor;
        this.maker = maker;
    }

    /** A making of the report of a dataset that has not come to its end, or to a bad one; that can be looked at without reading the data. */
    public Optional<ReportMaking> unfinished(DatasetId id) {
        synchronized (makings) {
            return makings.entrySet().stream()
                    .filter(entry -> entry.getKey().dataset().equals(id))
                    .map(Map.Entry::getValue)
                    .filter(making -> !making.ended() || making.failure().isPresent())
                    .reduce((earlier, later) -> later);
        }
    }

    /** Starts the making, or joins the one that is there. One that has failed is tried again. */
    public ReportMaking ask(SeeReports.Opened opened) {
        return ask(new Order(
                opened.dataset().id(), opened.trial().protocol().measures().size(), FrozenBytes.of(opened.files())));
    }

    ReportMaking ask(Order order) {
        ReportMaking making;
        synchronized (makings) {
            var known = makings.get(order.made());
            if (known != null && known.failure().isEmpty()) {
                return known;
            }
            makings.entrySet()
                    .removeIf(entry -> entry.getKey().dataset().equals(order.dataset())
                            && entry.getValue().failure().isPresent());
            making = new ReportMaking();
            makings.put(order.made(), making);
        }
        try {
            executor.execute(() -> make(order, making));
        } catch (RejectedExecutionException stopping) {
            making.failed(stopping);
        }
        return making;
    }

    /**
     * The report, once it is made.
     *
     * @throws IllegalStateException when it could not be made: the stored files are not what was frozen, which only somebody at the tables
     *     can bring about
     */
    public Publication make(SeeReports.Opened opened) {
        return ask(opened).await(Duration.ofHours(1)).orElseThrow().publication();
    }

    private void make(Order order, ReportMaking making) {
        room.acquireUninterruptibly();
        try {
            making.made(MadeReport.of(maker.make(order, making::at), order.frozen()));
        } catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError broken) {
            making.failed(broken);
        } finally {
            room.release();
        }
    }

    private static Publication render(Order order, Progress progress) {
        progress.at(Progress.Step.of(Progress.Stage.READING, order.measures()));
        var reading = FrozenFolder.read(order.frozen());
        if (reading instanceof FolderReading.Refused refused) {
            throw new IllegalStateException(
                    "The dataset (%s) cannot be read: %s".formatted(order.dataset(), refused.sentence()));
        }
        return Publication.publish(((FolderReading.Read) reading).trial(), Version.internal(order.frozen()), progress);
    }
}
