package org.jointestate.domain.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.junit.jupiter.api.Test;

/** What every {@link FrozenDatasets} and {@link Enclosures} must do, in memory or in a database. */
public abstract class DatasetsContract {

    /** Both ports on one store. */
    public record Ports(FrozenDatasets datasets, Enclosures enclosures) {}

    private static final Instant NOON = Instant.parse("2020-04-25T12:00:00Z");

    protected abstract <T> T in(Function<Ports, T> work);

    /** Somebody whom the store knows. */
    protected abstract PersonId somebody();

    @Test
    void a_dataset_is_found_again_with_its_files_to_the_letter() {
        var trial = trial();
        var dataset = new FrozenDataset(DatasetId.fresh(), trial, NOON, somebody(), "a".repeat(64), true);
        var files =
                new TreeMap<>(Map.of("protocol.json", "{\"title\": \"Ŵ ’ 🚒\"}\n", "events.csv", "x".repeat(300_000)));
        in(ports -> {
            ports.datasets().add(dataset, files);
            return null;
        });

        var found = in(ports -> ports.datasets().find(dataset.id()).orElseThrow());

        assertEquals(dataset.hash(), found.hash());
        assertEquals(NOON, found.frozenAt());
        assertTrue(found.interim());
        assertEquals(files, in(ports -> ports.datasets().filesOf(dataset.id())));
    }

    @Test
    void datasets_of_a_trial_come_newest_first_and_of_no_other_trial() {
        var trial = trial();
        var older = new FrozenDataset(DatasetId.fresh(), trial, NOON, somebody(), "b".repeat(64), true);
        var newer = new FrozenDataset(DatasetId.fresh(), trial, NOON.plusSeconds(1), somebody(), "c".repeat(64), false);
        var other = new FrozenDataset(DatasetId.fresh(), trial(), NOON, somebody(), "d".repeat(64), false);
        in(ports -> {
            ports.datasets().add(older, new TreeMap<>());
            ports.datasets().add(newer, new TreeMap<>());
            ports.datasets().add(other, new TreeMap<>());
            return null;
        });

        List<DatasetId> ids = in(ports ->
                ports.datasets().of(trial).stream().map(FrozenDataset::id).toList());

        assertEquals(List.of(newer.id(), older.id()), ids);
    }

    @Test
    void an_enclosure_has_each_version_once_and_the_newest_counts() {
        var trial = trial();
        var first = enclosure(trial, 1, "first");
        var second = enclosure(trial, 2, "second");
        boolean kept =
                in(ports -> ports.enclosures().add(first) && ports.enclosures().add(second));
        var newest = in(ports -> ports.enclosures().newestOf(trial));

        assertTrue(kept);
        assertEquals(Map.of(EnclosureKind.WORDS, second), newest);
        assertFalse(addedAgain(enclosure(trial, 2, "late")));
    }

    private boolean addedAgain(Enclosure enclosure) {
        try {
            return in(ports -> ports.enclosures().add(enclosure));
        } catch (RuntimeException lostTransaction) {
            // After a refused row PostgreSQL keeps nothing of the transaction, which is what is wanted.
            return false;
        }
    }

    private Enclosure enclosure(TrialCode trial, int version, String content) {
        return new Enclosure(UUID.randomUUID(), trial, EnclosureKind.WORDS, version, content, somebody(), NOON);
    }

    private static TrialCode trial() {
        return new TrialCode("T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase());
    }
}
