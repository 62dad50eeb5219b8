package org.jointestate.domain.evaluation.signoff;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.evaluation.paper.Exemption;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.protocol.TrialCode;

/**
 * One step of a sign-off, under one report. It is added and never changed or removed: the store itself refuses it.
 *
 * @param place of this step among all of the dataset, from 1
 * @param round counts how often the report was submitted
 * @param bound the hash of data, words and engine that it was given for
 * @param organisation of whoever signs
 * @param actingFor in whose place, when a deputy signs
 * @param answer of a key holder; {@link KeyAnswer#AGREE} for every other step
 * @param note a comment, a note, a dissent, a correction or a reason, as the step asks
 */
public record Signature(
        UUID id,
        TrialCode trial,
        DatasetId dataset,
        int place,
        int round,
        String bound,
        Step step,
        OrganisationCode organisation,
        PersonId by,
        Optional<PersonId> actingFor,
        KeyAnswer answer,
        String note,
        Instant at,
        Optional<Review> review,
        Optional<Publishing> publishing) {

    public static final int LONGEST_NOTE = 2000;

    /** Databases keep microseconds, and the report prints what they keep. */
    public Signature {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** All of it that somebody wrote and that is read as it stands. */
    public List<String> written() {
        return written(note, publishing);
    }

    static List<String> written(String note, Optional<Publishing> publishing) {
        var said = publishing.flatMap(Publishing::exemption);
        return Stream.of(
                        Optional.of(note),
                        publishing.map(Publishing::board),
                        publishing.map(Publishing::electionBecause),
                        said.map(Exemption::because),
                        said.map(Exemption::publicInterest),
                        publishing.flatMap(Publishing::opened))
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** What there is once in a round; the store lets no second one in. */
    public String slot() {
        return step == Step.KEY_TURNED ? keyOf(organisation) : step.name();
    }

    public static String keyOf(OrganisationCode organisation) {
        return "KEY " + organisation;
    }

    /** Whether one person may do only one of these in a round. */
    public boolean isOfOnePerson() {
        return step == Step.SUBMITTED || step == Step.REVIEWED || step == Step.KEY_TURNED;
    }
}
