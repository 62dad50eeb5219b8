package org.jointestate.persistence.evaluation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.evaluation.FrozenDataset;
import org.jointestate.domain.evaluation.FrozenDatasets;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.persistence.shared.Sql;

/** Frozen datasets in the database, a row for each file. */
public class JpaFrozenDatasets implements FrozenDatasets {

    private final EntityManager em;
    private final Sql sql;

    @Inject
    public JpaFrozenDatasets(EntityManager em) {
        this.em = em;
        this.sql = new Sql(em);
    }

    @Override
    public void add(FrozenDataset dataset, SortedMap<String, String> files) {
        em.persist(dataset);
        var rows = new ArrayList<Object[]>();
        files.forEach((name, content) -> rows.add(new Object[] {dataset.id().toString(), name, content}));
        sql.batch("insert into frozen_file (dataset, name, content) values (?, ?, ?)", rows);
    }

    @Override
    public Optional<FrozenDataset> find(DatasetId id) {
        return Optional.ofNullable(em.find(FrozenDataset.class, id));
    }

    @Override
    public List<FrozenDataset> of(TrialCode trial) {
        return em.createQuery(
                        "select d from FrozenDataset d where d.trial = :trial order by d.frozenAt desc",
                        FrozenDataset.class)
                .setParameter("trial", trial)
                .getResultList();
    }

    @Override
    public SortedMap<String, String> filesOf(DatasetId id) {
        var files = new TreeMap<String, String>();
        sql.list(
                        "select name, content from frozen_file where dataset = ?",
                        row -> List.of(row.getString("name"), row.getString("content")),
                        id.toString())
                .forEach(row -> files.put(row.get(0), row.get(1)));
        return files;
    }
}
