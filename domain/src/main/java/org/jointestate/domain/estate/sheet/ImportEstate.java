package org.jointestate.domain.estate.sheet;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.shared.table.Effect;
import org.jointestate.domain.shared.table.Reckoning;
import org.jointestate.domain.shared.table.Sheet;
import org.jointestate.domain.shared.table.Table;
import org.jointestate.domain.shared.table.Turns;

/**
 * Takes in one table of the estate: all of it in this transaction, or nothing. In a dry run it says what it would do. What the table does
 * not name stays as it is.
 */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class ImportEstate {

    /** What came of it. */
    public sealed interface Decision {

        Reckoning reckoning();

        /** A dry run: nothing was to change, and nothing has. */
        record Tried(Reckoning reckoning) implements Decision {}

        record Imported(Reckoning reckoning) implements Decision {}

        /** Something is wrong with it. */
        record Faulty(Reckoning reckoning) implements Decision, Undone {}

        /** The estate has changed since the dry run, so that the same table would do something else: it must be looked at again. */
        record WouldDiffer(Reckoning reckoning) implements Decision, Undone {}
    }

    private final Sites sites;
    private final Turns turns;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public ImportEstate(Sites sites, Turns turns, Audit audit, Clock clock) {
        this.sites = sites;
        this.turns = turns;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param dryRun whether nothing is to be changed
     * @param agreed the digest of the dry run that somebody has said yes to; without one whatever it comes to is taken in
     */
    public Decision run(EstateSheet kind, Table table, boolean dryRun, Optional<String> agreed) {
        if (!dryRun) {
            turns.take(Turns.Of.ESTATE);
        }
        var lines = lines(kind);
        var reading = kind.sheet().read(table, EstateRows.of(kind, sites));
        lines.check(reading.rows());
        var reckoning = reading.reckon(lines::effect);
        if (dryRun) {
            return new Decision.Tried(reckoning);
        }
        if (!reckoning.isFit()) {
            return new Decision.Faulty(reckoning);
        }
        if (agreed.filter(digest -> !digest.equals(reckoning.digest())).isPresent()) {
            return new Decision.WouldDiffer(reckoning);
        }
        take(lines, reading, reckoning);
        audit.record("estate imported", kind.code() + " " + reckoning.digest());
        return new Decision.Imported(reckoning);
    }

    private void take(Lines lines, Sheet.Reading reading, Reckoning reckoning) {
        var changing = new HashSet<Long>();
        reckoning.changes().stream()
                .filter(change -> change.effect() != Effect.ADDED)
                .forEach(change -> changing.add(change.line()));
        lines.take(
                reading.rows().stream().filter(row -> !row.isKnown()).toList(),
                reading.rows().stream()
                        .filter(row -> changing.contains(row.line()))
                        .toList(),
                audit);
    }

    private Lines lines(EstateSheet kind) {
        return switch (kind) {
            case SITES -> new SiteLines(sites);
            case FLOORS -> new FloorLines(sites);
            case ZONES -> new ZoneLines(sites);
            case DESKS -> new DeskLines(sites, clock.instant());
            case CLOSURES -> new ClosureLines(sites);
        };
    }
}
