package org.jointestate.domain.evaluation.signoff;

import java.time.LocalDate;
import java.util.Optional;
import org.jointestate.domain.evaluation.paper.Exemption;

/**
 * How a version was published.
 *
 * @param number 1 for the first version of the report of a trial; each later one is a correction
 * @param board before whom it is laid
 * @param meeting the day on which the board meets, if it is known
 * @param preElection whether it falls into the weeks before an election, as whoever published it answered
 * @param election the day of that election
 * @param electionBecause why it is published all the same, or why a known election does not matter
 * @param purpose what the board is asked for; empty when that goes by what the authors wrote
 * @param exemption why everybody may not read the two pages for the board; nothing when they may
 * @param opened why everybody may read them though those of the version before are exempt; nothing where they are not
 */
public record Publishing(
        int number,
        String board,
        Optional<LocalDate> meeting,
        boolean preElection,
        Optional<LocalDate> election,
        String electionBecause,
        Optional<Purpose> purpose,
        Optional<Exemption> exemption,
        Optional<String> opened) {

    /** With pages for the board that everybody may read, as those before. */
    public Publishing(
            int number,
            String board,
            Optional<LocalDate> meeting,
            boolean preElection,
            Optional<LocalDate> election,
            String electionBecause,
            Optional<Purpose> purpose) {
        this(
                number,
                board,
                meeting,
                preElection,
                election,
                electionBecause,
                purpose,
                Optional.empty(),
                Optional.empty());
    }
}
