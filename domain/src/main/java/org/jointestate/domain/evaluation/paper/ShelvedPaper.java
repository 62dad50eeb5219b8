package org.jointestate.domain.evaluation.paper;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A version of a paper with what was added beside it since.
 *
 * @param files in the order of their names
 * @param errata of the paper, through all its versions, in the order of their numbers
 * @param correctedBy the version that came after this one, if one did
 */
public record ShelvedPaper(
        Paper paper,
        List<PaperFile.Entry> files,
        List<Erratum> errata,
        Optional<Withdrawal> withdrawal,
        OptionalInt correctedBy) {

    public ShelvedPaper {
        files = List.copyOf(files);
        errata = List.copyOf(errata);
    }

    public boolean isWithdrawn() {
        return withdrawal.isPresent();
    }
}
