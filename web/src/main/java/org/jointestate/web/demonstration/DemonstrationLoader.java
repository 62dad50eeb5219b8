package org.jointestate.web.demonstration;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jointestate.domain.demonstration.DemonstrationContents;
import org.jointestate.domain.demonstration.DemonstrationContents.TrialContents;
import org.jointestate.domain.demonstration.FillWithDemonstration;
import org.jointestate.domain.demonstration.LookForDemonstration;
import org.jointestate.domain.people.Passwords;
import org.jointestate.domain.people.Secrets;
import org.jointestate.domain.people.factor.Authenticator;
import org.jointestate.domain.people.factor.Vault;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.demonstration.DemonstrationTrial;
import org.jointestate.evaluation.demonstration.PublishedExamples;
import org.jointestate.evaluation.demonstration.Variant;
import org.jointestate.web.estate.outbound.EstateFiles;
import org.jointestate.web.shared.CurrentCaller;
import org.jointestate.web.shared.Demonstration;

/**
 * Loads the demonstration when it was asked for and the database is empty, and finishes what a killed start left of it. The first start
 * calls it after the estate is laid out and before there is an administrator.
 */
@ApplicationScoped
public class DemonstrationLoader {

    private static final long SEED = DemonstrationTrial.DEFAULT_SEED;

    @Inject
    private CurrentCaller caller;

    @Inject
    private LookForDemonstration lookForDemonstration;

    @Inject
    private FillWithDemonstration fillWithDemonstration;

    @Inject
    private Passwords passwords;

    @Inject
    private Secrets secrets;

    @Inject
    private Authenticator authenticator;

    @Inject
    private Vault vault;

    @Inject
    private Clock clock;

    @Inject
    private DemonstrationWaiting waiting;

    @Inject
    private Demonstration demonstration;

    @Inject
    private DemonstrationPapers papers;

    @Resource
    private ManagedExecutorService executor;

    /** @param say tells the operator one thing */
    public void prepare(Consumer<String> say) {
        var asked = Boolean.getBoolean("joint.estate.demo");
        var files = new DemonstrationFiles(Path.of(System.getProperty("joint.estate.home", ".")));
        switch (caller.asSystem(lookForDemonstration::look)) {
            case DEMONSTRATION -> {
                finish(files);
                if (asked) {
                    say.accept(
                            "The demonstration is here already. Its accounts are in %s.".formatted(files.accounts()));
                }
            }
            case OTHER_DATA -> {
                files.forgetDraft();
                if (asked) {
                    say.accept("The database is not empty, so the demonstration was not loaded and nothing was changed."
                            + " Start with an empty JOINT_ESTATE_HOME to see it.");
                }
            }
            case NOBODY -> {
                if (asked) {
                    load(files);
                    say.accept("The demonstration is loaded. Its accounts are in %s.".formatted(files.accounts()));
                } else {
                    files.forgetDraft();
                }
            }
        }
    }

    private void load(DemonstrationFiles files) {
        var now = clock.instant();
        var people = new DemonstrationPeople(SEED, this::hashAll, secrets, authenticator::freshSecret, now);
        var trials = new ArrayList<TrialContents>();
        trials.add(TrialFromDataset.of(dataset(), people.leads(), secrets.token()));
        PublishedExamples.frozen().stream()
                .map(TrialFromDataset::withHashOfHere)
                .forEach(example -> trials.add(TrialFromDataset.of(example, people.leads(), secrets.token())));
        var contents = new DemonstrationContents(
                SEED,
                people.teams(),
                people.people(),
                people.credentials(),
                people.tokens(),
                people.secondFactors(vault),
                DemonstrationBookings.around(now, SEED, EstateFiles.read(), people.people()),
                DemonstrationBanks.around(now, EstateFiles.read()),
                trials);
        files.draftAccounts(people.accounts(), authenticator);
        if (!caller.asSystem(() -> fillWithDemonstration.fill(contents))) {
            throw new IllegalStateException(
                    "Somebody else put people into the database while the demonstration was being loaded. Start again.");
        }
        waiting.join(people.people());
        finish(files);
    }

    private List<String> hashAll(List<String> texts) {
        try {
            var hashes = new ArrayList<String>();
            var jobs = texts.stream()
                    .map(text -> (Callable<String>) () -> passwords.hash(text))
                    .toList();
            for (var done : executor.invokeAll(jobs)) {
                hashes.add(done.get());
            }
            return hashes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The start was interrupted while the demonstration was being loaded.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A password of the demonstration could not be hashed.", e);
        }
    }

    private void finish(DemonstrationFiles files) {
        files.completeAccounts();
        if (!files.hasDataset()) {
            files.writeDataset(dataset());
        }
        demonstration.isOn();
        // Nobody's first page waits for it.
        executor.execute(() -> papers.publish(dataset()));
    }

    private static FrozenTrial dataset() {
        return TrialFromDataset.withHashOfHere(DemonstrationTrial.generate(SEED, Variant.DEFAULT));
    }
}
