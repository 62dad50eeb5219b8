package org.jointestate.domain.trial.survey.online;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jointestate.domain.trial.protocol.TrialCode;

/**
 * One wave while it is answered on a page, and for ever after. It is opened once, takes answers until the end of its last day or until it
 * is closed by hand, and never opens again: whoever has seen its counts would learn the next answer from their difference.
 *
 * @param lastDay the last day on which answers are taken, at the site
 * @param mailed when codes were last sent by mail
 * @param reminded when everybody who was asked was last reminded
 */
public record SurveyRound(
        TrialCode trial,
        int wave,
        Instant opened,
        LocalDate lastDay,
        Optional<Instant> closed,
        Optional<Instant> mailed,
        Optional<Instant> reminded) {

    /** Databases keep microseconds. */
    public SurveyRound {
        opened = opened.truncatedTo(ChronoUnit.MICROS);
        closed = closed.map(at -> at.truncatedTo(ChronoUnit.MICROS));
        mailed = mailed.map(at -> at.truncatedTo(ChronoUnit.MICROS));
        reminded = reminded.map(at -> at.truncatedTo(ChronoUnit.MICROS));
    }

    public static SurveyRound open(TrialCode trial, int wave, Instant at, LocalDate lastDay) {
        return new SurveyRound(trial, wave, at, lastDay, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public boolean isOpen() {
        return closed.isEmpty();
    }

    /** The job that closes may be late; the day is not. */
    public boolean takesAnswersOn(LocalDate day) {
        return isOpen() && !day.isAfter(lastDay);
    }

    SurveyRound closedAt(Instant at) {
        return new SurveyRound(trial, wave, opened, lastDay, Optional.of(at), mailed, reminded);
    }

    SurveyRound mailedAt(Instant at) {
        return new SurveyRound(trial, wave, opened, lastDay, closed, Optional.of(at), reminded);
    }

    SurveyRound remindedAt(Instant at) {
        return new SurveyRound(trial, wave, opened, lastDay, closed, mailed, Optional.of(at));
    }

    /** Once unused codes were called back, new ones may be mailed. */
    SurveyRound notMailed() {
        return new SurveyRound(trial, wave, opened, lastDay, closed, Optional.empty(), reminded);
    }
}
