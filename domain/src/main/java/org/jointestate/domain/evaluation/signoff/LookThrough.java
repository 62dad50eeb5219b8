package org.jointestate.domain.evaluation.signoff;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.trial.PersonalData;

/**
 * Looks once more for personal data in all that people wrote and the public would read: somebody may have come onto the roll since, and
 * not every way in asked. Words that somebody insists on, with a reason, are not asked about again in this trial.
 */
public class LookThrough {

    /** What of a frozen folder holds words of people. */
    private static final List<String> WRITTEN =
            List.of("authored.json", "protocol.json", "events.csv", "ledger.csv", "outcome-records.csv");

    private final PersonalData personalData;
    private final KeptWords kept;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public LookThrough(PersonalData personalData, KeptWords kept, Caller caller, Clock clock) {
        this.personalData = personalData;
        this.kept = kept;
        this.caller = caller;
        this.clock = clock;
    }

    /** What stands against going on; nothing when nothing is found, or the caller says why it stays, which is kept. */
    Optional<SignOffDecision> objection(ReportCase report) {
        var code = report.trial().code();
        var known = kept.of(code).stream().map(KeptWord::mark).collect(Collectors.toSet());
        var found = personalData.find(written(report.files())).stream()
                .filter(one -> !known.contains(mark(one)))
                .toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var refused =
                personalData.in(found.stream().map(PersonalData.Found::words).collect(Collectors.joining("\n")));
        var because = personalData.insistedBecause();
        if (!refused.isEmpty() || because.isEmpty()) {
            var kinds = found.stream().map(PersonalData.Found::kind).collect(Collectors.toSet());
            return Optional.of(new SignOffDecision.Refused(Because.PERSONAL_DATA_IN_REPORT, kinds));
        }
        for (var one : found) {
            var word = new KeptWord(
                    UUID.randomUUID(),
                    code,
                    mark(one),
                    one.kind().name(),
                    because.get(),
                    caller.signedInPerson(),
                    clock.instant());
            if (!kept.add(word)) {
                return Optional.of(new SignOffDecision.Overlapped());
            }
        }
        return Optional.empty();
    }

    /** Hashes are no words, and the line ends of JSON are letters. */
    private static String written(SortedMap<String, String> files) {
        return WRITTEN.stream()
                .map(name -> files.getOrDefault(name, ""))
                .collect(Collectors.joining("\n"))
                .replaceAll("\\b[0-9a-f]{64}\\b", " ")
                .replaceAll("\\\\[nrt]", " ");
    }

    /** The words themselves are not kept a second time. */
    private static String mark(PersonalData.Found one) {
        try {
            var text = "personal " + one.kind() + " " + one.words();
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
