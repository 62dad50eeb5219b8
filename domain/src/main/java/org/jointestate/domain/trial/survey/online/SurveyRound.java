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
 * @param mailing how many times codes were sent by mail; an order of an earlier time makes no code any more
 * @param awaited codes of the last time whose mail has not left yet
 * @param calledBack when unused codes were called back, which is done once
 * @param reminded when everybody who was asked was last reminded
 */
public record SurveyRound(
        TrialCode trial,
        int wave,
        Instant opened,
        LocalDate lastDay,
        Optional<Instant> closed,
        Optional<Instant> mailed,
        int mailing,
        int awaited,
        Optional<Instant> reminded,
        Optional<Instant> calledBack) {

    /** Databases keep microseconds. */
    public SurveyRound {
        opened = opened.truncatedTo(ChronoUnit.MICROS);
        closed = closed.map(at -> at.truncatedTo(ChronoUnit.MICROS));
        mailed = mailed.map(at -> at.truncatedTo(ChronoUnit.MICROS));
        reminded = reminded.map(at -> at.truncatedTo(ChronoUnit.MICROS));
        calledBack = calledBack.map(at -> at.truncatedTo(ChronoUnit.MICROS));
    }

    public static SurveyRound open(TrialCode trial, int wave, Instant at, LocalDate lastDay) {
        return new SurveyRound(
                trial, wave, at, lastDay, Optional.empty(), Optional.empty(), 0, 0, Optional.empty(), Optional.empty());
    }

    public boolean isOpen() {
        return closed.isEmpty();
    }

    /** The job that closes may be late; the day is not. */
    public boolean takesAnswersOn(LocalDate day) {
        return isOpen() && !day.isAfter(lastDay);
    }

    /** How many more codes there can be: those whose mail has not left yet are taken already. */
    int left(int invited, int given) {
        return Math.max(0, invited - given - awaited);
    }

    boolean stillAwaits(int order) {
        return mailed.isPresent() && mailing == order;
    }

    SurveyRound closedAt(Instant at) {
        return new SurveyRound(trial, wave, opened, lastDay, Optional.of(at), mailed, mailing, 0, reminded, calledBack);
    }

    SurveyRound mailedAt(Instant at, int mails) {
        return new SurveyRound(
                trial, wave, opened, lastDay, closed, Optional.of(at), mailing + 1, mails, reminded, calledBack);
    }

    SurveyRound oneMailLess() {
        return awaiting(Math.max(0, awaited - 1));
    }

    /** It did not leave and will be tried again. */
    SurveyRound oneMailMore() {
        return awaiting(awaited + 1);
    }

    private SurveyRound awaiting(int mails) {
        return new SurveyRound(trial, wave, opened, lastDay, closed, mailed, mailing, mails, reminded, calledBack);
    }

    SurveyRound remindedAt(Instant at) {
        return new SurveyRound(
                trial, wave, opened, lastDay, closed, mailed, mailing, awaited, Optional.of(at), calledBack);
    }

    /** Mails that wait make no code any more, and new ones may be sent. */
    SurveyRound calledBackAt(Instant at) {
        return new SurveyRound(
                trial, wave, opened, lastDay, closed, Optional.empty(), mailing, 0, reminded, Optional.of(at));
    }
}
