package org.jointestate.domain.trial;

import org.jointestate.domain.people.People;
import org.jointestate.domain.trial.crime.StreetCrimeFeeds;
import org.jointestate.domain.trial.observation.Observations;
import org.jointestate.domain.trial.part.Parts;
import org.jointestate.domain.trial.presence.Stays;
import org.jointestate.domain.trial.record.Imports;
import org.jointestate.domain.trial.record.Ledger;
import org.jointestate.domain.trial.record.OutcomeRecords;
import org.jointestate.domain.trial.reminder.LeadReminders;
import org.jointestate.domain.trial.survey.SurveyAnswers;
import org.jointestate.domain.trial.survey.online.SurveyRounds;

/** The ports of a trial together, as one transaction sees them. */
public record TrialStore(
        Trials trials,
        Observations observations,
        Stays stays,
        OutcomeRecords outcomes,
        Ledger ledger,
        StreetCrimeFeeds feeds,
        Imports imports,
        SurveyAnswers survey,
        SurveyRounds rounds,
        LeadReminders reminders,
        Parts parts,
        People people) {}
