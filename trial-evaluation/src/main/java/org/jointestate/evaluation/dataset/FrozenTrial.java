package org.jointestate.evaluation.dataset;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything the report is a function of. Made by {@link #freeze}, which writes every file in memory and takes its
 * hashes, or read back by {@link FrozenFolder#read}. What people write and sign after the freeze comes in through
 * {@link #withAuthored} and {@link #withSignOffs}; the data hash stays. One that is {@code open} is made for the public and holds
 * sums in place of records of people.
 */
public record FrozenTrial(
        Manifest manifest,
        Protocol protocol,
        List<Observation> observations,
        List<LoggedEvent> events,
        List<Presence> presence,
        List<DeskUse> deskUse,
        List<OutcomeRecord> outcomeRecords,
        List<LedgerLine> ledger,
        List<SurveyAnswer> survey,
        AuthoredText authored,
        List<SignOff> signOffs,
        @Nullable OpenData open) {

    public FrozenTrial(
            Manifest manifest,
            Protocol protocol,
            List<Observation> observations,
            List<LoggedEvent> events,
            List<Presence> presence,
            List<DeskUse> deskUse,
            List<OutcomeRecord> outcomeRecords,
            List<LedgerLine> ledger,
            List<SurveyAnswer> survey,
            AuthoredText authored,
            List<SignOff> signOffs) {
        this(
                manifest,
                protocol,
                observations,
                events,
                presence,
                deskUse,
                outcomeRecords,
                ledger,
                survey,
                authored,
                signOffs,
                null);
    }

    /** In words: the dataset as it was frozen, or what was made from it for the public. */
    public String kind() {
        return open == null ? "frozen dataset" : "open dataset made from it";
    }

    public FrozenTrial {
        Objects.requireNonNull(manifest, "manifest");
        Objects.requireNonNull(protocol, "protocol");
        observations = Checks.list(observations);
        events = Checks.list(events);
        presence = Checks.list(presence);
        deskUse = Checks.list(deskUse);
        outcomeRecords = Checks.list(outcomeRecords);
        ledger = Checks.list(ledger);
        survey = Checks.list(survey);
        Objects.requireNonNull(authored, "authored text");
        signOffs = Checks.list(signOffs);
        if (open != null
                && !(presence.isEmpty() && deskUse.isEmpty() && outcomeRecords.isEmpty() && survey.isEmpty())) {
            throw new IllegalArgumentException(
                    "The trial (%s) is made for the public and still holds records of people."
                            .formatted(protocol.code()));
        }
    }

    public static FrozenTrial freeze(
            Instant frozenAt,
            long seed,
            Protocol protocol,
            List<Observation> observations,
            List<LoggedEvent> events,
            List<Presence> presence,
            List<DeskUse> deskUse,
            List<OutcomeRecord> outcomeRecords,
            List<LedgerLine> ledger,
            List<SurveyAnswer> survey,
            AuthoredText authored,
            List<SignOff> signOffs) {
        var unsealed =
                new Manifest(Manifest.FORMAT_VERSION, frozenAt, protocol.synthetic(), seed, java.util.Map.of(), "", "");
        return new FrozenTrial(
                        unsealed,
                        protocol,
                        observations,
                        events,
                        presence,
                        deskUse,
                        outcomeRecords,
                        ledger,
                        survey,
                        authored,
                        signOffs)
                .sealed();
    }

    public FrozenTrial withAuthored(AuthoredText newAuthored) {
        return with(manifest, protocol, newAuthored, signOffs).sealed();
    }

    public FrozenTrial withSignOffs(List<SignOff> newSignOffs) {
        return with(manifest, protocol, authored, newSignOffs).sealed();
    }

    /** The same under other names of its plan, for printing; its hashes stay those of what was frozen. */
    public FrozenTrial printedUnder(Protocol renamed) {
        return with(manifest, renamed, authored, signOffs);
    }

    /** The trial as the public may have it: what is given here, sealed anew, and nothing else of this one. */
    public FrozenTrial opened(
            Protocol openProtocol,
            List<Observation> openObservations,
            List<LoggedEvent> openEvents,
            List<LedgerLine> openLedger,
            AuthoredText openAuthored,
            List<SignOff> openSignOffs,
            OpenData openData) {
        return new FrozenTrial(
                        manifest,
                        openProtocol,
                        openObservations,
                        openEvents,
                        List.of(),
                        List.of(),
                        List.of(),
                        openLedger,
                        List.of(),
                        openAuthored,
                        openSignOffs,
                        openData)
                .sealed();
    }

    /** The observations of one measure in order of time. */
    public List<Observation> observationsOf(String measure) {
        return observations.stream()
                .filter(o -> o.measure().equals(measure))
                .sorted(java.util.Comparator.comparing(Observation::from).thenComparing(Observation::to))
                .toList();
    }

    private FrozenTrial sealed() {
        return with(FrozenFolder.manifestOf(this), protocol, authored, signOffs);
    }

    private FrozenTrial with(
            Manifest newManifest, Protocol newProtocol, AuthoredText newAuthored, List<SignOff> newSignOffs) {
        return new FrozenTrial(
                newManifest,
                newProtocol,
                observations,
                events,
                presence,
                deskUse,
                outcomeRecords,
                ledger,
                survey,
                newAuthored,
                newSignOffs,
                open);
    }
}
