package org.jointestate.domain.trial.home;

import java.util.List;
import org.jointestate.domain.trial.Amendment;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.observation.Observation;
import org.jointestate.domain.trial.presence.DeskUse;
import org.jointestate.domain.trial.presence.Stay;
import org.jointestate.domain.trial.record.LedgerLine;
import org.jointestate.domain.trial.record.LoggedEvent;
import org.jointestate.domain.trial.record.OutcomeRecord;
import org.jointestate.domain.trial.survey.SurveyAnswer;

/**
 * Everything recorded of one trial, read in one transaction: what a freeze takes.
 *
 * @param survey only answers that may leave the application: none with fewer than five people behind them
 */
public record TrialRecord(
        Trial trial,
        List<Amendment> amendments,
        List<Observation> observations,
        List<LoggedEvent> events,
        List<Stay> stays,
        List<OutcomeRecord> outcomes,
        List<LedgerLine> ledger,
        List<DeskUse> deskUse,
        List<SurveyAnswer> survey) {}
