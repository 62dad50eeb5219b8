package org.jointestate.domain.evaluation.signoff;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jointestate.domain.evaluation.DatasetId;

/**
 * All that a public version is made of, as it was at one moment: what is asked for, the files with every signature in them, also that of
 * the publication itself, and what was published before.
 *
 * @param seen the hash of the report that was on the page
 * @param at when it is published
 * @param corrections of every version, this one included
 */
public record PublicationDraft(
        DatasetId dataset,
        String seen,
        PublishReport.Order order,
        Instant at,
        Publishing publishing,
        String erratum,
        SortedMap<String, String> signedFiles,
        List<PastVersion> past,
        List<PaperMaker.Correction> corrections) {

    public PublicationDraft {
        past = List.copyOf(past);
        corrections = List.copyOf(corrections);
    }

    /** Files of earlier versions never change, so their number and their hashes say enough. */
    boolean isMadeOfTheSameAs(PublicationDraft other) {
        return publishing.equals(other.publishing)
                && erratum.equals(other.erratum)
                && signedFiles.equals(other.signedFiles)
                && past.equals(other.past);
    }
}
