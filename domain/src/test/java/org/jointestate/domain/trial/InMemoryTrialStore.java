package org.jointestate.domain.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointestate.domain.people.InMemoryPeople;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.trial.crime.StreetCrimeFeed;
import org.jointestate.domain.trial.crime.StreetCrimeFeeds;
import org.jointestate.domain.trial.observation.Entry;
import org.jointestate.domain.trial.observation.Observation;
import org.jointestate.domain.trial.observation.Observations;
import org.jointestate.domain.trial.part.InMemoryParts;
import org.jointestate.domain.trial.presence.Stay;
import org.jointestate.domain.trial.presence.Stays;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.Period;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.EventVersion;
import org.jointestate.domain.trial.record.ImportMapping;
import org.jointestate.domain.trial.record.ImportRecord;
import org.jointestate.domain.trial.record.Imports;
import org.jointestate.domain.trial.record.Ledger;
import org.jointestate.domain.trial.record.LedgerEntry;
import org.jointestate.domain.trial.record.OutcomeRecords;
import org.jointestate.domain.trial.record.OutcomeVersion;
import org.jointestate.domain.trial.record.StagedImport;
import org.jointestate.domain.trial.reminder.InMemoryLeadReminders;
import org.jointestate.domain.trial.survey.SurveyAnswer;
import org.jointestate.domain.trial.survey.SurveyAnswers;
import org.jointestate.domain.trial.survey.online.InMemorySurveyRounds;

/** The ports of a trial kept in lists: they pass the same contract as those in the database. */
public final class InMemoryTrialStore {

    private InMemoryTrialStore() {}

    public static TrialStore fresh() {
        return new TrialStore(
                new InMemoryTrials(),
                new InMemoryObservations(),
                new InMemoryStays(),
                new InMemoryOutcomes(),
                new InMemoryLedger(),
                new InMemoryFeeds(),
                new InMemoryImports(),
                new InMemorySurveyAnswers(),
                new InMemorySurveyRounds(),
                new InMemoryLeadReminders(),
                new InMemoryParts(),
                new InMemoryPeople());
    }

    private static final class InMemoryTrials implements Trials {
        private final Map<TrialCode, Trial> trials = new LinkedHashMap<>();
        private final List<Amendment> amendments = new ArrayList<>();
        private final List<EventVersion> events = new ArrayList<>();

        @Override
        public void add(Trial trial) {
            trials.put(trial.code(), trial);
        }

        @Override
        public Optional<Trial> find(TrialCode code) {
            return Optional.ofNullable(trials.get(code));
        }

        /** One thread works on it, so nobody else is there to be kept out. */
        @Override
        public void hold(TrialCode code) {}

        @Override
        public List<Trial> all() {
            return trials.values().stream()
                    .sorted(Comparator.comparing(trial -> trial.code().value()))
                    .toList();
        }

        @Override
        public void add(Amendment amendment) {
            amendments.add(amendment);
        }

        @Override
        public List<Amendment> amendmentsOf(TrialCode trial) {
            return amendments.stream()
                    .filter(one -> one.trial().equals(trial))
                    .sorted(Comparator.comparing(Amendment::at))
                    .toList();
        }

        @Override
        public boolean add(EventVersion version) {
            var taken = events.stream()
                    .anyMatch(
                            one -> one.event().id().equals(version.event().id()) && one.version() == version.version());
            return !taken && events.add(version);
        }

        @Override
        public List<EventVersion> eventVersionsOf(TrialCode trial) {
            return events.stream()
                    .filter(one -> one.event().trial().equals(trial))
                    .sorted(EventVersion.ORDER)
                    .toList();
        }
    }

    private static final class InMemoryObservations implements Observations {
        private record Key(TrialCode trial, MeasureCode measure, Period period) {}

        private final Map<Key, List<Entry>> cells = new LinkedHashMap<>();

        @Override
        public boolean add(Collection<Entry> entries) {
            var copy = new LinkedHashMap<Key, List<Entry>>();
            cells.forEach((key, list) -> copy.put(key, new ArrayList<>(list)));
            for (var entry : entries) {
                var list = copy.computeIfAbsent(
                        new Key(entry.trial(), entry.measure(), entry.period()), key -> new ArrayList<>());
                if (list.stream().anyMatch(other -> other.number() == entry.number())) {
                    return false;
                }
                list.add(entry);
            }
            cells.clear();
            cells.putAll(copy);
            return true;
        }

        @Override
        public List<Observation> of(TrialCode trial, MeasureCode measure) {
            return of(trial).stream()
                    .filter(found -> found.measure().equals(measure))
                    .toList();
        }

        @Override
        public List<Observation> of(TrialCode trial) {
            return cells.entrySet().stream()
                    .filter(cell -> cell.getKey().trial().equals(trial))
                    .map(cell -> new Observation(
                            cell.getKey().measure(), cell.getKey().period(), cell.getValue()))
                    .sorted(Comparator.comparing(
                                    (Observation one) -> one.measure().value())
                            .thenComparing(Observation::period))
                    .toList();
        }
    }

    private static final class InMemoryStays implements Stays {
        private final List<Stay> stays = new ArrayList<>();

        @Override
        public void end(Collection<Stay> ended) {
            for (var stay : ended) {
                stays.removeIf(known -> known.trial().equals(stay.trial())
                        && known.pseudonym().equals(stay.pseudonym())
                        && known.zone().equals(stay.zone())
                        && known.from().equals(stay.from()));
                stays.add(stay);
            }
        }

        @Override
        public void add(Collection<Stay> more) {
            stays.addAll(more);
        }

