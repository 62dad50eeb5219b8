package org.jointestate.domain.trial.home;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.Trials;
import org.jointestate.domain.trial.observation.Observations;
import org.jointestate.domain.trial.presence.DeskUseCounter;
import org.jointestate.domain.trial.presence.Stays;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.Ledger;
import org.jointestate.domain.trial.record.OutcomeRecords;
import org.jointestate.domain.trial.survey.SurveyAnswers;
import org.jointestate.domain.trial.survey.WaveResults;

/** Reads everything recorded of a trial at one moment, for freezing. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SENIOR_LEADER, Role.SYSTEM})
public class GatherTrialRecord {

    private final TrialAccess access;
    private final Trials trials;
    private final Observations observations;
    private final Stays stays;
    private final OutcomeRecords outcomes;
    private final Ledger ledger;
    private final DeskUseCounter deskUse;
    private final Clock clock;
    private final SurveyAnswers survey;

    @Inject
    public GatherTrialRecord(
            TrialAccess access,
            Trials trials,
            Observations observations,
            Stays stays,
            OutcomeRecords outcomes,
            Ledger ledger,
            DeskUseCounter deskUse,
            SurveyAnswers survey,
            Clock clock) {
        this.access = access;
        this.trials = trials;
        this.observations = observations;
        this.stays = stays;
        this.outcomes = outcomes;
        this.ledger = ledger;
        this.deskUse = deskUse;
        this.clock = clock;
        this.survey = survey;
    }

    /** Several statements read, and nobody records anything between them: the trial is held. */
    public TrialRecord gather(TrialCode code) {
        trials.hold(code);
        var trial = access.toRead(code);
        return new TrialRecord(
                trial,
                trials.amendmentsOf(code),
                observations.of(code),
                trials.eventsOf(code),
                Stays.inScope(trial, stays.of(code)),
                outcomes.of(code),
                ledger.of(code),
                deskUse.count(trial, clock.instant()).uses(),
                WaveResults.releasable(survey.of(code)));
    }
}
