package org.jointestate.domain.trial.survey.online;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.survey.SurveyAnswers;

/** Opens a wave of the plan for answers on the page, until a day. */
@UseCase(roles = Role.TRIAL_LEAD)
public class OpenSurvey {

    /** How long a wave may stay open. */
    static final int MOST_DAYS = 92;

    public enum Reason {
        NO_STATEMENTS,
        /** The plan opens it later than today. */
        TOO_EARLY,
        LAST_DAY_PAST,
        TOO_LONG,
        OPENED_BEFORE,
        /** Answers of this wave came as a file. */
        HAS_ANSWERS
    }

    public sealed interface Decision {
        record Opened() implements Decision {}

        record Refused(Reason why) implements Decision, Undone {}
    }

    private final TrialAccess access;
    private final SurveyRounds rounds;
    private final SurveyAnswers answers;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public OpenSurvey(TrialAccess access, SurveyRounds rounds, SurveyAnswers answers, Audit audit, Clock clock) {
        this.access = access;
        this.rounds = rounds;
        this.answers = answers;
        this.audit = audit;
        this.clock = clock;
    }

    public Decision open(TrialCode code, int waveNumber, LocalDate lastDay) {
        var plan = access.toChange(code).protocol();
        var wave = Waves.find(plan, waveNumber);
        var now = clock.instant();
        var today = now.atZone(plan.timeZone()).toLocalDate();
        if (plan.surveyItems().isEmpty()) {
            return new Decision.Refused(Reason.NO_STATEMENTS);
        }
        if (wave.opened().isAfter(today)) {
            return new Decision.Refused(Reason.TOO_EARLY);
        }
        if (lastDay.isBefore(today)) {
            return new Decision.Refused(Reason.LAST_DAY_PAST);
        }
        if (lastDay.isAfter(today.plusDays(MOST_DAYS))) {
            return new Decision.Refused(Reason.TOO_LONG);
        }
        if (rounds.find(code, waveNumber).isPresent()) {
            return new Decision.Refused(Reason.OPENED_BEFORE);
        }
        if (answers.of(code).stream().anyMatch(one -> one.wave() == waveNumber)) {
            return new Decision.Refused(Reason.HAS_ANSWERS);
        }
        if (!rounds.open(SurveyRound.open(code, waveNumber, now, lastDay))) {
            return new Decision.Refused(Reason.OPENED_BEFORE);
        }
        audit.record("survey opened", code + " wave " + waveNumber);
        return new Decision.Opened();
    }
}
