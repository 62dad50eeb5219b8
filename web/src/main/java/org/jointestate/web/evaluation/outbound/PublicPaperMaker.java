package org.jointestate.web.evaluation.outbound;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jointestate.domain.evaluation.paper.PaperKind;
import org.jointestate.domain.evaluation.paper.PaperSlug;
import org.jointestate.domain.evaluation.signoff.PaperMaker;
import org.jointestate.domain.evaluation.signoff.Publishing;
import org.jointestate.domain.evaluation.signoff.Purpose;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.publish.Listing;
import org.jointestate.evaluation.publish.PublicVersion;
import org.jointestate.evaluation.publish.Scrutiny;
import org.jointestate.evaluation.publish.ScrutinyPaper;
import org.jointestate.evaluation.report.Version;
import org.jointestate.web.evaluation.paper.Office;

/** Makes the public version by the evaluation library. */
public class PublicPaperMaker implements PaperMaker {

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
        var scrutiny = publishing.meeting().map(day -> scrutiny(trial, publishing, day));
        scrutiny.ifPresent(given -> files.putAll(ScrutinyPaper.of(publication, given)));
        var listing = Listing.of(publication.report());
        return new Made.Paper(
                listing.title(),
                listing.summary(),
                scrutiny.map(given -> ScrutinyPaper.title(publication.report(), given))
                        .orElse(""),
                scrutiny.map(ScrutinyPaper::summary).orElse(""),
                files);
    }

    private static Scrutiny.Purpose purpose(Purpose purpose) {
        return switch (purpose) {
            case DECISION -> Scrutiny.Purpose.DECISION;
            case ASSURANCE -> Scrutiny.Purpose.ASSURANCE;
            case TO_NOTE -> Scrutiny.Purpose.TO_NOTE;
        };
    }

    /** The two pages for the board that meets; without a meeting there is nobody to read them. */
    private static Scrutiny scrutiny(FrozenTrial trial, Publishing publishing, LocalDate day) {
        var asked =
                trial.authored().section(AuthoredText.Section.DECISIONS_ASKED).isPresent();
        var slug = PaperSlug.of(new TrialCode(trial.protocol().code()), PaperKind.EVALUATION_REPORT);
        return new Scrutiny(
                publishing.board(),
                day,
                publishing
                        .purpose()
                        .map(PublicPaperMaker::purpose)
                        .orElse(asked ? Scrutiny.Purpose.DECISION : Scrutiny.Purpose.ASSURANCE),
                "",
                Office.asSet().words().orElse(""),
                "/papers/%s/v%d/".formatted(slug, publishing.number()));
    }
}
