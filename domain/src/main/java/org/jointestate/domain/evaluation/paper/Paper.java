package org.jointestate.domain.evaluation.paper;

import java.time.Instant;
import java.util.Optional;
import org.jointestate.domain.trial.protocol.TrialCode;

/**
 * One version of a paper, as it was published. It never changes: what is found wrong is told by an {@link Erratum}, put right in the
 * next version, or the version is withdrawn; each is added beside it.
 *
 * @param version 1 for the first; each later one corrects the one before
 * @param trialTitle what the trial was called when this was published
 * @param summary some sentences for the list, already fit to be read by everybody
 * @param meeting where it is or was looked at, if anywhere
 * @param exemption why its pages are kept back from everybody; nothing when they may be read
 * @param synthetic true for a demonstration: every page that shows it says so
 */
public record Paper(
        PaperId id,
        PaperSlug slug,
        int version,
        PaperKind kind,
        TrialCode trial,
        String trialTitle,
        String title,
        String summary,
        Optional<Meeting> meeting,
        Optional<Exemption> exemption,
        boolean synthetic,
        Instant publishedAt) {

    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_SUMMARY = 2000;

    /** One that everybody may read. */
    public Paper(
            PaperId id,
            PaperSlug slug,
            int version,
            PaperKind kind,
            TrialCode trial,
            String trialTitle,
            String title,
            String summary,
            Optional<Meeting> meeting,
            boolean synthetic,
            Instant publishedAt) {
        this(
                id,
                slug,
                version,
                kind,
                trial,
                trialTitle,
                title,
                summary,
                meeting,
                Optional.empty(),
                synthetic,
                publishedAt);
    }

    public Paper {
        if (version < 1) {
            throw new IllegalArgumentException("The version (%d) must be 1 or more.".formatted(version));
        }
        limit("title", title, LONGEST_TITLE);
        limit("trial title", trialTitle, LONGEST_TITLE);
        limit("summary", summary, LONGEST_SUMMARY);
    }

    private static void limit(String what, String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            throw new IllegalArgumentException(
                    "The %s (%s) must have 1 to %d characters.".formatted(what, text, longest));
        }
    }
}
