package org.jointestate.domain.evaluation;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.home.GatherTrialRecord;
import org.jointestate.domain.trial.part.PartKeeper;
import org.jointestate.domain.trial.presence.PresenceKeeper;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.LedgerLine;

/** Freezes what is recorded of a trial, so that a report can be made of it. Before the planned end the dataset is an interim one. */
@UseCase(roles = Role.TRIAL_LEAD)
public class FreezeTrial {

    /** What came of it. */
    public sealed interface Decision {
        record Frozen(FrozenDataset dataset) implements Decision {}

        /** Without a locked protocol nobody could tell what was promised before the result was known. */
        record ProtocolNotLocked() implements Decision, Undone {}

        /** Pounds of different years cannot be added: the ledger must be brought to one price year first. */
        record PriceYearsDiffer(List<String> years) implements Decision, Undone {}
    }

    private final TrialAccess access;
    private final PresenceKeeper keeper;
    private final PartKeeper parts;
    private final GatherTrialRecord gather;
    private final Enclosures enclosures;
    private final DatasetFreezer freezer;
    private final FrozenDatasets datasets;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public FreezeTrial(
            TrialAccess access,
            PresenceKeeper keeper,
            PartKeeper parts,
            GatherTrialRecord gather,
            Enclosures enclosures,
            DatasetFreezer freezer,
            FrozenDatasets datasets,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.keeper = keeper;
        this.parts = parts;
        this.gather = gather;
        this.enclosures = enclosures;
        this.freezer = freezer;
        this.datasets = datasets;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws org.jointestate.domain.shared.NotFound when the caller leads no such trial */
    public Decision freeze(TrialCode code) {
        var trial = access.toChange(code);
        if (!trial.isLocked()) {
            return new Decision.ProtocolNotLocked();
        }
        var now = clock.instant();
        keeper.keep(trial, now);
        parts.look(trial, now);
        var recorded = gather.gather(code);
        var years = recorded.ledger().stream()
                .map(LedgerLine::priceYear)
                .distinct()
                .sorted()
                .toList();
        if (years.size() > 1) {
            return new Decision.PriceYearsDiffer(years);
        }
        var frozen = freezer.freeze(recorded, enclosures.newestOf(code), now);
        var plan = trial.protocol();
        var interim = now.isBefore(plan.trialTo().atStartOfDay(plan.timeZone()).toInstant());
        var dataset = new FrozenDataset(DatasetId.fresh(), code, now, caller.signedInPerson(), frozen.hash(), interim);
        datasets.add(dataset, frozen.files());
        audit.record("dataset frozen", dataset.id().toString());
        return new Decision.Frozen(dataset);
    }
}
