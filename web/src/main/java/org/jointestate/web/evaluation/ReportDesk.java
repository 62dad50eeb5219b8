package org.jointestate.web.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.evaluation.SeeReports;
import org.jointestate.evaluation.dataset.FolderReading;
import org.jointestate.evaluation.dataset.FrozenFolder;
import org.jointestate.evaluation.publish.Publication;
import org.jointestate.evaluation.report.Version;

/**
 * Makes reports of frozen datasets. The same files always give the same bytes, so a report made once is kept for the next reader; only
 * two are made at a time, since each takes memory.
 */
@ApplicationScoped
public class ReportDesk {

    private static final int KEPT = 8;

    /** A report is another one when somebody has signed it. */
    private record Made(DatasetId dataset, String signatures) {}

    private final Semaphore room = new Semaphore(2);
    private final Map<Made, Publication> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Made, Publication> eldest) {
            return size() > KEPT;
        }
    };

    /** @throws IllegalStateException when the stored files are not what was frozen, which only somebody at the tables can bring about */
    public Publication make(SeeReports.Opened opened) {
        var id = new Made(opened.dataset().id(), opened.files().getOrDefault("sign-offs.json", ""));
        synchronized (kept) {
            var known = kept.get(id);
            if (known != null) {
                return known;
            }
        }
        room.acquireUninterruptibly();
        try {
            var made = render(opened);
            synchronized (kept) {
                kept.put(id, made);
            }
            return made;
        } finally {
            room.release();
        }
    }

    /** The frozen files as bytes. */
    public static SortedMap<String, byte[]> bytesOf(SortedMap<String, String> files) {
        var bytes = new TreeMap<String, byte[]>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    private static Publication render(SeeReports.Opened opened) {
        var reading = FrozenFolder.read(bytesOf(opened.files()));
        if (reading instanceof FolderReading.Refused refused) {
            throw new IllegalStateException("The dataset (%s) cannot be read: %s"
                    .formatted(opened.dataset().id(), refused.sentence()));
        }
        return Publication.publish(((FolderReading.Read) reading).trial(), Version.internal());
    }
}
