package org.jointestate.web.evaluation.outbound;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jointestate.domain.evaluation.paper.PaperKind;
import org.jointestate.domain.evaluation.paper.PaperSlug;
import org.jointestate.domain.evaluation.signoff.PaperMaker;
import org.jointestate.domain.evaluation.signoff.Publishing;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.publish.PublicVersion;
import org.jointestate.evaluation.publish.Scrutiny;
import org.jointestate.evaluation.publish.ScrutinyPaper;
import org.jointestate.evaluation.report.Version;
import org.jointestate.web.shared.Words;

/** Makes the public version by the evaluation library. */
public class PublicPaperMaker implements PaperMaker {

    private final Words words;

    @Inject
    public PublicPaperMaker(Words words) {
        this.words = words;
    }

    @Override
    public Made make(
            SortedMap<String, String> signedFiles,
            Publishing publishing,
            List<Correction> corrections,
            List<SortedMap<String, byte[]>> earlier) {
        var trial = ReportReader.trial(signedFiles);
        var version = new Version(
                Version.Audience.PUBLISHED,
                publishing.number(),
                corrections.stream()
                        .map(one -> new Version.Erratum(one.at(), one.text()))
                        .toList());
        var outcome = PublicVersion.publish(trial, version, earlier);
        if (outcome instanceof PublicVersion.Outcome.Refused refused) {
            return new Made.Unsafe(refused.sentences());
        }
        var publication = ((PublicVersion.Outcome.Published) outcome).publication();
        var files = new TreeMap<>(publication.files());
        publishing
                .meeting()
                .ifPresent(day -> files.putAll(ScrutinyPaper.of(publication, scrutiny(trial, publishing, day))));
        var title = trial.protocol().title();
        return new Made.Paper(
                words.of("signOff.paper.title", title),
                words.of("signOff.paper.summary", title),
                words.of("signOff.paper.scrutinyTitle", title),
                words.of("signOff.paper.scrutinySummary", title),
                files);
    }

    /** The two pages for the board that meets; without a meeting there is nobody to read them. */
    private static Scrutiny scrutiny(FrozenTrial trial, Publishing publishing, LocalDate day) {
        var asked =
                trial.authored().section(AuthoredText.Section.DECISIONS_ASKED).isPresent();
        var slug = PaperSlug.of(new TrialCode(trial.protocol().code()), PaperKind.EVALUATION_REPORT);
        return new Scrutiny(
                publishing.board(),
                day,
                asked ? Scrutiny.Purpose.DECISION : Scrutiny.Purpose.ASSURANCE,
                "",
                "",
                "/papers/%s/v%d/".formatted(slug, publishing.number()));
    }
}