        @Override
        public List<Stay> of(TrialCode trial) {
            return stays.stream()
                    .filter(stay -> stay.trial().equals(trial))
                    .sorted(Comparator.comparing(Stay::from)
                            .thenComparing(Stay::pseudonym)
                            .thenComparing(stay -> stay.zone().value()))
                    .toList();
        }
    }

    private static final class InMemoryOutcomes implements OutcomeRecords {
        private final List<OutcomeVersion> versions = new ArrayList<>();
        private final Map<UUID, OrganisationCode> keepers = new LinkedHashMap<>();

        @Override
        public boolean add(Collection<OutcomeVersion> more) {
            var taken = more.stream().anyMatch(one -> versions.stream()
                    .anyMatch(known ->
                            known.outcome().id().equals(one.outcome().id()) && known.version() == one.version()));
            return !taken && versions.addAll(more);
        }

        @Override
        public void keepPrivate(TrialCode trial, UUID outcome, OrganisationCode organisation) {
            keepers.put(outcome, organisation);
        }

        @Override
        public void share(TrialCode trial, UUID outcome) {
            keepers.remove(outcome);
        }

        @Override
        public Set<UUID> privateTo(TrialCode trial, OrganisationCode organisation) {
            return versionsOf(trial, Optional.of(organisation)).stream()
                    .map(one -> one.outcome().id())
                    .filter(keepers::containsKey)
                    .collect(Collectors.toSet());
        }

        @Override
        public List<OutcomeVersion> versionsOf(TrialCode trial, Optional<OrganisationCode> reader) {
            return versions.stream()
                    .filter(one -> one.outcome().trial().equals(trial))
                    .filter(one -> {
                        var keeper =
                                Optional.ofNullable(keepers.get(one.outcome().id()));
                        return keeper.isEmpty() || keeper.equals(reader);
                    })
                    .sorted(OutcomeVersion.ORDER)
                    .toList();
        }
    }

    private static final class InMemoryLedger implements Ledger {
        private final List<LedgerEntry> entries = new ArrayList<>();

        @Override
        public boolean add(Collection<LedgerEntry> more) {
            var all = new ArrayList<>(entries);
            for (var entry : more) {
                if (all.stream()
                        .anyMatch(known ->
                                known.line().trial().equals(entry.line().trial())
                                        && LedgerEntry.ORDER.compare(known, entry) == 0)) {
                    return false;
                }
                all.add(entry);
            }
            entries.clear();
            entries.addAll(all);
            return true;
        }

        @Override
        public List<LedgerEntry> entriesOf(TrialCode trial) {
            return entries.stream()
                    .filter(entry -> entry.line().trial().equals(trial))
                    .sorted(LedgerEntry.ORDER)
                    .toList();
        }
    }

    private static final class InMemorySurveyAnswers implements SurveyAnswers {
        private final List<SurveyAnswer> answers = new ArrayList<>();

        @Override
        public void replace(TrialCode trial, int wave, Collection<SurveyAnswer> more) {
            answers.removeIf(one -> one.trial().equals(trial) && one.wave() == wave);
            answers.addAll(more);
        }

        @Override
        public void add(Collection<SurveyAnswer> more) {
            answers.addAll(more);
        }

        @Override
        public void rename(TrialCode trial, int wave, String respondent, String to) {
            answers.replaceAll(one -> one.trial().equals(trial)
                            && one.wave() == wave
                            && one.respondent().equals(respondent)
                    ? new SurveyAnswer(trial, wave, to, one.item(), one.answer())
                    : one);
        }

        @Override
        public List<SurveyAnswer> of(TrialCode trial) {
            return answers.stream()
                    .filter(one -> one.trial().equals(trial))
                    .sorted(SurveyAnswer.ORDER)
                    .toList();
        }
    }

    private static final class InMemoryFeeds implements StreetCrimeFeeds {
        private final List<StreetCrimeFeed> feeds = new ArrayList<>();

        @Override
        public void add(StreetCrimeFeed feed) {
            feeds.add(feed);
        }

        @Override
        public List<StreetCrimeFeed> of(TrialCode trial) {
            return feeds.stream()
                    .filter(feed -> feed.trial().equals(trial))
                    .sorted(Comparator.comparing(
                                    (StreetCrimeFeed feed) -> feed.measure().value())
                            .thenComparing(StreetCrimeFeed::cell))
                    .toList();
        }
    }

    private static final class InMemoryImports implements Imports {
        private final Map<String, ImportMapping> mappings = new TreeMap<>();

        @Override
        public void keep(ImportMapping mapping) {
            mappings.put(mapping.trial() + " " + mapping.source(), mapping);
        }

        @Override
        public List<ImportMapping> mappingsOf(TrialCode trial) {
            return mappings.values().stream()
                    .filter(one -> one.trial().equals(trial))
                    .toList();
        }

        private final List<ImportRecord> done = new ArrayList<>();
        private final Map<UUID, StagedImport> waiting = new LinkedHashMap<>();

        @Override
        public void add(ImportRecord one) {
            done.add(one);
        }

        @Override
        public List<ImportRecord> of(TrialCode trial) {
            return done.stream()
                    .filter(one -> one.trial().equals(trial))
                    .sorted(Comparator.comparing(ImportRecord::at).reversed().thenComparing(ImportRecord::file))
                    .toList();
        }

        @Override
        public void stage(StagedImport one) {
            waiting.put(one.id(), one);
        }

        @Override
        public Optional<StagedImport> staged(UUID id) {
            return Optional.ofNullable(waiting.get(id));
        }

        @Override
        public void unstage(UUID id) {
            waiting.remove(id);
        }

        @Override
        public int forgetStagedBefore(Instant when) {
            var before = waiting.size();
            waiting.values().removeIf(one -> one.at().isBefore(when));
            return before - waiting.size();
        }
    }
}
