package org.jointestate.web.evaluation.outbound;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jointestate.domain.evaluation.DatasetFreezer;
import org.jointestate.domain.evaluation.Enclosure;
import org.jointestate.domain.evaluation.EnclosureKind;
import org.jointestate.domain.trial.home.TrialRecord;
import org.jointestate.evaluation.dataset.DeskUse;
import org.jointestate.evaluation.dataset.Enclosed;
import org.jointestate.evaluation.dataset.FrozenFolder;
import org.jointestate.web.trial.outbound.FrozenTrials;

/** Freezes by the evaluation library's own writer, so that its reader finds what it expects. */
public class RecordFreezer implements DatasetFreezer {

    /** Random use in a report starts here; it is printed with the report. */
    private static final long SEED = 20191025L;

    @Override
    public Frozen freeze(TrialRecord recorded, Map<EnclosureKind, Enclosure> enclosed, Instant at) {
        var beside = read(enclosed);
        var trial = FrozenTrials.freeze(recorded, at, SEED, deskUse(recorded, beside.deskUse()), beside.authored());
        var files = new TreeMap<String, String>();
        FrozenFolder.files(trial).forEach((name, bytes) -> files.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return new Frozen(trial.manifest().hash(), files);
    }

    /** What was enclosed stands; what the bookings of the estate show fills the zones and days of which nothing was. */
    private static List<DeskUse> deskUse(TrialRecord recorded, List<DeskUse> enclosed) {
        var all = new ArrayList<>(enclosed);
        FrozenTrials.deskUse(recorded).stream()
                .filter(counted -> enclosed.stream()
                        .noneMatch(known -> known.zone().equals(counted.zone())
                                && known.from().isBefore(counted.to())
                                && counted.from().isBefore(known.to())))
                .forEach(all::add);
        return all;
    }

    /** @throws IllegalStateException when an enclosure cannot be read, though it was read before it was kept */
    private static Enclosed read(Map<EnclosureKind, Enclosure> enclosed) {
        var files = new TreeMap<String, byte[]>();
        enclosed.forEach((kind, one) -> files.put(kind.file(), one.content().getBytes(StandardCharsets.UTF_8)));
        var reading = Enclosed.read(files);
        if (reading instanceof Enclosed.Reading.Refused refused) {
            throw new IllegalStateException("What was enclosed cannot be frozen: " + refused.sentence());
        }
        return ((Enclosed.Reading.Read) reading).enclosed();
    }
}
