package org.jointestate.domain.evaluation;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.SortedMap;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Puts a dataset in that was frozen elsewhere, with what is enclosed to its trial: the demonstration comes this way. */
@UseCase(roles = Role.SYSTEM)
public class LoadDataset {

    private final FrozenDatasets datasets;
    private final Enclosures enclosures;
    private final Audit audit;

    @Inject
    public LoadDataset(FrozenDatasets datasets, Enclosures enclosures, Audit audit) {
        this.datasets = datasets;
        this.enclosures = enclosures;
        this.audit = audit;
    }

    public void load(FrozenDataset dataset, SortedMap<String, String> files, Collection<Enclosure> enclosed) {
        datasets.add(dataset, files);
        enclosed.forEach(enclosures::add);
        audit.record("dataset loaded", dataset.id().toString());
    }
}
