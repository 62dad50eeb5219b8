package org.jointestate.domain.trial.home;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.Trials;
import org.jointestate.domain.trial.observation.Observations;
import org.jointestate.domain.trial.presence.DeskUseCounter;
import org.jointestate.domain.trial.presence.Stays;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.Ledger;
import org.jointestate.domain.trial.record.OutcomeRecords;
import org.jointestate.domain.trial.survey.SurveyAnswer;
import org.jointestate.domain.trial.survey.SurveyAnswers;
import org.jointestate.domain.trial.survey.WaveResults;
import org.jointestate.domain.trial.survey.online.SurveyRound;
import org.jointestate.domain.trial.survey.online.SurveyRounds;

/** Reads everything recorded of a trial. Whether the caller may read it is found out before. */
public class RecordsOfTrial {

    private final Trials trials;
    private final Observations observations;
    private final Stays stays;
    private final OutcomeRecords outcomes;
    private final Ledger ledger;
    private final DeskUseCounter deskUse;
    private final SurveyAnswers survey;
    private final SurveyRounds rounds;
    private final Clock clock;

    @Inject
    public RecordsOfTrial(
            Trials trials,
            Observations observations,
            Stays stays,
            OutcomeRecords outcomes,
            Ledger ledger,
            DeskUseCounter deskUse,
            SurveyAnswers survey,
            SurveyRounds rounds,
            Clock clock) {
        this.trials = trials;
        this.observations = observations;
        this.stays = stays;
        this.outcomes = outcomes;
        this.ledger = ledger;
        this.deskUse = deskUse;
        this.survey = survey;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** Several statements read: whoever must have them of one moment holds the trial. */
    public TrialRecord of(Trial trial) {
        var code = trial.code();
        return new TrialRecord(
                trial,
                trials.amendmentsOf(code),
                observations.of(code),
                trials.eventsOf(code),
                Stays.inScope(trial, stays.of(code)),
                outcomes.of(code),
                ledger.of(code),
                deskUse.count(trial, clock.instant()).uses(),
                WaveResults.releasable(settled(code)));
    }

    /** Answers of a wave that is still open would tell, in the next freeze, what the people in between said. */
    private List<SurveyAnswer> settled(TrialCode code) {
        var open = rounds.of(code).stream()
                .filter(SurveyRound::isOpen)
                .map(SurveyRound::wave)
                .toList();
        return survey.of(code).stream()
                .filter(answer -> !open.contains(answer.wave()))
                .toList();
    }
}
