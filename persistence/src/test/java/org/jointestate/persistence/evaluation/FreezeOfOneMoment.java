package org.jointestate.persistence.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jointestate.domain.evaluation.DatasetFreezer;
import org.jointestate.domain.evaluation.Enclose;
import org.jointestate.domain.evaluation.Enclosure;
import org.jointestate.domain.evaluation.EnclosureKind;
import org.jointestate.domain.evaluation.Enclosures;
import org.jointestate.domain.evaluation.FreezeTrial;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.trial.PersonalData;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.TrialStore;
import org.jointestate.domain.trial.home.GatherTrialRecord;
import org.jointestate.domain.trial.home.RecordsOfTrial;
import org.jointestate.domain.trial.home.TrialRecord;
import org.jointestate.domain.trial.observation.Entry;
import org.jointestate.domain.trial.observation.Proposal;
import org.jointestate.domain.trial.observation.RecordObservations;
import org.jointestate.domain.trial.observation.Recorder;
import org.jointestate.domain.trial.observation.Recording;
import org.jointestate.domain.trial.part.PartKeeper;
import org.jointestate.domain.trial.presence.DeskUseCounter;
import org.jointestate.domain.trial.presence.ImportPresence;
import org.jointestate.domain.trial.presence.PresenceKeeper;
import org.jointestate.domain.trial.presence.PresenceLine;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.SharedOfficeTemplate;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.persistence.estate.JpaSites;
import org.jointestate.persistence.people.JpaPeople;
import org.jointestate.persistence.shared.TestDatabase;
import org.jointestate.persistence.trial.DatabaseTrialStore;
import org.jointestate.persistence.trial.SqlCheckIns;
import org.jointestate.persistence.trial.SqlDeskBookings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * While a freeze has read one half of a trial, somebody else records something that belongs to both halves. The frozen dataset has all of
 * it or nothing of it, and once the freeze is over what was recorded is kept. The use cases are the real ones on the real adapters.
 */
