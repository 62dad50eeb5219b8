package org.jointestate.domain.trial.survey.online;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.people.EmailAddress;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.outbox.OutboxMessage;
import org.jointestate.domain.trial.protocol.TrialCode;

/**
 * What a mail about a wave says. A reminder says the same to everybody and holds no code: who has answered is known to nobody.
 *
 * @param code a fresh code, in an invitation alone; it stands nowhere else
 */
public record SurveyLetter(
        EmailAddress to, String trial, String wave, LocalDate lastDay, boolean synthetic, Optional<String> code) {

    /** The topic of the outbox for these. */
    public static final String TOPIC = "survey-mail";

    public enum Kind {
        INVITATION,
        REMINDER
    }

    /**
     * What the outbox holds of it: ids, and never a code.
     *
     * @param mailing which time codes were sent by mail
     */
    record Ordered(Kind kind, TrialCode trial, int wave, PersonId person, int mailing) {

        OutboxMessage message(Instant at) {
            return OutboxMessage.about(
                    TOPIC,
                    "survey-" + person.value(),
                    "%s %s %d %s %d".formatted(kind, trial, wave, person.value(), mailing),
                    at);
        }

        static Ordered read(String content) {
            var parts = content.split(" ");
            return new Ordered(
                    Kind.valueOf(parts[0]),
                    new TrialCode(parts[1]),
                    Integer.parseInt(parts[2]),
                    new PersonId(UUID.fromString(parts[3])),
                    Integer.parseInt(parts[4]));
        }
    }

    /** A code is nobody's business in a log. */
    @Override
    public String toString() {
        return "Letter about the wave " + wave;
    }
}
