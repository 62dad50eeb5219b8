package org.jointestate.domain.trial.home;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.Trials;
import org.jointestate.domain.trial.observation.Entry;
import org.jointestate.domain.trial.observation.Observations;
import org.jointestate.domain.trial.presence.Stay;
import org.jointestate.domain.trial.presence.Stays;
import org.jointestate.domain.trial.record.EventVersion;
import org.jointestate.domain.trial.record.Ledger;
import org.jointestate.domain.trial.record.LedgerEntry;
import org.jointestate.domain.trial.record.LedgerLine;
import org.jointestate.domain.trial.record.LoggedEvent;
import org.jointestate.domain.trial.record.OutcomeRecord;
import org.jointestate.domain.trial.record.OutcomeRecords;
import org.jointestate.domain.trial.record.OutcomeVersion;
import org.jointestate.domain.trial.survey.SurveyAnswer;
import org.jointestate.domain.trial.survey.SurveyAnswers;

/**
 * Puts a whole trial in at once, with instants of its own: the demonstration and the published worked examples come this way. Values are
 * taken as they are, also those that break a rule, so that a planted defect can be shown.
 */
@UseCase(roles = Role.SYSTEM)
public class LoadTrial {

    /** A trial, locked already or a draft, and what was recorded of it. */
    public record Load(
            Trial trial,
            List<LoggedEvent> events,
            Collection<Entry> entries,
            Collection<Stay> stays,
            Collection<OutcomeRecord> outcomes,
            Collection<LedgerLine> ledger,
            Collection<SurveyAnswer> survey) {}

    private final Trials trials;
    private final Observations observations;
    private final Stays stays;
    private final OutcomeRecords outcomes;
    private final Ledger ledger;
    private final SurveyAnswers survey;
    private final Audit audit;

    @Inject
    public LoadTrial(
            Trials trials,
            Observations observations,
            Stays stays,
            OutcomeRecords outcomes,
            Ledger ledger,
            SurveyAnswers survey,
            Audit audit) {
        this.trials = trials;
        this.observations = observations;
        this.stays = stays;
        this.outcomes = outcomes;
        this.ledger = ledger;
        this.survey = survey;
        this.audit = audit;
    }

    /** @return false when there is a trial of this code already; nothing is changed then */
    public boolean load(Load load) {
        var code = load.trial().code();
        if (trials.find(code).isPresent()) {
            return false;
        }
        trials.add(load.trial());
        var begun = load.trial().created();
        load.events().forEach(event -> trials.add(EventVersion.first(event, begun, null)));
        if (!observations.add(load.entries())) {
            throw new IllegalArgumentException("The load of the trial (%s) has an entry twice.".formatted(code));
        }
        stays.add(load.stays());
        if (!outcomes.add(load.outcomes().stream().map(OutcomeVersion::first).toList())) {
            throw new IllegalArgumentException("The load of the trial (%s) has an outcome twice.".formatted(code));
        }
        if (!ledger.add(load.ledger().stream()
                .map(line -> new LedgerEntry(line, 1, false, "", begun, null))
                .toList())) {
            throw new IllegalArgumentException("The load of the trial (%s) has a ledger line twice.".formatted(code));
        }
        load.survey().stream()
                .collect(Collectors.groupingBy(SurveyAnswer::wave))
                .forEach((wave, answers) -> survey.replace(code, wave, answers));
        audit.record("trial loaded", code.value());
        return true;
    }
}
