package org.jointestate.domain.evaluation.signoff;

import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.Trials;
import org.jointestate.domain.trial.observation.Entry;
import org.jointestate.domain.trial.observation.Observations;
import org.jointestate.domain.trial.protocol.Partner;
import org.jointestate.domain.trial.record.EventVersion;
import org.jointestate.domain.trial.record.ImportRecord;
import org.jointestate.domain.trial.record.Imports;
import org.jointestate.domain.trial.record.Ledger;
import org.jointestate.domain.trial.record.LedgerEntry;
import org.jointestate.domain.trial.record.OutcomeRecords;
import org.jointestate.domain.trial.record.OutcomeVersion;

/** Everybody who stands beside a version of a value, an event, an outcome record, a ledger line or an import. */
public class HandsInRecords implements RecordingHands {

    private final Trials trials;
    private final Observations observations;
    private final OutcomeRecords outcomes;
    private final Ledger ledger;
    private final Imports imports;

    @Inject
    public HandsInRecords(
            Trials trials, Observations observations, OutcomeRecords outcomes, Ledger ledger, Imports imports) {
        this.trials = trials;
        this.observations = observations;
        this.outcomes = outcomes;
        this.ledger = ledger;
        this.imports = imports;
    }

    @Override
    public Set<PersonId> of(Trial trial) {
        var code = trial.code();
        var readers = Stream.concat(
                Stream.of(Optional.<org.jointestate.domain.people.OrganisationCode>empty()),
                trial.protocol().partners().stream().map(Partner::code).map(Optional::of));
        return Stream.of(
                        observations.of(code).stream()
                                .flatMap(one -> one.entries().stream())
                                .map(Entry::by),
                        trials.eventVersionsOf(code).stream().map(EventVersion::by),
                        readers.flatMap(reader -> outcomes.versionsOf(code, reader).stream())
                                .map(OutcomeVersion::by),
                        ledger.entriesOf(code).stream().map(LedgerEntry::by),
                        imports.of(code).stream().map(ImportRecord::by))
                .flatMap(hands -> hands)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
