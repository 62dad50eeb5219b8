package org.jointestate.domain.evaluation.paper;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.trial.protocol.TrialCode;

/** Papers for tests, of a trial of their own each time. */
public final class APaper {

    public static final Instant NOON = Instant.parse("2020-06-12T11:00:00Z");

    private APaper() {}

    public static TrialCode trial() {
        return new TrialCode("T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase());
    }

    public static Paper report(TrialCode trial, int version, Instant at) {
        return of(trial, PaperKind.EVALUATION_REPORT, version, at);
    }

    public static Paper of(TrialCode trial, PaperKind kind, int version, Instant at) {
        return new Paper(
                PaperId.fresh(),
                PaperSlug.of(trial, kind),
                version,
                kind,
                trial,
                "Shared office trial",
                "Did sharing an office help? Ŵ ’ 🚒",
                "Referrals were answered sooner.",
                Optional.of(new Meeting("Strategic Priorities Assurance Board", LocalDate.of(2020, 6, 22))),
                true,
                at);
    }

    /** A scrutiny paper that everybody may not read. */
    public static Paper exempt(Exemption exemption, Instant at) {
        var plain = of(trial(), PaperKind.SCRUTINY_PAPER, 1, at);
        return new Paper(
                plain.id(),
                plain.slug(),
                plain.version(),
                plain.kind(),
                plain.trial(),
                plain.trialTitle(),
                plain.title(),
                plain.summary(),
                plain.meeting(),
                Optional.of(exemption),
                plain.synthetic(),
                at);
    }

    public static List<PaperFile> files(String words) {
        return List.of(
                PaperFile.of("report.html", ("<p>" + words).getBytes(StandardCharsets.UTF_8)),
                PaperFile.of("data/results.csv", words.getBytes(StandardCharsets.UTF_8)));
    }
}
