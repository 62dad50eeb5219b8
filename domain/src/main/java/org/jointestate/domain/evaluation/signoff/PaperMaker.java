package org.jointestate.domain.evaluation.signoff;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/** Makes what everybody may read of a report: a pure function of its signed files, of how it is published and of what was corrected. */
public interface PaperMaker {

    /** A correction as the report lists it. */
    record Correction(Instant at, String text) {}

    /** What came of it. */
    sealed interface Made {

        /** @param files of the report and of its scrutiny paper, by name; titles and summaries are for the list of papers */
        record Paper(
                String title,
                String summary,
                String scrutinyTitle,
                String scrutinySummary,
                SortedMap<String, byte[]> files)
                implements Made {}

        /** It would give away what must not be: each sentence names a number, and how. */
        record Unsafe(List<String> sentences) implements Made {
            public Unsafe {
                sentences = List.copyOf(sentences);
            }
        }
    }

    /**
     * @param past the versions before this one
     * @param corrections of every version, this one included
     * @param earlier the files of each version that was published before, the first one first
     */
    Made make(
            SortedMap<String, String> signedFiles,
            Publishing publishing,
            List<PastVersion> past,
            List<Correction> corrections,
            List<SortedMap<String, byte[]>> earlier);
}
