package org.jointestate.domain.evaluation.paper;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jointestate.domain.trial.protocol.TrialCode;

/**
 * What is to be published of a trial at once: the report, and the scrutiny paper made from it.
 *
 * @param version of the report; the scrutiny paper has the same
 * @param kind of the report
 * @param scrutinyTitle and {@code scrutinySummary} are for the list; they count only where the files have a scrutiny paper
 * @param exemption of the scrutiny paper; nothing when everybody may read it
 * @param files by their names; those that begin with {@code scrutiny-paper} are the scrutiny paper's
 */
public record PublicBundle(
        TrialCode trial,
        String trialTitle,
        PaperKind kind,
        int version,
        boolean synthetic,
        String title,
        String summary,
        String scrutinyTitle,
        String scrutinySummary,
        Optional<Meeting> meeting,
        Optional<Exemption> exemption,
        SortedMap<String, byte[]> files) {

    /** Of which everybody may read everything. */
    public PublicBundle(
            TrialCode trial,
            String trialTitle,
            PaperKind kind,
            int version,
            boolean synthetic,
            String title,
            String summary,
            String scrutinyTitle,
            String scrutinySummary,
            Optional<Meeting> meeting,
            SortedMap<String, byte[]> files) {
        this(
                trial,
                trialTitle,
                kind,
                version,
                synthetic,
                title,
                summary,
                scrutinyTitle,
                scrutinySummary,
                meeting,
                Optional.empty(),
                files);
    }

    public PublicBundle {
        if (kind == PaperKind.SCRUTINY_PAPER) {
            throw new IllegalArgumentException("The bundle of %s is of a report.".formatted(trial));
        }
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }
}
