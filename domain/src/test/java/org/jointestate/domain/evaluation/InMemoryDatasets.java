package org.jointestate.domain.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.protocol.TrialCode;

/** Datasets and enclosures in lists: pass the same contract as the ones in the database. */
public class InMemoryDatasets implements FrozenDatasets, Enclosures {

    private final List<FrozenDataset> datasets = new ArrayList<>();
    private final Map<DatasetId, SortedMap<String, String>> files = new HashMap<>();
    private final List<Enclosure> enclosures = new ArrayList<>();

    @Override
    public void add(FrozenDataset dataset, SortedMap<String, String> itsFiles) {
        datasets.add(dataset);
        files.put(dataset.id(), Collections.unmodifiableSortedMap(itsFiles));
    }

    @Override
    public Optional<FrozenDataset> find(DatasetId id) {
        return datasets.stream().filter(dataset -> dataset.id().equals(id)).findFirst();
    }

    @Override
    public List<FrozenDataset> of(TrialCode trial) {
        return datasets.stream()
                .filter(dataset -> dataset.trial().equals(trial))
                .sorted(Comparator.comparing(FrozenDataset::frozenAt).reversed())
                .toList();
    }

    @Override
    public SortedMap<String, String> filesOf(DatasetId id) {
        return files.getOrDefault(id, Collections.emptySortedMap());
    }

    @Override
    public boolean add(Enclosure enclosure) {
        var taken = enclosures.stream()
                .anyMatch(known -> known.trial().equals(enclosure.trial())
                        && known.kind() == enclosure.kind()
                        && known.version() == enclosure.version());
        return !taken && enclosures.add(enclosure);
    }

    @Override
    public Map<EnclosureKind, Enclosure> newestOf(TrialCode trial) {
        var newest = new EnumMap<EnclosureKind, Enclosure>(EnclosureKind.class);
        enclosures.stream()
                .filter(enclosure -> enclosure.trial().equals(trial))
                .sorted(Comparator.comparing(Enclosure::version))
                .forEach(enclosure -> newest.put(enclosure.kind(), enclosure));
        return newest;
    }

    @Override
    public Set<PersonId> authorsOf(TrialCode trial) {
        return enclosures.stream()
                .filter(enclosure -> enclosure.trial().equals(trial) && enclosure.kind() == EnclosureKind.WORDS)
                .map(Enclosure::by)
                .collect(Collectors.toSet());
    }
}