abstract class FreezeOfOneMoment {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final MeasureCode VISITS = new MeasureCode("SAFE-AND-WELL");
    private static final LocalDate OCTOBER = LocalDate.of(2019, 10, 25);
    private static final Audit NO_AUDIT = (action, thing) -> {};
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final Person lead = new Person(
            PersonId.fresh(),
            new Username("lead." + UUID.randomUUID().toString().substring(0, 8)),
            "Somebody",
            new OrganisationCode("FIRE"),
            null,
            EnumSet.of(Role.TRIAL_LEAD));
    private final TrialCode code =
            new TrialCode("T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase());
    private final Caller caller = new Caller() {
        @Override
        public Optional<PersonId> person() {
            return Optional.of(lead.id());
        }

        @Override
        public Optional<OrganisationCode> organisation() {
            return Optional.of(lead.organisation());
        }

        @Override
        public Set<Role> roles() {
            return lead.roles();
        }
    };

    abstract TestDatabase database();

    /** What happens elsewhere, started when the freeze is half-way. */
    private CompletableFuture<Void> elsewhere = CompletableFuture.completedFuture(null);

    private TrialRecord frozen;
    private Map<EnclosureKind, Enclosure> enclosed;

    @BeforeEach
    void given_a_locked_trial() {
        database().in(em -> {
            new JpaPeople(em).add(lead);
            var trial = new Trial(SharedOfficeTemplate.protocol(code), Set.of(lead.id()), NOW, "key");
            trial.lock(NOW);
            DatabaseTrialStore.of(em).trials().add(trial);
            return null;
        });
    }

    @Test
    void an_import_and_an_entry_that_come_in_the_middle_of_a_freeze_wait_for_its_end() throws Exception {
        freezeWhile(() -> {
            database().in(em -> record(em, "12"));
            database().in(em -> importPresence(em));
        });

        assertEquals(List.of(), frozen.observations());
        assertEquals(List.of(), frozen.stays());
        elsewhere.get(60, TimeUnit.SECONDS);
        var kept = database().in(em -> {
            var store = DatabaseTrialStore.of(em);
            return List.of(
                    store.observations().of(code).size(), store.stays().of(code).size());
        });
        assertEquals(List.of(1, 1), kept);
    }

    @Test
    void words_saved_in_the_middle_of_a_freeze_wait_for_its_end() throws Exception {
        freezeWhile(() -> database().in(em -> enclose(em)));

        assertEquals(Map.of(), enclosed);
        elsewhere.get(60, TimeUnit.SECONDS);
        assertEquals(
                1, database().in(em -> new SqlEnclosures(em).newestOf(code)).size());
    }

    @Test
    void a_freeze_waits_for_an_import_that_has_begun_and_then_has_all_of_it() throws Exception {
        var half = new CompletableFuture<Void>();
        var goOn = new CompletableFuture<Void>();
        var importing = CompletableFuture.runAsync(() -> database().in(em -> {
            record(em, "12");
            half.complete(null);
            goOn.join();
            return importPresence(em);
        }));
        half.get(60, TimeUnit.SECONDS);
        var freezing = CompletableFuture.runAsync(() -> database().in(em -> freeze(em, () -> {})));
        assertFalse(ends(freezing));

        goOn.complete(null);

        importing.get(60, TimeUnit.SECONDS);
        freezing.get(60, TimeUnit.SECONDS);
        assertEquals(1, frozen.observations().size());
        assertEquals(1, frozen.stays().size());
    }

    @Test
    void another_trial_does_not_wait() throws Exception {
        var other = new TrialCode(code + "-2");
        database().in(em -> {
            DatabaseTrialStore.of(em)
                    .trials()
                    .add(new Trial(SharedOfficeTemplate.protocol(other), Set.of(lead.id()), NOW, "key"));
            return null;
        });
        var done = new boolean[1];
        database()
                .in(em -> freeze(em, () -> {
                    var change = CompletableFuture.runAsync(() -> database().in(another -> {
                        access(DatabaseTrialStore.of(another)).toChange(other);
                        return null;
                    }));
                    done[0] = ends(change);
                }));

        assertTrue(done[0]);
    }

    private void freezeWhile(Runnable work) {
        var waited = new boolean[1];
        database()
                .in(em -> freeze(em, () -> {
                    elsewhere = CompletableFuture.runAsync(work);
                    waited[0] = !ends(elsewhere);
                }));
        assertTrue(
                waited[0], "What was recorded in the middle of the freeze was committed in the middle of the freeze.");
    }

    /** Whether it ends while somebody stands by: a second is a hundred times what it takes when nobody is in the way. */
    private static boolean ends(CompletableFuture<?> work) {
        try {
            work.get(1, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException waits) {
            return false;
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The freeze with something that happens after the plan and its amendments were read, and before all the rest is. */
    private FreezeTrial.Decision freeze(EntityManager em, Runnable halfWay) {
        var store = DatabaseTrialStore.of(em);
        var trials = new HalfWay(store.trials(), halfWay);
        var access = new TrialAccess(trials, caller);
        var gather = new GatherTrialRecord(
                access,
                trials,
                new RecordsOfTrial(
                        trials,
                        store.observations(),
                        store.stays(),
                        store.outcomes(),
                        store.ledger(),
                        new DeskUseCounter(new JpaSites(em), new SqlDeskBookings(em), new SqlCheckIns(em)),
                        store.survey(),
                        store.rounds(),
                        CLOCK));
        DatasetFreezer freezer = (recorded, beside, at) -> {
            frozen = recorded;
            enclosed = beside;
            return new DatasetFreezer.Frozen("a".repeat(64), new TreeMap<>());
        };
        var decision = new FreezeTrial(
                        access,
                        new PresenceKeeper(new SqlCheckIns(em), store.stays(), NO_AUDIT),
                        new PartKeeper(store.parts(), store.people()),
                        gather,
                        new SqlEnclosures(em),
                        freezer,
                        new JpaFrozenDatasets(em),
                        caller,
                        NO_AUDIT,
                        CLOCK)
                .freeze(code);
        assertInstanceOf(FreezeTrial.Decision.Frozen.class, decision);
        return decision;
    }

    private Recording record(EntityManager em, String value) {
        var store = DatabaseTrialStore.of(em);
        var recorder = new Recorder(store.observations(), new PersonalData(store.people()), caller, CLOCK);
        var proposal = new Proposal(VISITS, OCTOBER, new BigDecimal(value), null, "", -1, "");
        return new RecordObservations(access(store), recorder, NO_AUDIT)
                .record(code, List.of(proposal), Entry.Source.API, false);
    }

    private ImportPresence.Decision importPresence(EntityManager em) {
        var store = DatabaseTrialStore.of(em);
        var line = new PresenceLine(
                2,
                new PresenceLine.Somebody.InTheFile("amira"),
                "FIRE",
                "SHARED-OFFICE",
                Instant.parse("2019-11-04T09:00:00Z"),
                Instant.parse("2019-11-04T12:00:00Z"));
        return new ImportPresence(
                        access(store),
                        store.stays(),
                        new PresenceKeeper(new SqlCheckIns(em), store.stays(), NO_AUDIT),
                        store.people(),
                        store.imports(),
                        caller,
                        NO_AUDIT,
                        CLOCK)
                .run(code, List.of(line), false, "presence.csv", "0".repeat(64), false);
    }

    private Enclose.Decision enclose(EntityManager em) {
        Enclosures enclosures = new SqlEnclosures(em);
        return new Enclose(
                        access(DatabaseTrialStore.of(em)),
                        enclosures,
                        new PersonalData(new JpaPeople(em)),
                        caller,
                        NO_AUDIT,
                        CLOCK)
                .enclose(code, EnclosureKind.WORDS, 0, "words");
    }

    private TrialAccess access(TrialStore store) {
        return new TrialAccess(store.trials(), caller);
    }
}
