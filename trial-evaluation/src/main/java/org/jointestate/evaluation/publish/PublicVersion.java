package org.jointestate.evaluation.publish;

import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.open.DifferencingCheck;
import org.jointestate.evaluation.open.EarlierVersion;
import org.jointestate.evaluation.open.PublicTrial;
import org.jointestate.evaluation.report.Version;

/**
 * The version for everybody: the trial is made open first, and every file is made of the open trial alone, so that none of them can hold
 * what the others hide. It is set beside the earlier published versions before it goes out.
 */
public final class PublicVersion {

    /** What came of it. */
    public sealed interface Outcome {

        record Published(Publication publication) implements Outcome {}

        /** Each sentence names a number that the version would give away, and how. */
        record Refused(List<String> sentences) implements Outcome {
            public Refused {
                sentences = List.copyOf(sentences);
            }
        }
    }

    private PublicVersion() {}

    /** @param earlier the files of each version published before, the first first, by name with or without folders */
    public static Outcome publish(
            FrozenTrial trial, Version version, List<? extends SortedMap<String, byte[]>> earlier) {
        return publish(trial, version, earlier, PublicTrial.THRESHOLD);
    }

    /** @param threshold counts below it are small; it may be raised above {@link PublicTrial#THRESHOLD} and not lowered */
    public static Outcome publish(
            FrozenTrial trial, Version version, List<? extends SortedMap<String, byte[]>> earlier, int threshold) {
        if (version.audience() != Version.Audience.PUBLISHED) {
            throw new IllegalArgumentException("The version (%s) is not one for the public."
                    .formatted(version.audience().word()));
        }
        var before = new ArrayList<EarlierVersion>();
        for (var files : earlier) {
            var number = before.size() + 1;
            try {
                before.add(EarlierVersion.of(number, files));
            } catch (IllegalArgumentException | ArithmeticException | DateTimeException | UncheckedIOException e) {
                return new Outcome.Refused(List.of(
                        "The data of the earlier version %s cannot be read, so nothing can be compared with it: %s"
                                .formatted(number, e.getMessage())));
            }
            if (!before.get(number - 1).hasValues()) {
                return new Outcome.Refused(List.of(
                        "The earlier version %s has no file of values (measures.csv), so nothing can be compared with it."
                                .formatted(number)));
            }
        }
        var open = PublicTrial.of(trial, threshold, before);
        var objections = DifferencingCheck.objections(open, before);
        return objections.isEmpty()
                ? new Outcome.Published(Publication.publish(open, version))
                : new Outcome.Refused(objections);
    }
}
